import { z } from "zod";
import type { Change, DocumentChanges } from "#model/document-changes.js";
import type { DocumentBatch } from "#model/batch.js";
import type { GraphSource } from "#server/graph-export.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import { sortedJson } from "#server/sorted-json.js";
import { correctedBatch, correctionsOf } from "#server/store/corrections.js";
import { holdsDocument } from "#server/store/document-writer.js";
import type { WriteTransaction } from "#server/store/write-transaction.js";
import type { PutDocument } from "./loading-run.js";
import { storedDocument } from "./stored-document.js";

const LIMITS = { maxRows: 1_000_000, timeoutMs: 120_000 };

/** Tells what writing each would change, and writes nothing. */
export function putComparing(source: GraphSource): PutDocument {
  return async (batch) => {
    if (await holdsDocument(readingOf(source), batch)) return { status: "unchanged" };
    const stored = await storedDocument(source, batch.document.key);
    const right = await putRight(source, batch);
    return stored === null ? putAsNew(right) : { status: "changed", changes: changesBetween(stored.batch, right) };
  };
}

/** What a document says with what people said is wrong put right, as a store writes it. */
export async function putRight(source: GraphSource, batch: DocumentBatch): Promise<DocumentBatch> {
  return correctedBatch(batch, await correctionsOf(readingOf(source), batch.document.key));
}

function readingOf({ store, catalogue }: GraphSource): WriteTransaction {
  return {
    run: async (query, params) =>
      recordsFromResult(await store.run(catalogue.get(query), params, LIMITS), z.record(z.string(), z.unknown())),
  };
}

/** The same where there is no store. */
export const putAsNew: PutDocument = async (batch) => ({ status: "new", changes: changesBetween(null, batch) });

/** What a document says more, no longer and otherwise; null: nothing is there of it. */
export function changesBetween(before: DocumentBatch | null, after: DocumentBatch | null): DocumentChanges {
  return {
    entities: changeOf(before?.entities ?? [], after?.entities ?? []),
    facts: changeOf(before?.facts ?? [], after?.facts ?? []),
    figures: changeOf(before?.observations ?? [], after?.observations ?? []),
  };
}

/** By their keys; what has the same key and says something else is changed. */
function changeOf(before: readonly Keyed[], after: readonly Keyed[]): Change {
  const had = new Map(before.map((one) => [one.key, contentOf(one)]));
  const has = new Map(after.map((one) => [one.key, contentOf(one)]));
  return {
    added: [...has.keys()].filter((key) => !had.has(key)).length,
    withdrawn: [...had.keys()].filter((key) => !has.has(key)).length,
    changed: [...has].filter(([key, content]) => had.has(key) && had.get(key) !== content).length,
  };
}

interface Keyed {
  readonly key: string;
}

/** The same text for what a store holds and what is read; nothing and an empty list are the same to it. */
function contentOf(value: Keyed): string {
  return sortedJson(value, (inner) => inner !== null && !(Array.isArray(inner) && inner.length === 0));
}
