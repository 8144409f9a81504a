import { access, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { GraphError } from "#model/problem.js";
import { writingError } from "./store-files.js";

/**
 * Turns at writing among those who hold one store: whoever wants to write leaves a file with its process id and a name of its own, and
 * touches it as long as it writes. A file whose process is gone or that nobody touches counts for nothing: after a new start of a container
 * another process may have the same id. Whoever waits meanwhile leaves another file, so that the writer lets it in between two documents.
 */

const FILE = "writing.pid";
const WISH = "wanted";
const LOOK_MS = 200;
const TOUCH_MS = 1_000;
/** A writer that did not touch its file for so long is gone; should it only sleep, the engine's own lock keeps others out. */
const STALE_MS = 15_000;

export interface WriteTurn {
  /** Whether others wait to write. */
  isAskedFor(): Promise<boolean>;
  end(): Promise<void>;
}

/** Waits until no other process writes, then says that this one does. Throws `store-locked` and what `writingError` gives. */
export async function takeWriteTurn(folder: string, owner: string, patienceMs: number): Promise<WriteTurn> {
  const file = join(folder, FILE);
  const wish = join(folder, WISH);
  const deadline = performance.now() + patienceMs;
  while (!(await isTaken(folder, owner))) {
    const other = await writerIn(folder);
    if (other === null) await rm(file, { force: true });
    else if (performance.now() > deadline) {
      throw new GraphError("store-locked", {
        en: `The store ${folder} is being written by process ${processOf(other)}: try again when it is done.`,
        zh: `进程 ${processOf(other)} 正在写入图库 ${folder}：请待其完成后重试。`,
      });
    } else {
      // One that is left behind costs no more than letting others in once too often.
      await writeFile(wish, "").catch(() => undefined);
      await delay(LOOK_MS);
    }
  }
  const touching = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, TOUCH_MS).unref();
  return {
    isAskedFor: () => access(wish).then(isSo, isNotSo),
    async end() {
      clearInterval(touching);
      await rm(wish, { force: true });
      await rm(file, { force: true });
    },
  };
}

/** Who writes or is about to; null when there is nobody, or its process is gone. */
export async function writerIn(folder: string): Promise<string | null> {
  const file = join(folder, FILE);
  const owner = await readFile(file, "utf8").catch(() => "");
  const id = processOf(owner);
  if (!Number.isSafeInteger(id) || id <= 0) return null;
  const touched = await stat(file).catch(() => null);
  if (touched === null || Date.now() - touched.mtimeMs > STALE_MS) return null;
  try {
    process.kill(id, 0);
    return owner;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" ? owner : null;
  }
}

const isSo = (): boolean => true;
const isNotSo = (): boolean => false;

async function isTaken(folder: string, owner: string): Promise<boolean> {
  return writeFile(join(folder, FILE), owner, { flag: "wx" }).then(isSo, (error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw writingError(folder, error);
  });
}

function processOf(owner: string): number {
  return Number(owner.split(":")[0]);
}
