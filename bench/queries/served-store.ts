import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphStore } from "#server/store/port.js";
import { startServing, type Serving } from "../serving.js";
import { syntheticDocuments, THOUSAND_NODES } from "../synthetic/documents.js";

/** Loads so many made-up reports of 1,000 nodes and 3,000 relationships each, and closes the store. */
export async function fillStore(store: GraphStore, documents: number): Promise<void> {
  await store.applySchema();
  for (const batch of syntheticDocuments({ ...THOUSAND_NODES, documents, seed: 7 })) await store.replaceDocument(batch);
  await store.close();
}

/** Keys of entities, the most connected first. */
export async function knownEntities(store: GraphStore, catalogue: Catalogue): Promise<readonly string[]> {
  const { graph } = await store.run(catalogue.get("overview"), { limit: 40 }, { maxRows: 1_000, timeoutMs: 60_000 });
  return graph.nodes.map(({ id }) => id);
}

/** `mailuo serve`, where what one caller may ask is bounded by nothing that a bench would meet. */
export function serveStore(environment: Readonly<Record<string, string>>): Promise<Serving> {
  const rates = { RATE_READING: "1000000", RATE_QUERYING: "1000000", RATE_WRITING: "1000000" };
  const limits = { MAILUO_MAX_ROWS: "50000", MAILUO_TIMEOUT_MS: "120000" };
  return startServing({ ...limits, ...rates, ...environment });
}
