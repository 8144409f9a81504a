import { addNotice } from "./activities.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import type { Step } from "./earlier-links.js";
import { factsBetween } from "./facts-between.js";
import type { PictureRecord, SceneRecord } from "./snapshot/scene-record.js";
import type { State } from "./state.js";
import { markPlain } from "./steps.js";
import type { View } from "./view.js";

export interface ViewParts {
  readonly replay: (steps: readonly Step[]) => Promise<void>;
  readonly loadPlain: () => Promise<void>;
  readonly openRest: (address: string) => Promise<void>;
}

type ViewActions = Pick<Core, "snapshot" | "openSnapshot" | "dismissMissing"> & {
  /** Fills the canvas with what a link says. */
  readonly openCanvas: (canvas: NonNullable<View["canvas"]>) => Promise<void>;
};

/** Canvases as they are kept, sent and opened again. Reading them is loaded when it is needed. */
export function createViewActions(context: Context, { replay, loadPlain, openRest }: ViewParts): ViewActions {
  const { api, update, perform } = context;
  const refuse = async () => {
    const detail = "The link is mangled or of a later version.";
    update((state) => addNotice(state, "view", { code: "link-damaged", detail }));
    await loadPlain();
  };
  const restore = async (scene: SceneRecord, isUndoable: boolean) => {
    const { partsFromRecord } = await import("./snapshot/scene-reading.js");
    const parts = partsFromRecord(scene);
    if (scene.picture === undefined) {
      await loadPlain();
      return update((state) => markPlain({ ...state, ...parts }));
    }
    const { picture } = scene;
    await perform("view", {
      fetch: () => fetchPicture(api, picture),
      apply: (state, { missing, ...restored }): State => ({
        ...state,
        overview: null,
        ...parts,
        ...restored,
        missing: missing.entities.length + missing.facts === 0 ? null : missing,
        plain: null,
      }),
      ...(isUndoable && { change: { kind: "view" } as const }),
    });
  };
  return {
    async openCanvas(canvas) {
      if (canvas.kind === "steps") return replay(canvas.steps);
      if (canvas.kind === "link") return refuse();
      const { sceneFromCode } = await import("./snapshot/scene-code.js");
      const scene = await sceneFromCode(canvas.code);
      await (scene === undefined ? refuse() : restore(scene, false));
    },
    async openSnapshot(json) {
      const { snapshotFromJson } = await import("./snapshot/scene-reading.js");
      const snapshot = snapshotFromJson(json);
      if (snapshot === undefined) return refuse();
      await restore(snapshot.scene, true);
      await openRest(snapshot.address);
    },
    dismissMissing: () => update((state) => ({ ...state, missing: null })),
    async snapshot() {
      const { snapshotFromState } = await import("./snapshot/scene-writing.js");
      return snapshotFromState(context.store.getState());
    },
  };
}

async function fetchPicture(api: Context["api"], record: PictureRecord) {
  const { pictureFromRecord } = await import("./snapshot/picture-record.js");
  const keys = record.entities.map(([key]) => key);
  return pictureFromRecord(record, await factsBetween(api, keys));
}
