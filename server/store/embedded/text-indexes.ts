import type { GrafeoDB } from "@grafeo-db/js";

/** The properties that have a full-text index: the engine has no statement for them. */
const TEXT_INDEXES = [
  ["Passage", "text"],
  ["Entity", "name"],
] as const;

/**
 * Taking a node out of the index costs time in proportion to all that is in it, building it anew about as much as taking out this
 * many: measured with up to 20,000 passages.
 */
const REBUILD_FROM = 600;

/** Makes the full-text indexes that are missing: all of a new store, and one whose writer was killed while it was away. */
export async function ensureTextIndexes(database: GrafeoDB): Promise<void> {
  for (const [label, property] of TEXT_INDEXES) {
    const isThere = await database.textSearch(label, property, "…", 1).then(
      () => true,
      () => false,
    );
    if (!isThere) await database.createTextIndex(label, property, { tokenizer: "cjk_bigram" });
  }
}

/** Before many passages are withdrawn: `ensureTextIndexes` has to follow. */
export async function dropCostlyIndex(database: GrafeoDB, passagesWithdrawn: number): Promise<void> {
  if (passagesWithdrawn >= REBUILD_FROM) await database.dropTextIndex("Passage", "text");
}

/** Whether a query failed for want of a full-text index. */
export function lacksTextIndex(error: unknown): boolean {
  return error instanceof Error && error.message.includes("there is no text index");
}
