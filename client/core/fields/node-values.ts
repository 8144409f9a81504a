import { numberField } from "./fields.js";
import type { GraphContext } from "./graph-context.js";

export type NodeValue = readonly [id: string, value: number];

/** What a field of numbers says of each node that is loaded, those left out of which it is not known; none for a field that nodes lack. */
export function nodeValues(field: string, graph: GraphContext): readonly NodeValue[] {
  const asked = numberField(field);
  if (asked?.of !== "node") return [];
  return [...graph.dataset.nodes.values()].flatMap((node) => {
    const value = asked.value(node, graph);
    return value === null ? [] : [[node.id, value] as const];
  });
}
