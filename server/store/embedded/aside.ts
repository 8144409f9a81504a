import { copyFile, cp, link, mkdir, rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { datedPath } from "./dated-path.js";
import { sealPath } from "./seal.js";
import { ASIDE, exists, logPath, type StoreFiles } from "./store-files.js";

/** A new folder in the store's, for what is put aside at this time. */
export async function asideFolder({ folder }: StoreFiles, now: Date): Promise<string> {
  const aside = await datedPath(folder, now, { prefix: ASIDE });
  await mkdir(aside);
  return aside;
}

/** Moves the draft away, with its log and seal. */
export async function putDraftAside({ draft }: StoreFiles, aside: string): Promise<void> {
  await moveAll([draft, logPath(draft), sealPath(draft)], aside);
}

/**
 * Keeps the published file, its log and seal; the file itself stays too, so that it is missed at no moment until another takes its place. A folder in
 * its place, as a container makes for a file that it is to have and that is not there, nobody can read: it is moved, as no file could take its place.
 */
export async function keepPublishedAside({ published }: StoreFiles, aside: string): Promise<void> {
  for (const path of [published, sealPath(published)]) {
    if (!(await exists(path))) continue;
    const kept = join(aside, basename(path));
    if ((await stat(path)).isDirectory()) await rename(path, kept);
    else await link(path, kept).catch(() => copyFile(path, kept));
  }
  if (await exists(logPath(published)))
    await cp(logPath(published), join(aside, basename(logPath(published))), { recursive: true });
}

async function moveAll(paths: readonly string[], aside: string): Promise<void> {
  for (const path of paths) if (await exists(path)) await rename(path, join(aside, basename(path)));
}
