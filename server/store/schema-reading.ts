import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphSchema } from "#model/schema.js";
import type { GraphStore } from "./port.js";

const CountRow = z.tuple([z.string(), z.int(), z.array(z.string())]);
const LIMITS = { maxRows: 10_000, timeoutMs: 60_000 };

/** What the store holds, counted by the catalogue's own queries. */
export async function readSchema(store: Pick<GraphStore, "run">, catalogue: Catalogue): Promise<GraphSchema> {
  const labels = await store.run(catalogue.get("label-counts"), {}, LIMITS);
  const types = await store.run(catalogue.get("relationship-type-counts"), {}, LIMITS);
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
}
