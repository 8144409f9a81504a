import type { Core } from "../core/core.js";
import type { Selection, State } from "../core/state.js";
import { type Look, neighbourhoodOf } from "./appearance.js";
import type { Preferences } from "./preferences.js";

export interface LookControl {
  readonly current: () => Look;
  readonly setHovered: (what: Selection | null) => void;
  readonly onChange: (listener: () => void) => void;
  /** Calls back with the edges that the pointer left and reached: only they look different then. */
  readonly onHover: (listener: (edges: readonly string[]) => void) => void;
}

/** Keeps the look up to date with the core, the pointer and the system's colour scheme. */
export function createLookControl(core: Core, preferences: Preferences): LookControl {
  let hovered: Selection | null = null;
  let look = lookFrom(core.state.getState(), hovered, preferences);
  const listeners: (() => void)[] = [];
  const hoverListeners: ((edges: readonly string[]) => void)[] = [];
  const change = () => {
    look = lookFrom(core.state.getState(), hovered, preferences);
    for (const listener of listeners) listener();
  };
  core.state.subscribe((state, before) => {
    const parts = [
      "dataset",
      "selection",
      "hiddenTypes",
      "hidden",
      "language",
      "theme",
    ] as const satisfies readonly (keyof State)[];
    if (parts.some((part) => state[part] !== before[part])) change();
  });
  preferences.onChange(change);
  return {
    current: () => look,
    setHovered(what) {
      const edges = [hovered, what].flatMap((one) => (one?.kind === "relationship" ? [one.id] : []));
      hovered = what;
      look = { ...look, hovered };
      for (const listener of hoverListeners) listener(edges);
    },
    onChange: (listener) => void listeners.push(listener),
    onHover: (listener) => void hoverListeners.push(listener),
  };
}

function lookFrom(state: State, hovered: Selection | null, preferences: Preferences): Look {
  const { language, hiddenTypes, hidden: hiddenNodes, selection, dataset, theme } = state;
  const bright = neighbourhoodOf(dataset, selection);
  return {
    scheme: preferences.scheme(theme),
    language,
    hiddenTypes,
    hiddenNodes,
    selection,
    hovered,
    bright,
    count: dataset.nodes.size,
  };
}
