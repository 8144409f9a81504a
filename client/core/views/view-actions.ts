import { addNotice } from "../activities.js";
import type { Context, Outcome } from "../context.js";
import type { Core } from "../core.js";
import { type Failure, failureFrom, RequestError } from "../failure.js";
import type { Step } from "./earlier-links.js";
import { fetchedPart } from "../fetched-part.js";
import { factsOf } from "../expansion/facts-between.js";
import { snapshotByKey } from "./kept-link.js";
import { replaceScene } from "../scene/scene-changes.js";
import type { PictureRecord, SceneRecord } from "../snapshot/scene-record.js";
import type { State } from "../state.js";
import { markPlain } from "../scene/steps.js";
import type { View } from "./view.js";

export interface ViewParts {
  readonly replay: (steps: readonly Step[]) => Promise<Outcome>;
  readonly loadPlain: () => Promise<Outcome>;
  readonly openRest: (address: string) => Promise<void>;
  /** Called before what is seen is kept. */
  readonly keeping: () => void;
}

type ViewActions = Pick<Core, "snapshot" | "openSnapshot" | "keepLink" | "dismissMissing"> & {
  /** Fills the canvas with what a link says. */
  readonly openCanvas: (canvas: NonNullable<View["canvas"]>) => Promise<Outcome>;
};

const DAMAGED = { code: "link-damaged", detail: "The link is mangled or of a later version." } as const;
const VIEW_DAMAGED = { code: "view-damaged", detail: "The view is mangled or of a later version." } as const;

/** Canvases as they are kept, sent and opened again. Reading them is loaded when it is needed. */
export function createViewActions(context: Context, { replay, loadPlain, openRest, keeping }: ViewParts): ViewActions {
  const { api, store, update, updateTab, stay, perform } = context;
  /** Fetches what a scene speaks of; `find` gives the scene anew where fetching is tried again. */
  const restore = (find: () => Promise<Filled>, isUndoable: boolean) =>
    perform("view", {
      effect: "replaces",
      fetch: async () => {
        const scene = await find();
        const [parts, picture] = await Promise.all([partsOf(scene), fetchPicture(api, scene.picture)]);
        return { parts, picture };
      },
      apply: (state, { parts, picture: { missing, ...picture } }): State => ({
        ...replaceScene(state, { ...parts, ...picture }),
        missing: missing.entities.length + missing.facts === 0 ? null : missing,
        plain: null,
        held: null,
      }),
      ...(isUndoable && { change: { kind: "view" } as const }),
    });
  const openLink = async ({ key, isAlone }: Extract<View["canvas"], { readonly kind: "link" }>) => {
    const isHere = stay();
    let address = "";
    const outcome = await restore(async () => {
      const snapshot = await snapshotOf(await snapshotByKey(api, key), DAMAGED);
      ({ address } = snapshot);
      return snapshot.scene;
    }, false);
    // Tried again, it has something to stay with.
    if (outcome === "failed" && isHere() && store.getState().dataset.nodes.size === 0) await loadPlain();
    if (outcome === "done" && isAlone) await openRest(address);
    return outcome;
  };
  const openCode = async (code: string): Promise<Outcome> => {
    const tab = store.getState().tabs.current;
    const isHere = stay();
    const read = await readCode(code).catch(failureFrom);
    if (!isHere()) return "late";
    if ("code" in read) {
      update((state) => addNotice(state, "view", read));
      return "failed";
    }
    const { scene, parts } = read;
    if (scene === undefined) {
      update((state) => addNotice(state, "view", DAMAGED));
      await loadPlain();
      return "failed";
    }
    const { picture } = scene;
    if (picture !== undefined) return restore(async () => ({ ...scene, picture }), false);
    const outcome = await loadPlain();
    if (outcome !== "late") updateTab(tab, (state) => markPlain({ ...state, ...parts }));
    return outcome;
  };
  const openSnapshot = async (json: unknown) => {
    let address = "";
    const outcome = await restore(async () => {
      const snapshot = await snapshotOf(json, VIEW_DAMAGED);
      ({ address } = snapshot);
      return snapshot.scene;
    }, true);
    if (outcome === "done") await openRest(address);
    if (outcome === "failed") context.retryBy("view", () => openSnapshot(json));
  };
  return {
    async keepLink() {
      keeping();
      const { snapshotFromState } = await fetchedPart(() => import("../snapshot/scene-writing.js"));
      return api.saveLink(snapshotFromState(context.store.getState()));
    },
    async openCanvas(canvas) {
      if (canvas.kind === "steps") return replay(canvas.steps);
      return canvas.kind === "link" ? openLink(canvas) : openCode(canvas.code);
    },
    openSnapshot,
    dismissMissing: () => update((state) => ({ ...state, missing: null })),
    async snapshot() {
      keeping();
      const { snapshotFromState } = await fetchedPart(() => import("../snapshot/scene-writing.js"));
      return snapshotFromState(context.store.getState());
    },
  };
}

/** A scene that says what is on the canvas. */
type Filled = SceneRecord & { readonly picture: PictureRecord };

/** Throws `damaged` as a `RequestError` where it is no view, or of another version. */
async function snapshotOf(
  json: unknown,
  damaged: Failure,
): Promise<{ readonly address: string; readonly scene: Filled }> {
  const { snapshotFromJson } = await fetchedPart(() => import("../snapshot/scene-reading.js"));
  const snapshot = snapshotFromJson(json);
  const picture = snapshot?.scene.picture;
  if (snapshot === undefined || picture === undefined) throw new RequestError(damaged);
  return { address: snapshot.address, scene: { ...snapshot.scene, picture } };
}

async function readCode(code: string) {
  const { sceneFromCode } = await fetchedPart(() => import("../snapshot/scene-code.js"));
  const scene = await sceneFromCode(code);
  return { scene, parts: scene && (await partsOf(scene)) };
}

async function partsOf(scene: SceneRecord) {
  const { partsFromRecord } = await fetchedPart(() => import("../snapshot/scene-reading.js"));
  return partsFromRecord(scene);
}

async function fetchPicture(api: Context["api"], record: PictureRecord) {
  const { pictureFromRecord } = await fetchedPart(() => import("../snapshot/picture-record.js"));
  const keys = record.entities.map(([key]) => key);
  const facts = record.facts.map((key) => `fact:${key}`);
  return pictureFromRecord(record, await factsOf(api, keys, facts));
}
