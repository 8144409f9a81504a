import type { Context } from "../context.js";
import { legend } from "./derive.js";
import type { Core } from "../core.js";
import type { Change } from "./history.js";
import { travel } from "./history.js";
import { keepOnly } from "./keep-only.js";
import { choose, removeFromCanvas, setHidden, setPinned } from "./scene-changes.js";
import { setTypeHidden, showAllTypes, showOnlyType } from "./selection.js";
import type { State } from "../state.js";
import { settle } from "./steps.js";

type SceneActions = Pick<
  Core,
  | "pin"
  | "unpin"
  | "hide"
  | "unhide"
  | "keepOnly"
  | "remove"
  | "choose"
  | "hideType"
  | "showType"
  | "showOnlyType"
  | "travel"
  | "undo"
  | "redo"
  | "settle"
  | "nameLines"
  | "colourLines"
>;

/** What is done to what is on the canvas, without asking the server. */
export function createSceneActions({ store, update, change }: Context): SceneActions {
  const told = (kind: Change["kind"], ids: readonly string[]): Change => {
    const [only, ...others] = ids;
    const { dataset } = store.getState();
    const isOne = only !== undefined && others.length === 0;
    const subject = isOne ? dataset.nodes.get(only) : undefined;
    const fact = isOne ? factTold(dataset, only) : undefined;
    return { kind, count: ids.length, ...(subject && { subject }), ...(fact && { fact }) };
  };
  const setHiddenTold = (ids: readonly string[], isHidden: boolean) => {
    const { relationships } = store.getState().dataset;
    const areFacts = ids.length > 0 && ids.every((id) => relationships.has(id));
    const kind = isHidden ? (areFacts ? "hideFacts" : "hide") : areFacts ? "unhideFacts" : "unhide";
    change(told(kind, ids), (state) => setHidden(state, ids, isHidden));
  };
  return {
    pin: (ids) => change(told("pin", ids), (state) => setPinned(state, ids, true)),
    unpin: (ids) => change(told("unpin", ids), (state) => setPinned(state, ids, false)),
    hide: (ids) => setHiddenTold(ids, true),
    unhide: (ids = [...store.getState().hidden]) => setHiddenTold(ids, false),
    keepOnly: (ids) => change(told("keepOnly", ids), (state) => keepOnly(state, ids)),
    remove: (ids) => change(told("remove", ids), (state) => removeFromCanvas(state, ids)),
    choose: (ids, mode = "set") => update((state) => choose(state, ids, mode)),
    hideType: (type) => change({ kind: "hideType", type }, (state) => setTypeHidden(state, type, true)),
    showType: (type) => change({ kind: "showType", type }, (state) => setTypeHidden(state, type, false)),
    nameLines: (lineNames) => change({ kind: "lineNames", lineNames }, (state) => ({ ...state, lineNames })),
    colourLines: (lineColours) => change({ kind: "lineColours", lineColours }, (state) => ({ ...state, lineColours })),
    showOnlyType(type) {
      const isAlone = legend(store.getState()).every((entry) => entry.hidden === (entry.type !== type));
      change(isAlone ? { kind: "allTypes" } : { kind: "onlyType", type }, (state) =>
        isAlone ? showAllTypes(state) : showOnlyType(state, type),
      );
    },
    travel: (changes) => update((state) => travel(state, changes)),
    undo: () => update((state) => travel(state, -1)),
    redo: () => update((state) => travel(state, 1)),
    settle: (points, extent, found) => update((state) => settle(state, points, extent, found)),
  };
}

function factTold({ nodes, relationships }: State["dataset"], id: string): Change["fact"] {
  const relationship = relationships.get(id);
  const [start, end] = [relationship && nodes.get(relationship.start), relationship && nodes.get(relationship.end)];
  return relationship && start && end && { start, type: relationship.type, end };
}
