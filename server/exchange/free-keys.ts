import { GraphError } from "#model/problem.js";
import type { GraphSource } from "#server/graph-export.js";
import { slicesOf } from "#server/slices.js";
import type { ImportedDocument } from "./documents-from-graph.js";

const KEYS_A_QUERY = 500;
const LIMITS = { maxRows: 10_000, timeoutMs: 120_000 };

/**
 * Throws `invalid-file` where a figure or fact has the key of one that another document states, in this import or, for figures, in the store: as
 * it would where a document was copied under another name. Sections and passages have their document's name in their keys.
 */
export async function requireFreeKeys(source: GraphSource, documents: readonly ImportedDocument[]): Promise<void> {
  const owners = new Map<string, string>();
  for (const { batch } of documents) {
    for (const { key, document } of [...batch.observations, ...batch.facts]) {
      const other = owners.get(key);
      if (other !== undefined && other !== document) throw taken(key, document, other);
      owners.set(key, document);
    }
  }
  const figures = documents.flatMap(({ batch }) => batch.observations.map(({ key }) => key));
  for (const keys of slicesOf(figures, KEYS_A_QUERY)) {
    const query = source.catalogue.get("nodes-by-key");
    const { graph } = await source.store.run(query, { keys }, { ...LIMITS, signal: source.signal });
    for (const { id, properties } of graph.nodes) {
      const other = String(properties["document"]);
      const document = owners.get(id) ?? other;
      if (other !== document) throw taken(id, document, other);
    }
  }
}

function taken(key: string, document: string, other: string): GraphError {
  return new GraphError("invalid-file", {
    en: `${document}: its ${key} has the key of one that ${other} states; give it a key of its own.`,
    zh: `${document}：其中的 ${key} 与 ${other} 所述的键相同；请改用不同的键。`,
  });
}
