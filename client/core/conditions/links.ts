import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Links } from "./condition.js";

/** Each node with its neighbours, each once, whatever the direction; a node is no neighbour of itself. */
export function linksOf(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]): Links {
  const links = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { start, end } of relationships) {
    if (start === end || !links.has(start) || !links.has(end)) continue;
    links.get(start)?.add(end);
    links.get(end)?.add(start);
  }
  return new Map([...links].map(([id, neighbours]) => [id, [...neighbours]]));
}

/** A node and all that are at most so many steps away from it; nothing where it is not in the graph. */
export function reachedFrom(graph: Links, start: string, steps: number): ReadonlySet<string> {
  const reached = new Set(graph.has(start) ? [start] : []);
  let front = [...reached];
  for (let step = 0; step < steps && front.length > 0; step += 1) {
    const next: string[] = [];
    for (const neighbour of front.flatMap((id) => graph.get(id) ?? [])) {
      if (reached.has(neighbour)) continue;
      reached.add(neighbour);
      next.push(neighbour);
    }
    front = next;
  }
  return reached;
}
