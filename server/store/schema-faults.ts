import type { Catalogue, Engine } from "#cypher/catalogue.js";
import type { Finding } from "#model/doctor.js";
import type { GraphStore } from "./port.js";
import { isOfOthers, madeThings, thingsOf } from "./schema-things.js";

/** Constraints and indexes of the schema that the engine does not have, or has not made yet. */
export async function schemaFaults(
  store: Pick<GraphStore, "run">,
  catalogue: Catalogue,
  engine: Engine,
): Promise<readonly Finding[]> {
  const made = (await madeThings(store, catalogue)).filter(({ isReady }) => isReady);
  const missing = thingsOf(catalogue.schema(engine)).flatMap((thing) =>
    made.some((other) => other.name === thing.name && !isOfOthers(other, thing)) ? [] : [thing.name],
  );
  if (missing.length === 0) return [];
  const detail = {
    en: "Constraints or indexes are missing: reading is slow, and writing may put a thing there twice.",
    zh: "缺少约束或索引：读取会变慢，写入可能重复。",
  };
  return [{ check: "schema", detail, total: missing.length, examples: missing, remedy: "repair" }];
}
