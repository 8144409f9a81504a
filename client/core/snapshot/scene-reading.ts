import type { Scene } from "../scene/scene.js";
import { understood } from "./snapshot-part.js";
import { type SceneRecord, Snapshot } from "./scene-record.js";
import { SNAPSHOT_PARTS } from "./snapshot-parts.js";

/** What a record says beside the picture; parts that it does not mention are as usual. */
export function partsFromRecord({ parts }: SceneRecord): Partial<Scene> {
  return Object.assign({}, ...SNAPSHOT_PARTS.flatMap(({ name, read }) => (name in parts ? [read(parts[name])] : [])));
}

/** A view as the server or a file kept it; undefined where it is none, or of another version. */
export function snapshotFromJson(json: unknown): Snapshot | undefined {
  return understood(Snapshot, json);
}
