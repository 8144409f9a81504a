import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphStore } from "#server/store/port.js";
import { recordsFromResult } from "#server/api/reading/records.js";

/** What a document in the store was read from and by. */
export interface Known {
  readonly sha256: string;
  /** Null: it was loaded before this was kept. */
  readonly readBy: string | null;
}

const Row = z.object({ document: z.string(), sha256: z.string(), readBy: z.string().nullable() });
const PAGE = 1_000;

/** By the documents' keys: all that the store holds. */
export async function knownDocuments(store: GraphStore, catalogue: Catalogue): Promise<Map<string, Known>> {
  const query = catalogue.get("stored-hashes");
  const known = new Map<string, Known>();
  for (let after = ""; ;) {
    const result = await store.run(query, { after, limit: PAGE }, { maxRows: PAGE, timeoutMs: 60_000 });
    const rows = recordsFromResult(result, Row);
    for (const { document, sha256, readBy } of rows) known.set(document, { sha256, readBy });
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return known;
    after = last.document;
  }
}
