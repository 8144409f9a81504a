import type { GraphNode, GraphRelationship, Properties, Subgraph } from "#model/graph.js";

type Write = (text: string) => Promise<void>;

/** Writes a graph as JSON, one node or relationship a line, so that two exports can be compared line by line. */
export async function printSubgraph(graph: Subgraph, write: Write): Promise<void> {
  await writeGraph([graph.nodes], [graph.relationships], write);
}

/** As `printSubgraph`, for a graph that comes in pages and need not fit into memory. */
export async function writeGraph(
  nodePages: Pages<GraphNode>,
  relationshipPages: Pages<GraphRelationship>,
  write: Write,
): Promise<{ readonly nodes: number; readonly relationships: number }> {
  await write('{"nodes":[');
  const nodes = await writeItems(nodePages, write);
  await write('],\n"relationships":[');
  const relationships = await writeItems(relationshipPages, write);
  await write("]}\n");
  return { nodes, relationships };
}

type Pages<Item> = AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>;

async function writeItems<Item extends { readonly properties: Properties }>(
  pages: Pages<Item>,
  write: Write,
): Promise<number> {
  let count = 0;
  for await (const page of pages) {
    if (page.length === 0) continue;
    const lines = page.map((item) => JSON.stringify({ ...item, properties: byName(item.properties) })).join(",\n");
    await write(count === 0 ? `\n${lines}` : `,\n${lines}`);
    count += page.length;
  }
  return count;
}

/** Engines give properties in any order. */
function byName(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
