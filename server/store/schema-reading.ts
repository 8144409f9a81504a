import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphSchema } from "#model/schema.js";
import type { GraphStore } from "./port.js";

const CountRow = z.tuple([z.string(), z.int(), z.array(z.string())]);
const LIMITS = { maxRows: 10_000, timeoutMs: 60_000 };

type Source = Pick<GraphStore, "steadily" | "revision">;

/**
 * What the store holds. All nodes and relationships are looked at for it, so that it is done once for each revision of the graph; after `mostAgeMs`
 * once more, where others write what is not Mailuo's and tell no revision.
 */
export function createSchemaReading(
  store: () => Source,
  catalogue: Catalogue,
  { mostAgeMs = Number.POSITIVE_INFINITY }: { readonly mostAgeMs?: number } = {},
): () => Promise<GraphSchema> {
  let known: { readonly revision: string; readonly until: number; readonly schema: Promise<GraphSchema> } | null = null;
  return async () => {
    const revision = await store().revision();
    if (known?.revision === revision && performance.now() < known.until) return known.schema;
    const until = performance.now() + mostAgeMs;
    const read = { revision, until, schema: readSchema(store(), catalogue) };
    known = read;
    read.schema.catch(() => {
      if (known === read) known = null;
    });
    return read.schema;
  };
}

/** Counted by the catalogue's own queries. */
function readSchema(store: Source, catalogue: Catalogue): Promise<GraphSchema> {
  return store.steadily(async (run) => {
    const labels = await run(catalogue.get("label-counts"), {}, LIMITS);
    const types = await run(catalogue.get("relationship-type-counts"), {}, LIMITS);
    return {
      labels: labels.rows.map((row) => {
        const [label, count, properties] = CountRow.parse(row);
        return { label, count, properties };
      }),
      relationshipTypes: types.rows.map((row) => {
        const [type, count, properties] = CountRow.parse(row);
        return { type, count, properties };
      }),
    };
  });
}
