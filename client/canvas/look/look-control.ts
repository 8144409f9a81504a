import type { Core } from "../../core/core.js";
import { displayedGraph, hiddenIds, shownParallels } from "../../core/scene/derive.js";
import { isBeforePath, pathSight } from "../../core/paths/paths.js";
import { toldBySizeAndColour } from "../../core/measures/measure-look.js";
import { namesOnCanvas } from "../../core/names/scope.js";
import { stylesOf } from "../../core/style-rules/styles.js";
import type { Selection } from "../../core/scene/selection.js";
import type { State } from "../../core/state.js";
import { calmLook, neighbourhoodOf } from "./appearance.js";
import type { Look } from "./look.js";
import type { Preferences } from "../preferences.js";

export interface LookControl {
  readonly current: () => Look;
  /** The same as if nothing stood out. */
  readonly calm: () => Look;
  readonly setHovered: (what: Selection | null) => void;
  /** Calls back when things look different: all, or these nodes and what stands out. */
  readonly onChange: (listener: (changed: "all" | readonly string[]) => void) => void;
  /** Calls back when the pointer has left or reached something. */
  readonly onHover: (listener: () => void) => void;
}

/** Keeps the look up to date with the core, the pointer and the system's colour scheme. */
export function createLookControl(core: Core, preferences: Preferences): LookControl {
  let hovered: Selection | null = null;
  let look = lookFrom(core.state.getState(), hovered, preferences);
  let calm = calmLook(look);
  const listeners: ((changed: "all" | readonly string[]) => void)[] = [];
  const hoverListeners: (() => void)[] = [];
  const change = (isEverything: boolean) => {
    const before = look;
    look = lookFrom(core.state.getState(), hovered, preferences);
    calm = calmLook(look);
    for (const listener of listeners) listener(isEverything ? "all" : changedBetween(before, look));
  };
  core.state.subscribe((state, before) => {
    const isChanged = (part: keyof State) => state[part] !== before[part];
    if (EVERYTHING.some(isChanged)) change(true);
    else if (FEW_THINGS.some(isChanged)) change(false);
  });
  preferences.onChange(() => change(true));
  return {
    current: () => look,
    calm: () => calm,
    setHovered(what) {
      hovered = what;
      look = { ...look, hovered };
      for (const listener of hoverListeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
    onHover: (listener) => void hoverListeners.push(listener),
  };
}

/** Parts of the state that decide how everything looks, and those that decide it for a few. */
const EVERYTHING = [
  "dataset",
  "hiddenTypes",
  "hidden",
  "filters",
  "styleRules",
  "documents",
  "otherDocuments",
  "storeCounts",
  "language",
  "theme",
  "sizeBy",
  "lineColours",
  "colourBy",
  "measures",
] as const satisfies readonly (keyof State)[];
const FEW_THINGS = ["selection", "chosen", "paths", "pinned", "lineNames"] as const satisfies readonly (keyof State)[];

/** The nodes that were pinned or let go. */
function changedBetween(before: Look, after: Look): readonly string[] {
  const looks = [before, after];
  return looks.flatMap(({ pinned }, index) => [...pinned].filter((id) => looks[1 - index]?.pinned.has(id) !== true));
}

function lookFrom(state: State, hovered: Selection | null, preferences: Preferences): Look {
  const { language, pinned, chosen, lineNames, lineColours, selection, dataset, theme, paths } = state;
  const hidden = hiddenIds(state);
  const { nodes, faded } = displayedGraph(state);
  const around = neighbourhoodOf(dataset, selection, hidden);
  const path = pathSight(paths, dataset, hidden);
  const bright = path === null || isBeforePath(paths, path.nodes, selection) ? (around ?? path) : path;
  const scheme = preferences.scheme(theme);
  return {
    scheme,
    isStrong: preferences.isStrong(),
    told: toldBySizeAndColour(state, scheme),
    language,
    names: namesOnCanvas(dataset, language),
    hidden,
    faded,
    parallels: shownParallels(state),
    open: selection?.kind === "relationship" ? selection.id : null,
    styles: stylesOf(state),
    pinned,
    chosen,
    lineNames,
    lineColours,
    selection,
    hovered,
    bright,
    count: nodes.filter(({ id }) => !faded.has(id)).length,
  };
}
