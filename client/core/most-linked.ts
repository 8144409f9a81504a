import type { Subgraph } from "#model/graph.js";

/** The nodes of a graph that most of its relationships lead to, in the order in which they stand there, and what links them. */
export function mostLinked({ nodes, relationships }: Subgraph, count: number): Subgraph {
  const degrees = new Map<string, number>();
  for (const { start, end } of relationships) {
    for (const id of [start, end]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const degree = ({ id }: { readonly id: string }) => degrees.get(id) ?? 0;
  const first = new Set(nodes.toSorted((a, b) => degree(b) - degree(a)).slice(0, count));
  const kept = nodes.filter((node) => first.has(node));
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, relationships: relationships.filter(({ start, end }) => ids.has(start) && ids.has(end)) };
}
