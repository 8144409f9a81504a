import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { LINK_KEY_LENGTHS } from "#model/link-key.js";
import { GraphError } from "#model/problem.js";
import { Snapshot, type LinkedAnswer, type LinkSummary } from "#model/views-api.js";
import { createRecordFolder } from "#server/record-folder.js";
import { sortedJson } from "#server/sorted-json.js";
import { createTurns } from "#server/turns.js";
import { sizeOnDisk } from "./disk-size.js";

/** What links lead to, by keys made of the content: kept until somebody takes them away, since nobody knows who wrote a link down. */
export interface Links {
  /** The key of the content, kept by now. Throws `too-large` where there is no room. */
  readonly keep: (snapshot: Snapshot) => Promise<string>;
  /** Throws `not-found`. */
  readonly get: (key: string) => Promise<LinkedAnswer>;
  /** The newest first. */
  readonly list: () => Promise<readonly LinkSummary[]>;
  /** Throws `not-found`. */
  readonly remove: (key: string) => Promise<LinkSummary>;
}

export interface LinksOptions {
  readonly dataFolder: string;
  readonly mostBytes: number;
  readonly now?: () => Date;
}

const LinkRecord = z.object({ createdAt: z.iso.datetime(), snapshot: Snapshot });

export function createLinks({ dataFolder, mostBytes, now = () => new Date() }: LinksOptions): Links {
  const records = createRecordFolder(join(dataFolder, "links"), LinkRecord);
  const inTurn = createTurns();
  let taken: number | null = null;

  async function takenBytes(): Promise<number> {
    taken ??= (await records.files()).reduce((sum, { bytes }) => sum + sizeOnDisk(bytes), 0);
    return taken;
  }

  /** Another server of the folder may have taken links away: before there is no room, it is looked again. */
  async function hasRoom(bytes: number): Promise<boolean> {
    if ((await takenBytes()) + bytes <= mostBytes) return true;
    taken = null;
    return (await takenBytes()) + bytes <= mostBytes;
  }

  async function keep(snapshot: Snapshot): Promise<string> {
    const content = sortedJson(snapshot);
    const hash = createHash("sha256").update(content).digest("hex");
    for (const length of LINK_KEY_LENGTHS) {
      const key = hash.slice(0, length);
      const there = await records.get(key);
      if (there !== null && sortedJson(there.snapshot) === content) return key;
      if (there !== null) continue;
      if (!(await hasRoom(sizeOnDisk(Buffer.byteLength(content))))) throw noRoom(mostBytes);
      const before = await takenBytes();
      // False: there is a file that cannot be read.
      if (!(await records.add(key, { createdAt: now().toISOString(), snapshot }))) continue;
      taken = before + sizeOnDisk((await records.file(key))?.bytes ?? 0);
      return key;
    }
    throw new Error(`No key is free for the content with the hash ${hash}.`);
  }

  return {
    keep: (snapshot) => inTurn(() => keep(snapshot)),
    async get(key) {
      const record = await records.get(key);
      if (record === null) throw noLink(key);
      return { key, ...record };
    },
    list: async () =>
      (await records.files())
        .map(({ id, bytes, changedAt }) => ({ key: id, createdAt: changedAt.toISOString(), bytes }))
        .toSorted(newestFirst),
    remove: (key) =>
      inTurn(async () => {
        const found = await records.file(key);
        if (found === null) throw noLink(key);
        const before = await takenBytes();
        await records.remove(key);
        taken = before - sizeOnDisk(found.bytes);
        return { key, createdAt: found.changedAt.toISOString(), bytes: found.bytes };
      }),
  };
}

function newestFirst(a: LinkSummary, b: LinkSummary): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

function noLink(key: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no link “${key}” on this server; it may belong to another one, or an admin took it away.`,
    zh: `这个服务器上没有链接“${key}”；它可能属于别的服务器，或已被管理员移除。`,
  });
}

function noRoom(mostBytes: number): GraphError {
  const megabytes = Math.round(mostBytes / 1_000_000);
  return new GraphError("too-large", {
    en: `All short links together may take ${megabytes} MB, and none of them is given up for a new one; save a view instead, or ask an admin to take links away or to raise MAILUO_LINKS_MB.`,
    zh: `全部短链接合计最多 ${megabytes} MB，且不会为新链接舍弃旧链接；请改存为视图，或请管理员移除部分链接、调高 MAILUO_LINKS_MB。`,
  });
}
