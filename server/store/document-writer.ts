import { z } from "zod";
import { UNCHANGED, type DocumentBatch, type WriteCounts } from "#model/batch.js";
import { ParamsSchema } from "#model/query.js";
import { compareUnits } from "#model/text-order.js";
import { slicesOf } from "#server/slices.js";
import { checkBatch } from "./batch-check.js";
import { partsFromBatch, type BatchPart, type Row } from "./batch-rows.js";
import {
  correctedBatch,
  correctionsOf,
  correctionsReadAnew,
  dropCorrection,
  keepCorrection,
  writeCorrections,
  type NewCorrection,
} from "./corrections.js";
import { markRevision, newRevision } from "./last-write.js";
import { isAbsorbed, mergeDescriptions, type Description } from "./entity-merge.js";
import { stamped, timeOfItsOwn, unstamped } from "./loading-time.js";
import type { WriteTransaction } from "./write-transaction.js";

/** What is written of entities, by their keys. */
type Written = ReadonlyMap<string, Row>;

type EntityProperties = { readonly key: string; readonly properties: Row };

const ROWS_A_STATEMENT = 5000;
const WITHDRAWALS = [
  "withdraw-facts",
  "withdraw-observations",
  "withdraw-passages",
  "withdraw-original",
  "withdraw-document",
];

const KeyRow = z.object({ key: z.string() });
const RemovedRow = z.object({ nodes: z.number(), relationships: z.number().default(0) });
const DescriptionRow = z.object({ key: z.string(), document: z.string(), description: ParamsSchema });
const DescribedRow = z.object({ entity: z.string(), properties: ParamsSchema });
const EntityRow = z.object({ key: z.string(), properties: ParamsSchema });
/** Compared as a whole, so that its parts need no look. */
const StoredRow = z.object({ row: z.custom<Row>((row) => typeof row === "object" && row !== null) });

/**
 * Replaces what the document said before by the batch, as people put it right, leaving other documents' share of the entities as it was. Does
 * nothing where the store holds the very same already.
 */
export async function replaceDocument(
  transaction: WriteTransaction,
  read: DocumentBatch,
  loadedAt: string,
  revision = newRevision(),
): Promise<WriteCounts> {
  checkBatch(read);
  if (await holdsDocument(transaction, read)) return UNCHANGED;
  const corrections = await correctionsOf(transaction, read.document.key);
  const batch = correctedBatch(read, corrections);
  await writeCorrections(transaction, correctionsReadAnew(read, corrections));
  const time = await timeOfItsOwn(transaction, batch.document.key, loadedAt);
  const before = await describedEntities(transaction, batch.document.key);
  const withdrawn = await withdraw(transaction, batch.document.key);
  const parts = partsFromBatch(batch);
  for (const { part, rows } of parts) {
    await writeRows(transaction, `write-${part}`, part === "document" ? rows.map((row) => stamped(row, time)) : rows);
  }
  const described = descriptionsIn(parts);
  const written = await writtenProperties(transaction, [...new Set([...before, ...described.keys()])]);
  const isKept = new Set(before);
  const added = [...described].filter(([key, description]) => !isKept.has(key) && !isKnown(written, key, description));
  const removed = await settleEntities(transaction, [...before, ...added.map(([key]) => key)], written);
  const counts = {
    unchanged: false,
    nodesWritten: total(parts.map(({ rows, nodesPerRow }) => rows.length * nodesPerRow)),
    relationshipsWritten: total(parts.map(({ rows, relationshipsPerRow }) => rows.length * relationshipsPerRow)),
    nodesRemoved: withdrawn.nodes + removed,
    relationshipsRemoved: withdrawn.relationships,
  };
  await markRevision(transaction, revision, counts);
  return counts;
}

/** Withdraws a document; null where the store does not hold it. */
export async function removeDocument(
  transaction: WriteTransaction,
  key: string,
  revision = newRevision(),
): Promise<WriteCounts | null> {
  const before = await describedEntities(transaction, key);
  const withdrawn = await withdraw(transaction, key);
  if (withdrawn.nodes === 0) return null;
  const removed = await settleEntities(transaction, before, await writtenProperties(transaction, before));
  const counts = {
    ...UNCHANGED,
    unchanged: false,
    nodesRemoved: withdrawn.nodes + removed,
    relationshipsRemoved: withdrawn.relationships,
  };
  await markRevision(transaction, revision, counts);
  return counts;
}

/** Runs steps that take no parameters and remove what is wrong. */
export async function mendGraph(
  transaction: WriteTransaction,
  steps: readonly string[],
  revision = newRevision(),
): Promise<WriteCounts> {
  let [nodes, relationships] = [0, 0];
  for (const step of steps) {
    for (const row of await transaction.run(step, {})) {
      const removed = RemovedRow.parse(row);
      nodes += removed.nodes;
      relationships += removed.relationships;
    }
  }
  if (nodes + relationships === 0) return UNCHANGED;
  const counts = { ...UNCHANGED, unchanged: false, nodesRemoved: nodes, relationshipsRemoved: relationships };
  await markRevision(transaction, revision, counts);
  return counts;
}

/** Says what is wrong with a fact; null where there is no such fact. */
export async function correctFact(
  transaction: WriteTransaction,
  correction: NewCorrection,
  revision = newRevision(),
): Promise<WriteCounts | null> {
  const counts = await keepCorrection(transaction, correction);
  if (counts !== null) await markRevision(transaction, revision, counts);
  return counts;
}

/** Takes back what was said to be wrong with a fact; null where nothing was. */
export async function takeBack(
  transaction: WriteTransaction,
  fact: string,
  revision = newRevision(),
): Promise<WriteCounts | null> {
  const counts = await dropCorrection(transaction, fact);
  if (counts !== null) await markRevision(transaction, revision, counts);
  return counts;
}

/** Whether the store holds exactly what the batch says of its document, as people put it right; the time of loading does not count. */
export async function holdsDocument(transaction: WriteTransaction, read: DocumentBatch): Promise<boolean> {
  const corrections = await correctionsOf(transaction, read.document.key);
  if (correctionsReadAnew(read, corrections).length > 0) return false;
  const batch = correctedBatch(read, corrections);
  for (const { part, rows } of partsFromBatch(batch)) {
    // Entities are held by their descriptions.
    if (part === "entities") continue;
    const found = await transaction.run(`stored-${part}`, { document: batch.document.key });
    if (found.length !== rows.length) return false;
    const stored = found.map((one) => canonical(unstamped(StoredRow.parse(one).row))).toSorted(compareUnits);
    const wanted = rows.map(canonical).toSorted(compareUnits);
    if (stored.some((row, index) => row !== wanted[index])) return false;
  }
  return true;
}

async function describedEntities(transaction: WriteTransaction, document: string): Promise<readonly string[]> {
  return (await transaction.run("described-entities", { document })).map((row) => KeyRow.parse(row).key);
}

async function withdraw(transaction: WriteTransaction, document: string): Promise<z.infer<typeof RemovedRow>> {
  const sum = { nodes: 0, relationships: 0 };
  for (const query of WITHDRAWALS) {
    for (const row of await transaction.run(query, { document })) {
      const { nodes, relationships } = RemovedRow.parse(row);
      sum.nodes += nodes;
      sum.relationships += relationships;
    }
  }
  return sum;
}

async function writeRows(transaction: WriteTransaction, query: string, rows: readonly Row[]): Promise<void> {
  for (const some of slicesOf(rows, ROWS_A_STATEMENT)) await transaction.run(query, { rows: some });
}

/** As many keys at a time as rows are written: the embedded engine ends a statement after 30 s. */
async function runByKeys(transaction: WriteTransaction, query: string, keys: readonly string[]) {
  const found = [];
  for (const some of slicesOf(keys, ROWS_A_STATEMENT)) found.push(...(await transaction.run(query, { keys: some })));
  return found;
}

/** What is written of the document's entities, by their keys. */
function descriptionsIn(parts: readonly BatchPart[]): ReadonlyMap<string, Row> {
  const rows = parts.flatMap(({ part, rows }) => (part === "descriptions" ? rows : []));
  return new Map(rows.map((row) => DescribedRow.parse(row)).map(({ entity, properties }) => [entity, properties]));
}

async function writtenProperties(transaction: WriteTransaction, keys: readonly string[]): Promise<Written> {
  const found = await runByKeys(transaction, "entity-properties", keys);
  return new Map(found.map((row) => EntityRow.parse(row)).map(({ key, properties }) => [key, properties]));
}

/** Whether the entity's properties stay as they are by what the document says of it. */
function isKnown(written: Written, key: string, description: Row): boolean {
  const properties = written.get(key);
  return properties !== undefined && isAbsorbed(properties, description);
}

/** Removes those of the entities that nothing describes any more, and writes the others' properties anew; gives the number removed. */
async function settleEntities(
  transaction: WriteTransaction,
  keys: readonly string[],
  written: Written,
): Promise<number> {
  const removed = await runByKeys(transaction, "remove-undescribed", keys);
  const descriptions = new Map<string, Description[]>();
  for (const found of await runByKeys(transaction, "entity-descriptions", keys)) {
    const { key, document, description } = DescriptionRow.parse(found);
    descriptions.set(key, [...(descriptions.get(key) ?? []), { document, properties: description }]);
  }
  const rows: readonly EntityProperties[] = [...descriptions].map(([key, known]) => ({
    key,
    properties: mergeDescriptions(key, known),
  }));
  const isLosing = ({ key, properties }: EntityProperties): boolean => losesProperty(written.get(key), properties);
  const staying = rows.filter((row) => !isLosing(row));
  await writeRows(transaction, "write-entity-properties", rows.filter(isLosing));
  await writeRows(
    transaction,
    "change-entity-properties",
    staying.flatMap((row) => changesOf(row, written.get(row.key))),
  );
  return total(removed.map((row) => RemovedRow.parse(row).nodes));
}

function losesProperty(written: Row = {}, properties: Row): boolean {
  return Object.keys(written).some((name) => properties[name] === undefined);
}

/** Only what differs. */
function changesOf({ key, properties }: EntityProperties, written: Row = {}): readonly EntityProperties[] {
  const differing = Object.entries(properties).filter(
    ([name, value]) => canonical(value) !== canonical(written[name] ?? null),
  );
  return differing.length === 0 ? [] : [{ key, properties: Object.fromEntries(differing) }];
}

/** The value as text with sorted names and without nulls, so that equal rows are equal strings. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return `{${fields
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .toSorted(compareUnits)
    .join()}}`;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
