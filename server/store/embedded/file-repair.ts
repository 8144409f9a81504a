import { randomUUID } from "node:crypto";
import { copyFile, cp, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import { asideFolder, keepPublishedAside, putDraftAside } from "./aside.js";
import { startEngine } from "./engine-process.js";
import { readSeal, sealPath } from "./seal.js";
import {
  clearLeftovers,
  discardDraft,
  exists,
  logPath,
  publishDraft,
  storeFilesIn,
  type StoreFiles,
} from "./store-files.js";
import { takeWriteTurn } from "./write-turn.js";

const MEMORY_MB = 1024;

/**
 * Puts the files of a store that cannot be opened aside and publishes what can be read of them: the draft, else what was published, each also
 * where it is older than it should be. Gives sentences about what was done. Nothing is published where nothing can be read.
 */
export async function repairFiles(
  folder: string,
  { now, patienceMs = 30_000 }: { readonly now: Date; readonly patienceMs?: number },
): Promise<readonly string[]> {
  const files = storeFilesIn(folder);
  const turn = await takeWriteTurn(folder, `${process.pid}:${randomUUID()}`, patienceMs);
  try {
    const left = await clearLeftovers(folder);
    const told = left.length === 0 ? [] : [`Removed ${left.join(", ")}.`];
    const aside = await asideFolder(files, now);
    const sources = await keepAside(files, aside);
    const best = await bestOf(files, sources);
    told.push(`The store's files are kept in ${aside}.`);
    if (best === null) {
      await removeAll(files);
      return [...told, "Nothing of them can be read, so the store is empty now: load the documents again."];
    }
    await publishDraft(files);
    return [...told, `What could be read of ${best.name} is the store now.`];
  } finally {
    await turn.end();
  }
}

interface Source {
  readonly name: string;
  readonly file: string;
}

/** Keeps all files aside; until something better takes its place, the published one stays where it is as well. */
async function keepAside(files: StoreFiles, aside: string): Promise<readonly Source[]> {
  const sources = [
    { name: "the draft", file: files.draft },
    { name: "the published file", file: files.published },
  ];
  const there = await Promise.all(sources.map(({ file }) => isFile(file)));
  await keepPublishedAside(files, aside);
  await putDraftAside(files, aside);
  return sources.flatMap(({ name, file }, index) =>
    there[index] ? [{ name, file: join(aside, basename(file)) }] : [],
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (seen) => seen.isFile(),
    () => false,
  );
}

/** The source that holds most commits, of which the draft is made; null where none can be read. */
async function bestOf(files: StoreFiles, sources: readonly Source[]): Promise<Source | null> {
  let best: { readonly source: Source; readonly epoch: bigint } | null = null;
  let last: Source | null = null;
  for (const source of sources) {
    const epoch = await salvage(files, source.file);
    last = source;
    if (epoch !== null && (best === null || epoch > best.epoch)) best = { source, epoch };
  }
  if (best !== null && best.source !== last) await salvage(files, best.source.file);
  return best?.source ?? null;
}

/** Makes a draft of what can be read of a file, whatever its seal says; gives its commits, null where nothing can be read. */
async function salvage(files: StoreFiles, source: string): Promise<bigint | null> {
  await discardDraft(files);
  const unfinished = `${files.draft}.unfinished`;
  await copyFile(source, unfinished);
  if (await exists(logPath(source))) await cp(logPath(source), logPath(unfinished), { recursive: true });
  const engine = startEngine(MEMORY_MB);
  try {
    await engine.call({ kind: "open", file: unfinished, access: "salvage" }, z.null());
    await engine.call({ kind: "close" }, z.null());
    await rename(sealPath(unfinished), sealPath(files.draft));
    await rename(unfinished, files.draft);
    return BigInt(readSeal(files.draft)?.epoch ?? 0);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return null;
  } finally {
    engine.kill();
    await engine.ended;
    for (const path of [unfinished, logPath(unfinished), sealPath(unfinished)]) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function removeAll(files: StoreFiles): Promise<void> {
  await discardDraft(files);
  const { published } = files;
  for (const path of [published, sealPath(published), logPath(published)]) {
    await rm(path, { recursive: true, force: true });
  }
}
