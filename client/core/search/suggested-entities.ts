import type { GraphNode } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import { selectedNode } from "../scene/derive.js";
import { entityTypeOf } from "../names/entity-type.js";
import type { State } from "../state.js";

const SUGGESTED = 8;

/** Entities of the canvas that may be meant before anything is typed: the selected one, then in the order of the canvas. No types: of any. */
export function suggestedEntities(state: State, types: readonly EntityType[]): readonly GraphNode[] {
  const selected = selectedNode(state);
  const isWanted = (node: GraphNode) => {
    const type = entityTypeOf(node);
    return type !== undefined && (types.length === 0 || types.includes(type));
  };
  const first = selected !== undefined && isWanted(selected) ? [selected] : [];
  const found: GraphNode[] = [...first];
  for (const node of state.dataset.nodes.values()) {
    if (found.length >= SUGGESTED) break;
    if (node !== selected && isWanted(node)) found.push(node);
  }
  return found;
}
