import { z } from "zod";
import { NO_CHANGES, type Change, type DocumentChanges } from "#model/document-changes.js";
import type { DocumentBatch } from "#model/batch.js";
import type { GraphSource } from "#server/graph-export.js";
import { recordsFromResult } from "#server/api/records.js";
import { holdsDocument, type WriteTransaction } from "#server/store/document-writer.js";
import { storedDocument } from "./stored-document.js";

/** Compares batches with what a store holds. */
export type CompareDocument = (batch: DocumentBatch) => Promise<Comparison>;

export interface Comparison {
  /** Whether the store holds any of the document. */
  readonly isNew: boolean;
  readonly isSame: boolean;
  readonly changes: DocumentChanges;
}

const LIMITS = { maxRows: 1_000_000, timeoutMs: 120_000 };

/** Nothing is written. */
export function createComparison(source: GraphSource): CompareDocument {
  const { store, catalogue } = source;
  const reading: WriteTransaction = {
    run: async (query, params) =>
      recordsFromResult(await store.run(catalogue.get(query), params, LIMITS), z.record(z.string(), z.unknown())),
  };
  return async (batch) => {
    if (await holdsDocument(reading, batch)) return { isNew: false, isSame: true, changes: NO_CHANGES };
    const stored = await storedDocument(source, batch.document.key);
    return {
      isNew: stored === null,
      isSame: false,
      changes: changesBetween(stored === null ? null : stored.batch, batch),
    };
  };
}

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
function contentOf(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (isRecord(part) ? ordered(part) : part));
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ordered(record: object): unknown {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
