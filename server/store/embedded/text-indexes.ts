import type { GrafeoDB, JsNode } from "@grafeo-db/js";

/** The properties that have a full-text index: the engine has no statement for them. */
const TEXT_INDEXES = [["Passage", "text"]] as const;

/** Made by former versions; nobody asks them, and each costs time with every write. */
const FORMER_INDEXES = [["Entity", "name"]] as const;

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
  for (const [label, property] of FORMER_INDEXES) await database.dropTextIndex(label, property).catch(() => false);
}

export async function rebuildTextIndexes(database: GrafeoDB): Promise<void> {
  for (const [label, property] of TEXT_INDEXES) await database.dropTextIndex(label, property).catch(() => false);
  await ensureTextIndexes(database);
}

/** How many nodes are looked for in each index. */
const SAMPLE = 100;
/** More nodes with the same text than this hide each other. */
const MOST_ALIKE = 200;

export interface TextIndexFault {
  readonly index: string;
  /** Keys of nodes that are not found by their own text; null: there is no such index. */
  readonly lost: readonly string[] | null;
}

/** The full-text indexes that are missing or do not find what they should, by a sample spread over all nodes. */
export async function textIndexFaults(database: GrafeoDB): Promise<readonly TextIndexFault[]> {
  const faults: TextIndexFault[] = [];
  for (const [label, property] of TEXT_INDEXES) {
    const lost = await lostNodes(database, label, property);
    if (lost === null || lost.length > 0) faults.push({ index: `${label}.${property}`, lost });
  }
  return faults;
}

async function lostNodes(database: GrafeoDB, label: string, property: string): Promise<readonly string[] | null> {
  const lost: string[] = [];
  for (const node of sampledNodes(database, label)) {
    const text = String(node.get(property));
    // A text without a word, such as a rule of dashes, is not in the index.
    if (!/[\p{L}\p{N}]{2}/u.test(text)) continue;
    const found = await database.textSearch(label, property, text, MOST_ALIKE).catch(() => null);
    if (found === null) return null;
    if (!found.some(([id]) => id === node.id)) lost.push(String(node.get("key")));
  }
  return lost;
}

/** Nodes at even distances among all that there are, by the engine's ids, which have gaps where nodes were removed. */
function sampledNodes(database: GrafeoDB, label: string): readonly JsNode[] {
  const nodes: JsNode[] = [];
  const all = database.nodeCount();
  const step = Math.max(Math.floor(all / (4 * SAMPLE)), 1);
  for (let id = 0; nodes.length < SAMPLE && id < 4 * all; id += step) {
    const node = database.getNode(id);
    if (node?.hasLabel(label) === true) nodes.push(node);
  }
  return nodes;
}

/** Before many passages are withdrawn: `ensureTextIndexes` has to follow. */
export async function dropCostlyIndex(database: GrafeoDB, passagesWithdrawn: number): Promise<void> {
  if (passagesWithdrawn >= REBUILD_FROM) await database.dropTextIndex("Passage", "text");
}

/** Whether a query failed for want of a full-text index. */
export function lacksTextIndex(error: unknown): boolean {
  return error instanceof Error && error.message.includes("there is no text index");
}
