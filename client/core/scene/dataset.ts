import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";

/** Everything that was fetched for the canvas, hidden or not. Insertion order is the order in which it came. */
export interface Dataset {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
  /**
   * Beside which node a node is placed: the one it was expanded from, null where it came with others. A relationship between nodes that
   * were there before is told too, where an expansion brought it.
   */
  readonly origins: ReadonlyMap<string, string | null>;
}

export const EMPTY_DATASET: Dataset = { nodes: new Map(), relationships: new Map(), origins: new Map() };

/**
 * The dataset with what came. What was there stays as it was; new nodes remember `origin`, the node they are placed beside. A
 * relationship whose ends are not (yet) there is kept: it is shown once they are. One that a second expansion brings is no longer the
 * first one's.
 */
export function addSubgraph(dataset: Dataset, subgraph: Subgraph, origin: string | null): Dataset {
  const nodes = subgraph.nodes.filter(({ id }) => !dataset.nodes.has(id));
  const relationships = subgraph.relationships.filter(({ id }) => !dataset.relationships.has(id));
  const isShared = ({ id }: GraphRelationship) => origin !== null && isOthers(dataset.origins.get(id), origin);
  const shared = new Set(subgraph.relationships.filter(isShared).map(({ id }) => id));
  if (nodes.length + relationships.length + shared.size === 0) return dataset;
  const joining = origin === null ? [] : relationships.filter((one) => isBetween(one, dataset.nodes));
  return {
    nodes: withEntries(dataset.nodes, nodes),
    relationships: withEntries(dataset.relationships, relationships),
    origins: new Map([
      ...[...dataset.origins].filter(([id]) => !shared.has(id)),
      ...nodes.map(({ id }) => [id, id === origin ? null : origin] as const),
      ...joining.map(({ id }) => [id, origin] as const),
    ]),
  };
}

/** The dataset without nodes and their relationships, and without relationships that are named themselves. */
export function removeThings(dataset: Dataset, ids: ReadonlySet<string>): Dataset {
  const { nodes, relationships, origins } = dataset;
  if (![...ids].some((id) => nodes.has(id) || relationships.has(id))) return dataset;
  const isGone = ({ id, start, end }: GraphRelationship) => ids.has(id) || ids.has(start) || ids.has(end);
  const gone = new Set([...ids, ...[...relationships.values()].filter(isGone).map(({ id }) => id)]);
  return {
    nodes: withoutEntries(nodes, gone),
    relationships: withoutEntries(relationships, gone),
    origins: withoutEntries(origins, gone),
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

function isOthers(first: string | null | undefined, origin: string): boolean {
  return typeof first === "string" && first !== origin;
}

function isBetween({ start, end }: GraphRelationship, nodes: Dataset["nodes"]): boolean {
  return nodes.has(start) && nodes.has(end);
}

/** The same map where nothing goes. */
function withoutEntries<Item>(before: ReadonlyMap<string, Item>, gone: ReadonlySet<string>): ReadonlyMap<string, Item> {
  return [...gone].some((id) => before.has(id)) ? new Map([...before].filter(([id]) => !gone.has(id))) : before;
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
