/** The neighbours of all nodes one after the other: those of node `n` stand from `starts[n]` to before `starts[n + 1]`. */
export interface Adjacency {
  readonly order: number;
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Both directions of each edge; parallel edges count each. */
export function adjacencyOf(order: number, edges: Uint32Array): Adjacency {
  const starts = new Uint32Array(order + 1);
  for (const node of edges) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < order; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const neighbours = new Uint32Array(edges.length);
  const put = (from: number, to: number) => {
    const at = next[from] ?? 0;
    neighbours[at] = to;
    next[from] = at + 1;
  };
  for (let edge = 0; edge < edges.length; edge += 2) {
    const [one = 0, other = 0] = [edges[edge], edges[edge + 1]];
    put(one, other);
    put(other, one);
  }
  return { order, starts, neighbours };
}

export function neighboursOf({ starts, neighbours }: Adjacency, node: number): Uint32Array {
  return neighbours.subarray(starts[node] ?? 0, starts[node + 1] ?? 0);
}

export function degreeOf({ starts }: Adjacency, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

/** The nodes with most neighbours first; among equals the one that came first. */
export function byDegree(adjacency: Adjacency, nodes: readonly number[]): readonly number[] {
  return nodes.toSorted((one, other) => degreeOf(adjacency, other) - degreeOf(adjacency, one) || one - other);
}

/** Steps from the nearest of some nodes to each node, and the node that each was reached from; -1 where there is no way. */
export function stepsFrom(
  adjacency: Adjacency,
  sources: Iterable<number>,
): { readonly steps: Int32Array; readonly parents: Int32Array; readonly reached: readonly number[] } {
  const steps = new Int32Array(adjacency.order).fill(-1);
  const parents = new Int32Array(adjacency.order).fill(-1);
  const reached = [...new Set(sources)];
  for (const source of reached) steps[source] = 0;
  for (let at = 0; at < reached.length; at += 1) {
    const node = reached[at] ?? 0;
    for (const neighbour of neighboursOf(adjacency, node)) {
      if (steps[neighbour] !== -1) continue;
      steps[neighbour] = (steps[node] ?? 0) + 1;
      parents[neighbour] = node;
      reached.push(neighbour);
    }
  }
  return { steps, parents, reached };
}
