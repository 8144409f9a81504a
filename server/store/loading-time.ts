import { z } from "zod";
import type { Row } from "./batch-rows.js";
import type { WriteTransaction } from "./write-transaction.js";

const LoadedRow = z.object({ loadedAt: z.string().nullish() });

/**
 * The time of loading tells one state of a document from another. Where an import brings the time of what is there, and says other things, as an export does
 * that somebody changed, it is loaded now.
 */
export async function timeOfItsOwn(transaction: WriteTransaction, document: string, loadedAt: string): Promise<string> {
  const stored = await transaction.run("stored-loading-time", { document });
  const isTaken = stored.some((row) => LoadedRow.parse(row).loadedAt === loadedAt);
  return isTaken ? new Date().toISOString() : loadedAt;
}

/** The row of a document with its time of loading. */
export function stamped(row: Row, loadedAt: string): Row {
  return { ...row, document: Object.assign({}, row["document"], { loadedAt }) };
}

/** The same without, for comparing what it says. */
export function unstamped(row: Row): Row {
  if (row["document"] === undefined || typeof row["document"] !== "object") return row;
  return { ...row, document: Object.assign({}, row["document"], { loadedAt: null }) };
}
