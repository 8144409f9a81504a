import type { GraphNode, Subgraph } from "#model/graph.js";

/** With how many of its neighbours each is kept where those that are linked most are not linked with one another. */
const AROUND = 9;

/**
 * The nodes of a graph that most of its relationships lead to, in the order in which they stand there, and what links them. Where most of
 * them would stand without a line, fewer of them, each with those of its neighbours that are linked most.
 */
export function mostLinked({ nodes, relationships }: Subgraph, count: number): Subgraph {
  const neighbours = neighboursIn(relationships);
  const degree = ({ id }: { readonly id: string }) => neighbours.get(id)?.length ?? 0;
  const ranked = nodes.toSorted((a, b) => degree(b) - degree(a));
  const first = new Set(ranked.slice(0, count).map(({ id }) => id));
  const linked = [...first].filter((id) => neighbours.get(id)?.some((other) => first.has(other)));
  const isLoose = nodes.length > count && relationships.length > 0 && linked.length < first.size / 2;
  const kept = isLoose ? withNeighbours(ranked, { neighbours, count }) : first;
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    relationships: relationships.filter(({ start, end }) => kept.has(start) && kept.has(end)),
  };
}

/** Those at the other end of each of its relationships, under the id of each node. */
type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursIn(relationships: Subgraph["relationships"]): Neighbours {
  const found = new Map<string, string[]>();
  const add = (id: string, other: string) => {
    const known = found.get(id);
    if (known === undefined) found.set(id, [other]);
    else known.push(other);
  };
  for (const { start, end } of relationships) {
    add(start, end);
    add(end, start);
  }
  return found;
}

function withNeighbours(
  ranked: readonly GraphNode[],
  { neighbours, count }: { readonly neighbours: Neighbours; readonly count: number },
): ReadonlySet<string> {
  const rank = new Map(ranked.map(({ id }, index) => [id, index]));
  const kept = new Set<string>();
  const keep = (ids: readonly string[]) => {
    for (const id of ids) if (kept.size < count) kept.add(id);
  };
  for (const { id } of ranked) {
    if (kept.size >= count) break;
    const others = [...new Set(neighbours.get(id))].filter((other) => rank.has(other));
    keep([id, ...others.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, AROUND)]);
  }
  return kept;
}
