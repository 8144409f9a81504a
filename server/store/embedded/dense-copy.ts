import { renameSync, rmSync } from "node:fs";
import type { BatchEdgeInput, GrafeoDB } from "@grafeo-db/js";
import { z } from "zod";
import type { Sentence } from "#model/language.js";
import { openDatabase, type OpenDatabase } from "./open-database.js";
import { sealPath } from "./seal.js";
import { logPath } from "./store-files.js";
import { ensureTextIndexes } from "./text-indexes.js";

/**
 * The engine gives no id of a node or relationship a second time, and what it keeps in memory and on disk grows with the highest: a store
 * whose documents are replaced again and again would grow for ever. So now and then its graph is copied into a new file.
 */

/** A store is sparse when it has given this many ids for each that is in use, and a few more. */
const IDS_FOR_ONE = 2;
const FEW_IDS = 1_000;
const BATCH = 5_000;

const NODES = "MATCH (n) RETURN max(id(n)) AS highest";
const RELATIONSHIPS = "MATCH ()-[r]->() RETURN max(id(r)) AS highest";
const Highest = z.tuple([z.object({ highest: z.number().nullable() })]);

export async function isSparse(database: GrafeoDB): Promise<boolean> {
  const given = (await highestId(database, NODES)) + (await highestId(database, RELATIONSHIPS));
  return given > IDS_FOR_ONE * (database.nodeCount() + database.edgeCount()) + FEW_IDS;
}

async function highestId(database: GrafeoDB, query: string): Promise<number> {
  const [{ highest }] = Highest.parse((await database.executeCypher(query)).toArray());
  return highest ?? 0;
}

/**
 * Closes a file and leaves a copy of its graph in its place; where that cannot be made, as on a full disk, the file itself. Tells what was in the way
 * then, else null.
 */
export async function closeAsDenseCopy(open: OpenDatabase, statements: readonly string[]): Promise<Sentence | null> {
  const { file } = open;
  const copy = `${file}.unfinished`;
  try {
    await writeDenseCopy(open.database, copy, statements);
  } catch (error) {
    discard(copy);
    open.close();
    return notCopied(error);
  }
  open.close();
  // The seal first: the file that is there still holds more than the copy's asks for.
  renameSync(sealPath(copy), sealPath(file));
  renameSync(copy, file);
  return null;
}

function notCopied(error: unknown): Sentence {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    en: `The store holds more that is out of use than in use, and could not be copied without it (${reason}). It is whole, but larger than it has to be; the next write that replaces something tries again. Look whether the disk has room for it twice.`,
    zh: `图库中已停用的内容多于在用内容，而去除停用内容的复制未能完成（${reason}）。图库完整无损，只是占用偏大；下次替换内容时会再试。请检查磁盘能否再容纳一份图库。`,
  };
}

function discard(file: string): void {
  for (const path of [file, logPath(file), sealPath(file)]) rmSync(path, { recursive: true, force: true });
}

async function writeDenseCopy(from: GrafeoDB, file: string, statements: readonly string[]): Promise<void> {
  discard(file);
  const copy = openDatabase(file, "create");
  try {
    for (const statement of statements) await copy.database.executeCypher(statement);
    const ids = await copyNodes(from, copy.database);
    await copyRelationships(from, copy.database, ids);
    await ensureTextIndexes(copy.database);
  } catch (error) {
    copy.database.close();
    throw error;
  }
  copy.close();
}

interface Alike {
  readonly labels: string[];
  readonly ids: number[];
  readonly properties: object[];
}

/** Gives the new ids by the old. */
async function copyNodes(from: GrafeoDB, to: GrafeoDB): Promise<ReadonlyMap<number, number>> {
  const newIds = new Map<number, number>();
  const waiting = new Map<string, Alike>();
  const write = async ({ labels, ids, properties }: Alike): Promise<void> => {
    const made = await to.batchCreateNodesWithProps(labels, properties);
    for (const [at, id] of ids.entries()) newIds.set(id, made[at] ?? Number.NaN);
  };
  const found = {
    highest: await highestId(from, NODES),
    count: from.nodeCount(),
    get: (id: number) => from.getNode(id),
  };
  for (const node of elements(found)) {
    const kind = JSON.stringify(node.labels);
    const alike = waiting.get(kind) ?? { labels: node.labels, ids: [], properties: [] };
    waiting.set(kind, alike);
    alike.ids.push(node.id);
    alike.properties.push(node.properties());
    if (alike.ids.length < BATCH) continue;
    waiting.delete(kind);
    await write(alike);
  }
  for (const alike of waiting.values()) await write(alike);
  return newIds;
}

async function copyRelationships(from: GrafeoDB, to: GrafeoDB, newIds: ReadonlyMap<number, number>): Promise<void> {
  let batch: BatchEdgeInput[] = [];
  const write = async (): Promise<void> => {
    await to.batchCreateEdges(batch);
    batch = [];
  };
  const found = {
    highest: await highestId(from, RELATIONSHIPS),
    count: from.edgeCount(),
    get: (id: number) => from.getEdge(id),
  };
  for (const edge of elements(found)) {
    const [src, dst] = [newIds.get(edge.sourceId), newIds.get(edge.targetId)];
    if (src === undefined || dst === undefined) throw new Error(`The relationship ${edge.id} has lost an end.`);
    batch.push({ src, dst, type: edge.edgeType, properties: edge.properties() });
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
}

interface Counted<Element> {
  readonly highest: number;
  readonly count: number;
  readonly get: (id: number) => Element | null;
}

/** The engine gives no list of them: each id is tried until all are found that it counts. Throws where fewer are there. */
function* elements<Element>({ highest, count, get }: Counted<Element>): Generator<Element> {
  let left = count;
  for (let id = 0; id <= highest && left > 0; id += 1) {
    const element = get(id);
    if (element === null) continue;
    left -= 1;
    yield element;
  }
  if (left > 0) throw new Error(`${left} nodes or relationships that are counted are not there.`);
}
