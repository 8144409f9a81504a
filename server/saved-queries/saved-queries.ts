import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { GraphError } from "#model/problem.js";
import { SavedQuery, type SavedQueryRequest } from "#model/saved-queries-api.js";
import { createFolderTurns } from "#server/folder-turns.js";
import { createRecordFolder } from "#server/record-folder.js";
import type { IsMeant, ViewChange } from "#server/views/views.js";

/** Queries that people saved for all who use the server: files of its data folder, whichever store it has. */
export interface SavedQueries {
  /** Those changed last come first. */
  readonly list: () => Promise<readonly SavedQuery[]>;
  /** Throws `not-found`, as do the others. */
  readonly get: (id: string) => Promise<SavedQuery>;
  /** The query's version as it is; null where there is none. */
  readonly versionOf: (id: string) => Promise<string | null>;
  /** `by`: the name of who saves it. Throws `too-large` where there is no room. */
  readonly add: (query: SavedQueryRequest, by: string | null) => Promise<SavedQuery>;
  /** Throws `changed-meanwhile` where `isMeant` does not know the version that is there. */
  readonly change: (id: string, query: SavedQueryRequest, change: ViewChange) => Promise<SavedQuery>;
  readonly remove: (id: string, isMeant: IsMeant) => Promise<SavedQuery>;
}

export interface SavedQueriesOptions {
  readonly dataFolder: string;
  readonly mostQueries?: number;
  readonly mostBytes?: number;
  readonly now?: () => Date;
  /** Random bytes, hexadecimal. */
  readonly random?: (bytes: number) => string;
}

const MOST_QUERIES = 2_000;
/** Of all together: a list reads them all, and one may have 400 kB. */
const MOST_BYTES = 20_000_000;

export function createSavedQueries(options: SavedQueriesOptions): SavedQueries {
  const { dataFolder, mostQueries = MOST_QUERIES, mostBytes = MOST_BYTES } = options;
  const { now = () => new Date(), random = randomHex } = options;
  const records = createRecordFolder(join(dataFolder, "saved-queries"), SavedQuery);
  const inTurn = createFolderTurns(join(dataFolder, "saved-queries"));

  async function requireQuery(id: string): Promise<SavedQuery> {
    const record = await records.get(id);
    if (record === null) throw noQuery(id);
    return record;
  }

  async function requireMeant(id: string, isMeant: IsMeant): Promise<SavedQuery> {
    const record = await requireQuery(id);
    if (!isMeant(record.version)) throw changedMeanwhile(record);
    return record;
  }

  async function keep(record: Omit<SavedQuery, "version">): Promise<SavedQuery> {
    const kept = { ...record, version: random(16) };
    const files = await records.files();
    const replaced = files.find(({ id }) => id === kept.id);
    if (replaced === undefined && files.length >= mostQueries) throw tooMany(files.length);
    const taken = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const growth = Buffer.byteLength(`${JSON.stringify(kept)}\n`) - (replaced?.bytes ?? 0);
    // Where there is too much already, what makes it less is welcome.
    if (growth > 0 && taken + growth > mostBytes) throw noRoom(mostBytes);
    await records.put(kept.id, kept);
    return kept;
  }

  return {
    list: async () => (await records.list()).toSorted(newestFirst),
    get: requireQuery,
    versionOf: async (id) => (await records.get(id))?.version ?? null,
    add: (query, by) =>
      inTurn(() => {
        const at = now().toISOString();
        return keep({ ...query, id: random(12), author: by, createdAt: at, changedAt: at, changedBy: by });
      }),
    change: (id, query, { by, isMeant }) =>
      inTurn(async () => {
        const before = await requireMeant(id, isMeant);
        return keep({ ...before, ...query, changedAt: now().toISOString(), changedBy: by });
      }),
    remove: (id, isMeant) =>
      inTurn(async () => {
        const record = await requireMeant(id, isMeant);
        await records.remove(id);
        return record;
      }),
  };
}

function newestFirst(a: SavedQuery, b: SavedQuery): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function noQuery(id: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no saved query “${id}”; it may have been deleted.`,
    zh: `没有已存查询“${id}”；它可能已被删除。`,
  });
}

function changedMeanwhile({ title, changedBy, changedAt }: SavedQuery): GraphError {
  const who = {
    en: changedBy ?? "somebody at the machine itself",
    zh: changedBy === null ? "本机用户" : `“${changedBy}”`,
  };
  const sentence = {
    en: `“${title}” was changed meanwhile by ${who.en} at ${changedAt}; look at it, then save yours over it or under another name.`,
    zh: `“${title}”其间已由${who.zh}于 ${changedAt} 修改；请先查看，再覆盖保存或另存为新的查询。`,
  };
  return new GraphError("changed-meanwhile", sentence, { time: changedAt });
}

function tooMany(count: number): GraphError {
  return new GraphError("too-large", {
    en: `There are ${count} saved queries, and no more may be kept; delete some that nobody needs.`,
    zh: `已有 ${count} 条已存查询，不能再多；请删除不再需要的。`,
  });
}

function noRoom(mostBytes: number): GraphError {
  const megabytes = Math.round(mostBytes / 1_000_000);
  return new GraphError("too-large", {
    en: `All saved queries together may take ${megabytes} MB, and this would be more; delete some that nobody needs.`,
    zh: `全部已存查询合计最多 ${megabytes} MB，再存就会超出；请删除不再需要的。`,
  });
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
