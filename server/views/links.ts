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

  async function keep(snapshot: Snapshot): Promise<string> {
    const content = sortedJson(snapshot);
    const hash = createHash("sha256").update(content).digest("hex");
    for (const length of LINK_KEY_LENGTHS) {
      const key = hash.slice(0, length);
      const before = await records.get(key);
      if (before !== null && sortedJson(before.snapshot) === content) return key;
      if (before !== null) continue;
      const size = sizeOnDisk(Buffer.byteLength(content));
      if ((await takenBytes()) + size > mostBytes) throw noRoom(mostBytes);
      // False: there is a file that cannot be read.
      if (!(await records.add(key, { createdAt: now().toISOString(), snapshot }))) continue;
      taken = (await takenBytes()) + size;
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
        .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    remove: (key) =>
      inTurn(async () => {
        const found = (await records.files()).find(({ id }) => id === key);
        if (found === undefined) throw noLink(key);
        await records.remove(key);
        taken = null;
        return { key, createdAt: found.changedAt.toISOString(), bytes: found.bytes };
      }),
  };
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
