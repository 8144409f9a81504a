import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphNode, Subgraph } from "#model/graph.js";
import type { GraphStore } from "../port.js";

const LIMITS = { maxRows: 50_000, timeoutMs: 60_000 };

/** All that the store holds, by the export's queries; the time of loading is left out. */
export async function exportedGraph(store: GraphStore, catalogue: Catalogue): Promise<Subgraph> {
  const nodes = await store.run(catalogue.get("export-nodes"), { limit: LIMITS.maxRows }, LIMITS);
  const relationships = await store.run(catalogue.get("export-relationships"), { until: "\uffff" }, LIMITS);
  return {
    nodes: nodes.graph.nodes.map(withoutLoadedAt).toSorted(byId),
    relationships: relationships.graph.relationships.toSorted(byId),
  };
}

function withoutLoadedAt({ id, labels, properties }: GraphNode): GraphNode {
  const kept = Object.entries(properties).filter(([name]) => name !== "loadedAt");
  return { id, labels: labels.toSorted(byUnits), properties: Object.fromEntries(kept) };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byUnits(a.id, b.id);
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
