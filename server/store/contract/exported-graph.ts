import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphNode, Subgraph } from "#model/graph.js";
import { orderedNode } from "#server/exchange/graph-content.js";
import { createGraphExport, subgraphFromExport } from "#server/graph-export.js";
import type { GraphStore } from "../port.js";

/** All that the store holds, as an export reads it; the time of loading is left out. */
export async function exportedGraph(store: GraphStore, catalogue: Catalogue): Promise<Subgraph> {
  const signal = AbortSignal.timeout(60_000);
  const { nodes, relationships } = await subgraphFromExport(createGraphExport({ store, catalogue, signal }));
  return { nodes: nodes.map(withoutLoadedAt), relationships };
}

function withoutLoadedAt(node: GraphNode): GraphNode {
  const { id, labels, properties } = orderedNode(node);
  const kept = Object.entries(properties).filter(([name]) => name !== "loadedAt");
  return { id, labels, properties: Object.fromEntries(kept) };
}
