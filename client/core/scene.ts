import type { State } from "./state.js";

/** What of the state is the canvas: all that can be undone, saved and linked to. */
export const SCENE_PARTS = [
  "dataset",
  "expansions",
  "overview",
  "points",
  "extent",
  "pinned",
  "layout",
  "lineNames",
  "sizeBy",
  "colourBy",
  "measureScope",
  "hiddenTypes",
  "hidden",
  "filters",
  "styleRules",
  "notes",
] as const satisfies readonly (keyof State)[];

export type Scene = Pick<State, (typeof SCENE_PARTS)[number]>;

export function sceneOf(state: State): Scene {
  const {
    dataset,
    expansions,
    overview,
    points,
    extent,
    pinned,
    layout,
    lineNames,
    sizeBy,
    colourBy,
    measureScope,
    hiddenTypes,
    hidden,
    filters,
    styleRules,
    notes,
  } = state;
  return {
    dataset,
    expansions,
    overview,
    points,
    extent,
    pinned,
    layout,
    lineNames,
    sizeBy,
    colourBy,
    measureScope,
    hiddenTypes,
    hidden,
    filters,
    styleRules,
    notes,
  };
}

/** Whether nothing of the scene was touched: parts are replaced, never altered. */
export function isSameScene(one: Scene, other: Scene): boolean {
  return SCENE_PARTS.every((part) => one[part] === other[part]);
}
