import { z } from "zod";
import type { Catalogue, Engine } from "#cypher/catalogue.js";
import type { Finding } from "#model/doctor.js";
import type { QueryResult } from "#model/query.js";
import type { GraphStore } from "./port.js";

const LIMITS = { maxRows: 1_000, timeoutMs: 30_000 };

/** Constraints and indexes of the schema that the engine does not have, or has not made yet. */
export async function schemaFaults(
  store: Pick<GraphStore, "run">,
  catalogue: Catalogue,
  engine: Engine,
): Promise<readonly Finding[]> {
  const queries = ["show-constraints", "show-indexes"].map((name) => catalogue.get(name));
  const shown = await Promise.all(queries.map((query) => store.run(query, {}, LIMITS)));
  const there = new Set(shown.flatMap(usableNames));
  const missing = namesIn(catalogue.schema(engine)).filter((name) => !there.has(name));
  if (missing.length === 0) return [];
  const detail = {
    en: "Constraints or indexes are missing: reading is slow, and writing may put a thing there twice.",
    zh: "缺少约束或索引：读取会变慢，写入可能重复。",
  };
  return [{ check: "schema", detail, total: missing.length, examples: missing, remedy: "repair" }];
}

/** `CREATE CONSTRAINT document_key IF NOT EXISTS …` → `document_key` */
function namesIn(statements: readonly string[]): readonly string[] {
  return statements.flatMap((text) => /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/u.exec(text)?.[1] ?? []);
}

function usableNames({ columns, rows }: QueryResult): readonly string[] {
  const name = columns.indexOf("name");
  const state = columns.indexOf("state");
  return rows.filter((row) => state === -1 || row[state] === "ONLINE").map((row) => z.string().parse(row[name]));
}
