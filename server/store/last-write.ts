import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { WriteCounts } from "#model/batch.js";
import type { WriteTransaction } from "./write-transaction.js";

/** Names a write: the graph's revision once it is made. */
export function newRevision(): string {
  return randomUUID();
}

/** Part of the same transaction, so that a revision stands for exactly one state of the graph, and tells what the write came to. */
export async function markRevision(
  transaction: WriteTransaction,
  revision: string,
  counts: WriteCounts | readonly WriteCounts[],
): Promise<void> {
  await transaction.run("mark-revision", { revision, counts: JSON.stringify(counts) });
}

const Counts = z.object({
  unchanged: z.boolean(),
  nodesWritten: z.int(),
  relationshipsWritten: z.int(),
  nodesRemoved: z.int(),
  relationshipsRemoved: z.int(),
});
const MarkRow = z.object({ revision: z.string(), counts: z.string().nullish() });

/**
 * What a write came to that is tried again since nobody heard of its end, as when the connection or the engine broke behind it; null where the graph is
 * not as it left it, so that it was not made.
 */
export async function countsOf(transaction: WriteTransaction, revision: string): Promise<WriteCounts | null> {
  const told = await toldBy(transaction, revision);
  return told === null ? null : Counts.parse(told);
}

/** The same of several documents that were written at once. */
export async function allCountsOf(
  transaction: WriteTransaction,
  revision: string,
): Promise<readonly WriteCounts[] | null> {
  const told = await toldBy(transaction, revision);
  return told === null ? null : z.array(Counts).parse(told);
}

async function toldBy(transaction: WriteTransaction, revision: string): Promise<unknown> {
  const [row] = await transaction.run("last-write", {});
  const mark = row === undefined ? null : MarkRow.parse(row);
  return mark?.revision === revision && typeof mark.counts === "string" ? JSON.parse(mark.counts) : null;
}
