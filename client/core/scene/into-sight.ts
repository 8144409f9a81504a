import { displayedGraph } from "./derive.js";
import { entityTypeOf } from "../names/entity-type.js";
import { putFilter, switchAllOff } from "../filters/filter-transitions.js";
import { setHidden } from "./scene-changes.js";
import { setTypeHidden } from "./selection.js";
import type { State } from "../state.js";

/** A node of the canvas is shown, whatever hid it: its type, itself, or filters, of which only those in its way are switched off. */
export function bringIntoSight(state: State, id: string): State {
  const node = state.dataset.nodes.get(id);
  const type = node && entityTypeOf(node);
  const shown = type === undefined ? state : setTypeHidden(state, type, false);
  return letThrough(setHidden(shown, [id], false), id);
}

/** Filters may hide together what none hides alone: those stay on with which it is still shown. */
function letThrough(state: State, id: string): State {
  if (isShown(state, id)) return state;
  return state.filters.reduce((reached, filter) => {
    const tried = putFilter(reached, filter);
    return isShown(tried, id) ? tried : reached;
  }, switchAllOff(state));
}

function isShown(state: State, id: string): boolean {
  return displayedGraph(state).nodes.some((node) => node.id === id);
}
