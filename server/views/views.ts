import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { GraphError } from "#model/problem.js";
import { Snapshot, ViewSummary, type ViewAnswer, type ViewRequest } from "#model/views-api.js";
import { createFolderTurns } from "#server/folder-turns.js";
import { createRecordFolder } from "#server/record-folder.js";
import { sizeOnDisk } from "./disk-size.js";

/** Named views of a data folder. */
export interface Views {
  /** Those changed last come first. */
  readonly list: () => Promise<readonly ViewSummary[]>;
  /** Throws `not-found`, as do the others. */
  readonly get: (id: string) => Promise<ViewAnswer>;
  /** The view's version as it is; null where there is none. */
  readonly versionOf: (id: string) => Promise<string | null>;
  /** `by`: the name of who saves it. Throws `too-large` where there is no room. */
  readonly add: (view: ViewRequest, by: string | null) => Promise<ViewSummary>;
  /** Throws `changed-meanwhile` where `isMeant` does not know the version that is there. */
  readonly change: (id: string, view: ViewRequest, change: ViewChange) => Promise<ViewSummary>;
  readonly remove: (id: string, isMeant: IsMeant) => Promise<ViewSummary>;
}

export interface ViewChange {
  readonly by: string | null;
  readonly isMeant: IsMeant;
}
export type IsMeant = (version: string) => boolean;

export interface ViewsOptions {
  readonly dataFolder: string;
  readonly mostBytes: number;
  readonly now?: () => Date;
  /** Random bytes, hexadecimal. */
  readonly random?: (bytes: number) => string;
}

const MOST_VIEWS = 2_000;

export function createViews({ dataFolder, mostBytes, now = nowDate, random = randomHex }: ViewsOptions): Views {
  const records = createRecordFolder(join(dataFolder, "views", "named"), ViewSummary);
  // Apart, by the versions' names, so that a list does not read them all.
  const snapshots = createRecordFolder(join(dataFolder, "views", "snapshots"), Snapshot);
  const inTurn = createFolderTurns(join(dataFolder, "views"));

  async function requireView(id: string): Promise<ViewSummary> {
    const record = await records.get(id);
    if (record === null) throw noView(id);
    return record;
  }

  async function requireMeant(id: string, isMeant: IsMeant): Promise<ViewSummary> {
    const record = await requireView(id);
    if (!isMeant(record.version)) throw changedMeanwhile(record);
    return record;
  }

  async function requireRoom(bytes: number, replaced: string | null): Promise<void> {
    const others = (await records.list()).filter(({ id }) => id !== replaced);
    if (others.length >= MOST_VIEWS) throw tooMany(others.length);
    const taken = others.reduce((sum, view) => sum + sizeOnDisk(view.bytes), 0);
    if (taken + sizeOnDisk(bytes) > mostBytes) throw noRoom(mostBytes);
  }

  /** The snapshot lies there before it is named, and goes when it no longer is. */
  async function keep(record: Omit<ViewSummary, "version" | "bytes">, { snapshot }: ViewRequest): Promise<ViewSummary> {
    const bytes = Buffer.byteLength(JSON.stringify(snapshot));
    await requireRoom(bytes, record.id);
    const kept = { ...record, version: random(16), bytes };
    await snapshots.put(kept.version, snapshot);
    await records.put(kept.id, kept);
    return kept;
  }

  return {
    list: async () => (await records.list()).toSorted(newestFirst),
    async get(id) {
      for (;;) {
        const record = await requireView(id);
        const snapshot = await snapshots.get(record.version);
        if (snapshot !== null) return { ...record, snapshot };
        // It was changed between the two looks, or its snapshot is lost.
        if ((await requireView(id)).version === record.version) throw noView(id);
      }
    },
    versionOf: async (id) => (await records.get(id))?.version ?? null,
    add: (view, by) =>
      inTurn(() => {
        const at = now().toISOString();
        const { snapshot: _, ...said } = view;
        const times = { author: by, createdAt: at, changedAt: at, changedBy: by };
        return keep({ id: random(12), ...said, ...times }, view);
      }),
    change: (id, view, { by, isMeant }) =>
      inTurn(async () => {
        const before = await requireMeant(id, isMeant);
        const { snapshot: _, ...said } = view;
        const kept = await keep({ ...before, ...said, changedAt: now().toISOString(), changedBy: by }, view);
        await snapshots.remove(before.version);
        return kept;
      }),
    remove: (id, isMeant) =>
      inTurn(async () => {
        const record = await requireMeant(id, isMeant);
        await records.remove(id);
        await snapshots.remove(record.version);
        return record;
      }),
  };
}

function newestFirst(a: ViewSummary, b: ViewSummary): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function noView(id: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no view “${id}”; it may have been deleted.`,
    zh: `没有视图“${id}”；它可能已被删除。`,
  });
}

function changedMeanwhile({ title, changedBy, changedAt }: ViewSummary): GraphError {
  const who = {
    en: changedBy ?? "somebody at the machine itself",
    zh: changedBy === null ? "本机用户" : `“${changedBy}”`,
  };
  const sentence = {
    en: `“${title}” was changed meanwhile by ${who.en} at ${changedAt}; look at it, then save yours over it or under another name.`,
    zh: `“${title}”其间已由${who.zh}于 ${changedAt} 修改；请先查看，再覆盖保存或另存为新的视图。`,
  };
  return new GraphError("changed-meanwhile", sentence, { time: changedAt });
}

function tooMany(count: number): GraphError {
  return new GraphError("too-large", {
    en: `There are ${count} views, and no more may be kept; delete some that nobody needs.`,
    zh: `已有 ${count} 个视图，不能再多；请删除不再需要的。`,
  });
}

function noRoom(mostBytes: number): GraphError {
  const megabytes = Math.round(mostBytes / 1_000_000);
  return new GraphError("too-large", {
    en: `All views together may take ${megabytes} MB, and this would be more; delete some that nobody needs, or have MAILUO_VIEWS_MB raised.`,
    zh: `全部视图合计最多 ${megabytes} MB，再存就会超出；请删除不再需要的，或请管理员调高 MAILUO_VIEWS_MB。`,
  });
}

function nowDate(): Date {
  return new Date();
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
