import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";

/** The 2,895 reports of `../shared/corpus/all.tar.xz`, unpacked into `.cache/corpus` at the first call; sorted. Exits where they are absent. */
export function corpusFiles(): readonly string[] {
  const folder = join(packageRoot(), ".cache", "corpus");
  if (!existsSync(folder)) unpack(folder);
  return filesBeneath(folder);
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

function unpack(folder: string): void {
  const archive = join(packageRoot(), "..", "shared", "corpus", "all.tar.xz");
  if (!existsSync(archive)) {
    console.error(`There is no corpus to read: ${archive} is missing, and so is ${folder}.`);
    process.exit(2);
  }
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  execFileSync("tar", ["-xJf", archive, "-C", unfinished]);
  renameSync(unfinished, folder);
}

function filesBeneath(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
