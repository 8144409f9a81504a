import { chosenFactsShown, chosenShown, displayedGraph } from "../scene/derive.js";
import { entityTypeOf } from "../names/entity-type.js";
import type { State } from "../state.js";
import { type CypherOf, cypherOfGraph } from "./cypher-of.js";

/** What is seen of the canvas, after all filters; null where it is empty. */
export function cypherOfCanvas(state: State): CypherOf | null {
  const { nodes, relationships } = displayedGraph(state);
  const keys = nodes.filter((node) => entityTypeOf(node) !== undefined).map(({ id }) => id);
  if (keys.length === 0) return null;
  return cypherOfGraph(
    keys,
    relationships.map(({ id }) => id),
  );
}

/** What is selected, one thing or several chosen together; null where nothing is. */
export function cypherOfSelection(state: State): CypherOf | null {
  const [keys, facts] = [chosenShown(state), chosenFactsShown(state)];
  if (keys.size + facts.size > 0) {
    const chosen = displayedGraph(state).relationships.filter(({ id }) => facts.has(id));
    const ends = new Set([...keys, ...chosen.flatMap(({ start, end }) => [start, end])]);
    return cypherOfGraph([...ends], [...facts]);
  }
  const { selection } = state;
  if (selection === null) return null;
  return selection.kind === "node"
    ? { query: "entities-by-key", params: { keys: [selection.id] } }
    : { query: "fact", params: { key: selection.id } };
}
