import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

/**
 * The 2,895 reports of `../shared/corpus/all.tar.xz`, unpacked into `.cache/corpus` where that is missing or empty; sorted. Exits where there
 * are none.
 */
export function corpusFiles(): readonly string[] {
  try {
    return filesOfCorpus(
      join(packageRoot(), ".cache", "corpus"),
      join(packageRoot(), "..", "shared", "corpus", "all.tar.xz"),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(2);
  }
}

/** The reports beneath the folder; where it is missing or empty, the archive's, unpacked there. Throws where there are none. */
export function filesOfCorpus(folder: string, archive: string): readonly string[] {
  const place = existsSync(folder) ? realpathSync(folder) : folder;
  if (!existsSync(place) || readdirSync(place).length === 0) unpack(archive, place);
  const files = filesBeneath(folder);
  if (files.length === 0)
    throw new Error(`There is no report in ${folder}: remove it, and the corpus is unpacked anew.`);
  return files;
}

/** `count` of the items, the same at every call: drawn by a small generator with a fixed seed, in the items' order. */
export function sampleOf<T>(items: readonly T[], count: number, seed = 20_261_125): readonly T[] {
  const drawn = items.map((item, index) => ({ item, index, draw: 0 }));
  let state = seed;
  for (const one of drawn) {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    one.draw = (mixed ^ (mixed >>> 14)) >>> 0;
  }
  return drawn
    .toSorted((a, b) => a.draw - b.draw)
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

function unpack(archive: string, folder: string): void {
  if (!existsSync(archive))
    throw new Error(`There is no corpus to read: ${archive} is missing, and nothing is in ${folder}.`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  execFileSync("tar", ["-xf", archive, "-C", unfinished]);
  renameSync(unfinished, folder);
}

function filesBeneath(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
