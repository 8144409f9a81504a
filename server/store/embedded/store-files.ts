import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, cp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { GraphError } from "#model/problem.js";
import { codeOf } from "../../system-error.js";
import { readSeal, requireNotLost, sealPath } from "./seal.js";

/**
 * The files of a store. Readers open the published one, which is never changed in place: whoever writes works on a draft, a copy of it, that
 * takes its place when it is done. A draft that lies there while nobody writes was left by a process that died, with all it acknowledged.
 */
export interface StoreFiles {
  readonly folder: string;
  readonly published: string;
  readonly draft: string;
}

/** The published file's name in the store's folder. */
export const STORE_FILE = "mailuo.grafeo";

export function storeFilesIn(folder: string): StoreFiles {
  const published = join(folder, STORE_FILE);
  return { folder, published, draft: `${published}.draft` };
}

/** The engine's log beside a database file. */
export function logPath(file: string): string {
  return `${file}.wal`;
}

/** What is put aside lies in folders of the store's folder that are named so, and when. */
export const ASIDE = "aside";

const NO_FOLDER: ReadonlySet<string | null> = new Set(["ENOENT", "ENOTDIR"]);

/**
 * Whether a store was ever made there, lost, damaged or put aside as it may be. Throws where the folder cannot be looked into, as it may hold
 * one: `store-denied` where that is not allowed.
 */
export async function isStoreIn(folder: string): Promise<boolean> {
  const { published, draft } = storeFilesIn(folder);
  const marks = new Set([published, sealPath(published), draft, sealPath(draft)].map((path) => basename(path)));
  const names = await readdir(folder).catch((error: unknown) => {
    if (NO_FOLDER.has(codeOf(error))) return [];
    throw writingError(folder, error);
  });
  return names.some((name) => marks.has(name) || name.startsWith(`${ASIDE}-`));
}

export async function hasDraft({ draft }: StoreFiles): Promise<boolean> {
  return (await exists(draft)) || exists(sealPath(draft));
}

/** What a writer begins with: a draft that another left, a copy of what is published, or nothing, as the store is new. */
export type DraftOrigin = "found" | "copied" | "none";

/** Makes the draft that a writer opens, unless one is there or the store is new. To be called by whoever has the turn to write. */
export async function prepareDraft(files: StoreFiles): Promise<DraftOrigin> {
  const { draft, folder } = files;
  try {
    await clearLeftovers(folder);
    await finishPublishing(files);
    return (await exists(draft)) ? "found" : await copyPublished(files, draft);
  } catch (error) {
    throw writingError(folder, error);
  }
}

/** With log and seal. Gives `copied`, or `none` where nothing was published; throws `store-damaged` where it was and is gone. */
export async function copyPublished({ published }: StoreFiles, copy: string): Promise<DraftOrigin> {
  if (!(await exists(published))) {
    requireNotLost(published);
    return "none";
  }
  const unfinished = `${copy}.${randomUUID()}.unfinished`;
  try {
    await copyFile(published, unfinished, constants.COPYFILE_FICLONE);
    // An earlier Mailuo wrote the file in place, and may have died over it.
    if (await exists(logPath(published))) await cp(logPath(published), logPath(copy), { recursive: true });
    if (await exists(sealPath(published))) await copyFile(sealPath(published), sealPath(copy));
    await rename(unfinished, copy);
    return "copied";
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

export async function discardDraft({ draft }: StoreFiles): Promise<void> {
  for (const path of [draft, logPath(draft), sealPath(draft)]) await rm(path, { recursive: true, force: true });
}

/** Puts the draft, which is closed, in the place of what was published. */
export async function publishDraft({ draft, published, folder }: StoreFiles): Promise<void> {
  try {
    await rm(logPath(published), { recursive: true, force: true });
    const sealLast = !asksForLess(draft, published);
    if (!sealLast) await rename(sealPath(draft), sealPath(published));
    await rename(draft, published);
    if (sealLast) await rename(sealPath(draft), sealPath(published));
    await synchronise(folder);
  } catch (error) {
    throw writingError(folder, error);
  }
}

/** A copy of a graph counts its commits from the beginning: were its seal put there last, it would seem to lack most of them for a moment. */
function asksForLess(draft: string, published: string): boolean {
  const [after, before] = [readSeal(draft), readSeal(published)];
  return after !== null && before !== null && BigInt(after.epoch) < BigInt(before.epoch);
}

/** Names of the files in a store's folder that a write left which was broken off. */
export async function leftoversIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^mailuo\.grafeo.*\.(?:unfinished|restored)(?:\.wal|\.seal)?$/u.test(name));
}

/** Only for whoever has the turn to write, as another may be making them; gives their names. */
export async function clearLeftovers(folder: string): Promise<readonly string[]> {
  const left = await leftoversIn(folder);
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
  return left;
}

/** Tells one published file from the next; null where there is none. */
export async function publishedIdentity({ published }: StoreFiles): Promise<string | null> {
  return stat(published, { bigint: true }).then(
    ({ ino, size, mtimeNs }) => `${ino}:${size}:${mtimeNs}`,
    () => null,
  );
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** A file operation in the store's folder that went wrong, with what would help. */
export function writingError(folder: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return diskFull(folder, error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    const sentence = {
      en: `The store's folder ${folder} cannot be written: it and its files must be readable and writable.`,
      zh: `图库文件夹 ${folder} 无法写入：它和其中的文件必须可读可写。`,
    };
    return new GraphError("store-denied", sentence, { cause: error });
  }
  return error;
}

export function diskFull(place: string, cause: unknown): GraphError {
  return new GraphError(
    "store-unavailable",
    {
      en: `The disk of the store ${place} is full: free some space, then try again. What was stored before is still there.`,
      zh: `图库 ${place} 所在的磁盘已满：请腾出空间后重试。此前存入的内容都在。`,
    },
    { cause },
  );
}

/** Whoever died between the two steps of publishing left the seal behind. */
async function finishPublishing({ draft, published }: StoreFiles): Promise<void> {
  if (await exists(draft)) return;
  if (await exists(sealPath(draft))) await rename(sealPath(draft), sealPath(published));
}

/** Has the system write down the new names; not every system lets a folder be opened for that. */
export async function synchronise(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
