import { displayedGraph } from "./derive.js";
import { setHidden } from "./scene-changes.js";
import type { State } from "../state.js";

/** Hides all that is shown but nodes with the relationships between them, and relationships with their ends. */
export function keepOnly(state: State, ids: readonly string[]): State {
  const { nodes, relationships } = displayedGraph(state);
  const wanted = new Set(ids);
  const facts = relationships.filter(({ id, start, end }) => wanted.has(id) || (wanted.has(start) && wanted.has(end)));
  const kept = new Set([...ids, ...facts.flatMap(({ id, start, end }) => [id, start, end])]);
  // What goes with its ends comes back with them.
  const between = relationships.filter(({ start, end }) => kept.has(start) && kept.has(end));
  const others = [...nodes, ...between].flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  return setHidden(state, others, true);
}
