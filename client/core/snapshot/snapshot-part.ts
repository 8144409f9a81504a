import type { z } from "zod/mini";
import type { Scene } from "../scene/scene.js";

/** How one part of the canvas is written into links and saved views, and read again. */
export interface SnapshotPart {
  /** Its name there, for good. */
  readonly name: string;
  /** JSON; undefined where it is as usual and needs no words. */
  readonly write: (scene: Scene) => unknown;
  /** What of the JSON is understood: an older or a later version may say more, or less. */
  readonly read: (json: unknown) => Partial<Scene>;
}

/** The value where it has the shape; undefined where it does not. */
export function understood<Schema extends z.ZodMiniType>(schema: Schema, json: unknown): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}
