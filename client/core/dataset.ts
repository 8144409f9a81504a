import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";

/** Everything that was fetched for the canvas, hidden or not. Insertion order is the order in which it came. */
export interface Dataset {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
  /** Beside which node a node is placed: the one it was expanded from, null where it came with others. */
  readonly origins: ReadonlyMap<string, string | null>;
}

export const EMPTY_DATASET: Dataset = { nodes: new Map(), relationships: new Map(), origins: new Map() };

/**
 * The dataset with what came. What was there stays as it was; new nodes remember `origin`, the node they are placed beside. A
 * relationship whose ends are not (yet) there is kept: it is shown once they are.
 */
export function addSubgraph(dataset: Dataset, subgraph: Subgraph, origin: string | null): Dataset {
  const nodes = subgraph.nodes.filter(({ id }) => !dataset.nodes.has(id));
  const relationships = subgraph.relationships.filter(({ id }) => !dataset.relationships.has(id));
  if (nodes.length === 0 && relationships.length === 0) return dataset;
  return {
    nodes: withEntries(dataset.nodes, nodes),
    relationships: withEntries(dataset.relationships, relationships),
    origins: new Map([...dataset.origins, ...nodes.map(({ id }) => [id, id === origin ? null : origin] as const)]),
  };
}

/** The dataset without nodes and their relationships. */
export function removeNodes(dataset: Dataset, ids: ReadonlySet<string>): Dataset {
  if (![...ids].some((id) => dataset.nodes.has(id))) return dataset;
  return {
    nodes: new Map([...dataset.nodes].filter(([id]) => !ids.has(id))),
    relationships: new Map([...dataset.relationships].filter(([, { start, end }]) => !ids.has(start) && !ids.has(end))),
    origins: new Map([...dataset.origins].filter(([id]) => !ids.has(id))),
  };
}

/** Nodes with all that relationships link them with, found by one pass. */
export function withNeighbours({ nodes, relationships }: Dataset, ids: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set([...ids].filter((id) => nodes.has(id)));
  for (const { start, end } of relationships.values()) {
    if (ids.has(start) && nodes.has(end)) found.add(end);
    if (ids.has(end) && nodes.has(start)) found.add(start);
  }
  return found;
}

function withEntries<Item extends GraphNode | GraphRelationship>(
  before: ReadonlyMap<string, Item>,
  added: readonly Item[],
): ReadonlyMap<string, Item> {
  if (added.length === 0) return before;
  const all = new Map(before);
  for (const item of added) all.set(item.id, item);
  return all;
}
