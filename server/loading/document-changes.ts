import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { recordsFromResult } from "#server/api/records.js";
import { holdsDocument, type WriteTransaction } from "#server/store/document-writer.js";
import type { GraphStore } from "#server/store/port.js";

/** How many of a kind a document would add to what it says, and how many it would withdraw. */
export interface Change {
  readonly added: number;
  readonly withdrawn: number;
}

/** What loading a document would change. */
export interface DocumentChanges {
  readonly entities: Change;
  readonly facts: Change;
  readonly figures: Change;
}

export const NO_CHANGES: DocumentChanges = {
  entities: { added: 0, withdrawn: 0 },
  facts: { added: 0, withdrawn: 0 },
  figures: { added: 0, withdrawn: 0 },
};

/** Compares batches with what a store holds. */
export type CompareDocument = (
  batch: DocumentBatch,
) => Promise<{ readonly isSame: boolean; readonly changes: DocumentChanges }>;

const KeyRow = z.object({ key: z.string() });
const PropertiesRow = z.object({ row: z.object({ properties: KeyRow }) });
const LIMITS = { maxRows: 1_000_000, timeoutMs: 120_000 };

/** Nothing is written. By the keys of entities, facts and figures; a fact that changed its evidence only counts as neither. */
export function createComparison(store: GraphStore, catalogue: Catalogue): CompareDocument {
  const reading: WriteTransaction = {
    run: async (query, params) =>
      recordsFromResult(await store.run(catalogue.get(query), params, LIMITS), z.record(z.string(), z.unknown())),
  };

  async function keysOf(query: string, document: string): Promise<readonly string[]> {
    const rows = await reading.run(query, { document });
    return rows.map((row) => ("key" in row ? KeyRow.parse(row).key : PropertiesRow.parse(row).row.properties.key));
  }

  return async (batch) => {
    const { key } = batch.document;
    if (await holdsDocument(reading, batch)) return { isSame: true, changes: NO_CHANGES };
    const [entities, facts, figures] = await Promise.all([
      keysOf("described-entities", key),
      keysOf("stored-facts", key),
      keysOf("stored-observations", key),
    ]);
    return {
      isSame: false,
      changes: {
        entities: changeOf(entities, batch.entities),
        facts: changeOf(facts, batch.facts),
        figures: changeOf(figures, batch.observations),
      },
    };
  };
}

/** What a document changes where the store holds nothing of it. */
export function changesOfNew(batch: DocumentBatch): DocumentChanges {
  return {
    entities: changeOf([], batch.entities),
    facts: changeOf([], batch.facts),
    figures: changeOf([], batch.observations),
  };
}

function changeOf(before: readonly string[], after: readonly { readonly key: string }[]): Change {
  const had = new Set(before);
  const has = new Set(after.map(({ key }) => key));
  return {
    added: [...has].filter((key) => !had.has(key)).length,
    withdrawn: [...had].filter((key) => !has.has(key)).length,
  };
}
