import { type Dataset, removeThings } from "./dataset.js";
import { BLANK_SCENE, type Scene } from "./scene.js";
import type { State } from "../state.js";

/** Transitions of what is seen of the canvas, and what stays where. */

export function setPinned(state: State, ids: readonly string[], isPinned: boolean): State {
  const pinned = withMembers(state.pinned, ids, isPinned);
  return pinned === state.pinned ? state : { ...state, pinned };
}

export function setHidden(state: State, ids: readonly string[], isHidden: boolean): State {
  const hidden = withMembers(state.hidden, ids, isHidden);
  return hidden === state.hidden ? state : { ...state, hidden };
}

/** Another canvas in place of this one: what is not said of it is as usual, but for the types, which the address tells. */
export function replaceScene(state: State, scene: Partial<Scene>): State {
  const { hiddenTypes } = state;
  return { ...state, ...BLANK_SCENE, hiddenTypes, ...scene, chosen: new Set() };
}

/** Takes nodes with their relationships, and relationships, off the canvas; the store keeps them. What was hidden or chosen is forgotten of what goes. */
export function removeFromCanvas(state: State, ids: readonly string[]): State {
  const gone = new Set(ids);
  return withoutThings(state, gone, removeThings(state.dataset, gone));
}

/** A scene without what is gone, given what that leaves of its dataset; the same where nothing of it is. */
export function withoutThings<Part extends Scene & { readonly chosen?: ReadonlySet<string> }>(
  scene: Part,
  gone: ReadonlySet<string>,
  dataset: Dataset,
): Part {
  if (dataset === scene.dataset) return scene;
  const isKept = (id: string) => !gone.has(id);
  const isKeptToo = (id: string) =>
    isKept(id) && (!scene.dataset.relationships.has(id) || dataset.relationships.has(id));
  return {
    ...scene,
    dataset,
    expansions: new Map([...scene.expansions].filter(([id]) => isKept(id))),
    points: new Map([...scene.points].filter(([id]) => isKept(id))),
    pinned: new Set([...scene.pinned].filter(isKept)),
    hidden: new Set([...scene.hidden].filter(isKeptToo)),
    ...(scene.chosen === undefined ? {} : { chosen: new Set([...scene.chosen].filter(isKeptToo)) }),
  };
}

export function choose(state: State, ids: readonly string[], mode: "set" | "add" | "toggle"): State {
  if (mode === "add") return { ...state, chosen: withMembers(state.chosen, ids, true) };
  if (mode === "set") return { ...state, chosen: new Set(ids) };
  const added = ids.filter((id) => !state.chosen.has(id));
  return { ...state, chosen: new Set([...[...state.chosen].filter((id) => !ids.includes(id)), ...added]) };
}

/** The same set where nothing changes. */
function withMembers(set: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> {
  if (ids.every((id) => set.has(id) === isIn)) return set;
  const changed = new Set(set);
  for (const id of ids) {
    if (isIn) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}
