import { copyFile, cp, link, mkdir, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { datedPath } from "./dated-path.js";
import { sealPath } from "./seal.js";
import { exists, logPath, type StoreFiles } from "./store-files.js";

/** A new folder in the store's, for what is put aside at this time. */
export async function asideFolder({ folder }: StoreFiles, now: Date): Promise<string> {
  const aside = await datedPath(folder, now, { prefix: "aside" });
  await mkdir(aside);
  return aside;
}

/** Moves the draft away, with its log and seal. */
export async function putDraftAside({ draft }: StoreFiles, aside: string): Promise<void> {
  await moveAll([draft, logPath(draft), sealPath(draft)], aside);
}

/** Keeps the published file, its log and seal; the file itself stays too, so that it is missed at no moment until another takes its place. */
export async function keepPublishedAside({ published }: StoreFiles, aside: string): Promise<void> {
  for (const path of [published, sealPath(published)]) {
    if (!(await exists(path))) continue;
    const kept = join(aside, basename(path));
    await link(path, kept).catch(() => copyFile(path, kept));
  }
  if (await exists(logPath(published)))
    await cp(logPath(published), join(aside, basename(logPath(published))), { recursive: true });
}

async function moveAll(paths: readonly string[], aside: string): Promise<void> {
  for (const path of paths) if (await exists(path)) await rename(path, join(aside, basename(path)));
}
