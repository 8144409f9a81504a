import { z } from "zod";
import { FactRecord, UNCHANGED, type DocumentBatch, type WriteCounts } from "#model/batch.js";
import { CorrectionRecord, type Verdict } from "#model/corrections.js";
import { ParamsSchema } from "#model/query.js";
import { sortedJson } from "#server/sorted-json.js";
import { factRow, present, type Row } from "./batch-rows.js";
import type { WriteTransaction } from "./write-transaction.js";

/** What a correction says, before the store has looked what the document was read to state. */
export type NewCorrection = Omit<CorrectionRecord, "fact"> & {
  /** Key of the fact. */
  readonly fact: string;
};

/** The rule of a fact that a person put right. */
const BY_CORRECTION = "correction";

const Properties = z.object({ properties: ParamsSchema });
const FactRow = z.object({ row: z.looseObject({ properties: ParamsSchema }) });
const RemovedRow = z.object({ relationships: z.number() });
const SupportRow = z.object({ passages: z.number() });

/** What the document says once people put right how it was read. */
export function correctedBatch(batch: DocumentBatch, corrections: readonly CorrectionRecord[]): DocumentBatch {
  return corrections.length === 0 ? batch : { ...batch, facts: correctedFacts(batch.facts, corrections) };
}

function correctedFacts(
  facts: readonly FactRecord[],
  corrections: readonly CorrectionRecord[],
): DocumentBatch["facts"] {
  const verdicts = new Map(corrections.map(({ fact, verdict }) => [fact.key, verdict]));
  const stated = new Set(facts.filter(({ key }) => !verdicts.has(key)).map(linkOf));
  return facts.flatMap((fact) => {
    const verdict = verdicts.get(fact.key);
    if (verdict === undefined) return [fact];
    const corrected = correctedFact(fact, verdict);
    // Where the document states that too, it is not said twice.
    return corrected === null || stated.has(linkOf(corrected)) ? [] : [corrected];
  });
}

function linkOf({ type, start, end }: FactRecord): string {
  return JSON.stringify([type, start, end]);
}

function correctedFact(fact: FactRecord, verdict: Verdict): FactRecord | null {
  const corrected = { ...fact, basis: "curated", rule: BY_CORRECTION, confidence: 1 } as const;
  if (verdict.wrong === "status") return { ...corrected, status: verdict.instead };
  if (verdict.wrong === "type" && verdict.instead !== null) return { ...corrected, type: verdict.instead };
  return null;
}

/** The corrections of a document's facts. */
export async function correctionsOf(
  transaction: WriteTransaction,
  document: string,
): Promise<readonly CorrectionRecord[]> {
  const rows = await transaction.run("document-corrections", { document });
  return rows.map((row) => correctionFrom(Properties.parse(row).properties));
}

/** Corrections whose facts are read otherwise now than when they were made: with what is read now. */
export function correctionsReadAnew(
  { facts }: DocumentBatch,
  corrections: readonly CorrectionRecord[],
): readonly CorrectionRecord[] {
  const read = new Map(facts.map((fact) => [fact.key, fact]));
  return corrections.flatMap((correction) => {
    const fact = read.get(correction.fact.key);
    // What was put right already, as in an export, is not how the document reads.
    if (fact === undefined || fact.rule === BY_CORRECTION) return [];
    return sortedJson(fact) === sortedJson(correction.fact) ? [] : [{ ...correction, fact }];
  });
}

export async function writeCorrections(
  transaction: WriteTransaction,
  corrections: readonly CorrectionRecord[],
): Promise<void> {
  if (corrections.length > 0) await transaction.run("write-corrections", { rows: corrections.map(rowFrom) });
}

/** Keeps the correction and puts the fact right; null where there is no such fact. The revision is the caller's to mark. */
export async function keepCorrection(
  transaction: WriteTransaction,
  { fact: key, ...said }: NewCorrection,
): Promise<WriteCounts | null> {
  const fact = (await correctionOf(transaction, key))?.fact ?? (await storedFact(transaction, key));
  if (fact === null) return null;
  const correction = { ...said, fact };
  await writeCorrections(transaction, [correction]);
  return rewriteFact(transaction, fact, correction);
}

/** Drops the correction and, where its document still says it, has the fact as it was read; null where nobody corrected it. */
export async function dropCorrection(transaction: WriteTransaction, key: string): Promise<WriteCounts | null> {
  const correction = await correctionOf(transaction, key);
  if (correction === null) return null;
  await transaction.run("withdraw-correction", { fact: key });
  return rewriteFact(transaction, correction.fact, null);
}

async function correctionOf(transaction: WriteTransaction, key: string): Promise<CorrectionRecord | null> {
  const [row] = await transaction.run("stored-correction", { fact: key });
  return row === undefined ? null : correctionFrom(z.object({ correction: ParamsSchema }).parse(row).correction);
}

async function storedFact(transaction: WriteTransaction, key: string): Promise<FactRecord | null> {
  const [row] = await transaction.run("stored-fact", { fact: key });
  return row === undefined ? null : factFrom(row);
}

function factFrom(row: unknown): FactRecord {
  const { properties, ...link } = FactRow.parse(row).row;
  return FactRecord.parse({ trigger: null, ...properties, ...link });
}

async function rewriteFact(
  transaction: WriteTransaction,
  fact: FactRecord,
  correction: CorrectionRecord | null,
): Promise<WriteCounts> {
  const { key, start, end, document } = fact;
  const [removed] = await transaction.run("withdraw-fact", { fact: key, start, end });
  const counts = {
    ...UNCHANGED,
    unchanged: false,
    relationshipsRemoved: removed === undefined ? 0 : RemovedRow.parse(removed).relationships,
  };
  if (!(await isSupported(transaction, fact))) return counts;
  const others = (await transaction.run("stored-facts", { document })).map(factFrom);
  const right = correction === null ? [fact] : correctedFacts([...others, fact], [correction]);
  const rows = right.filter((one) => one.key === key).map(factRow);
  if (rows.length > 0) await transaction.run("write-facts", { rows });
  return { ...counts, relationshipsWritten: rows.length };
}

/** Whether the document is there with both ends and all that states the fact. */
async function isSupported(
  transaction: WriteTransaction,
  { document, start, end, evidence }: FactRecord,
): Promise<boolean> {
  const [row] = await transaction.run("fact-support", { document, start, end, evidence });
  return row !== undefined && SupportRow.parse(row).passages === evidence.length;
}

/** `correction:` and what names the fact. */
function rowFrom({ fact, verdict, note, by, at }: CorrectionRecord): Row {
  const { key, ...read } = fact;
  const properties = { ...read, ...verdict, key: key.replace(/^(?:fact:)?/u, "correction:"), fact: key, note, by, at };
  return { key: properties.key, properties: present(properties, []) };
}

export function correctionFrom(properties: Readonly<Record<string, unknown>>): CorrectionRecord {
  return CorrectionRecord.parse({
    fact: { trigger: null, ...properties, key: properties["fact"] },
    verdict: properties,
    note: properties["note"],
    by: properties["by"] ?? null,
    at: properties["at"],
  });
}
