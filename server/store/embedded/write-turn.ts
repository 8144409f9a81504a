import { access, open, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { GraphError } from "#model/problem.js";
import { isRunning } from "../../owner.js";
import { codeOf } from "../../system-error.js";
import { writingError } from "./store-files.js";

/**
 * Turns at writing among those who hold one store: whoever wants to write leaves a file with its process id and a name of its own, and
 * touches it as long as it writes. A file whose process is gone or that nobody touches counts for nothing: after a new start of a container
 * another process may have the same id. Whoever waits meanwhile leaves another file, so that the writer lets it in between two documents.
 */

const FILE = "writing.pid";
const WISH = "wanted";
/** Whoever takes a stale note away holds this meanwhile, or the next to come could take away the note of the one who came in between. */
const CLEARING = "writing.clearing";
const LOOK_MS = 200;
const TOUCH_MS = 1_000;
const CLEARING_MS = 20;
/**
 * A writer that did not touch its file for so long is gone. Should it only sleep, the engine's own lock keeps others out of the draft; what it
 * has under a name of its own they take away, and it is to ask whether the turn is still its own before it gives anything away.
 */
const STALE_MS = 15_000;
/**
 * What is old by the clock is looked at for so long, and counts where it is touched meanwhile: the clock may have been set, or the machine have
 * slept, and whoever writes has not touched its file since.
 */
const AGAIN_MS = 3 * TOUCH_MS;

export interface WriteTurn {
  /** Who wrote last of those whose end was waited for; null where nobody did. */
  readonly waitedFor: string | null;
  /** Whether others wait to write. */
  isAskedFor(): Promise<boolean>;
  /** Whoever slept for too long, as with a laptop, has lost it to another. */
  isOwn(): Promise<boolean>;
  end(): Promise<void>;
}

/** Waits until no other process writes, then says that this one does. Throws `store-locked` and what `writingError` gives. */
export async function takeWriteTurn(folder: string, owner: string, patienceMs: number): Promise<WriteTurn> {
  const file = join(folder, FILE);
  const wish = join(folder, WISH);
  const deadline = performance.now() + patienceMs;
  let waitedFor: string | null = null;
  while (!(await isMade(folder, FILE, owner))) {
    const other = await writerIn(folder);
    if (other === null) await clearStale(folder);
    else if (performance.now() > deadline) {
      throw new GraphError("store-locked", {
        en: `The store ${folder} is being written by process ${processOf(other)}: try again when it is done.`,
        zh: `进程 ${processOf(other)} 正在写入图库 ${folder}：请待其完成后重试。`,
      });
    } else {
      // A note says whose it is a moment after it is made.
      if (other !== "") waitedFor = other;
      // One that is left behind costs no more than letting others in once too often.
      await writeFile(wish, "").catch(() => undefined);
      await delay(LOOK_MS);
    }
  }
  const isOwn = async (): Promise<boolean> => (await readFile(file, "utf8").catch(() => null)) === owner;
  const touch = async (): Promise<void> => {
    const now = new Date();
    if (await isOwn()) await utimes(file, now, now);
  };
  const touching = setInterval(() => void touch().catch(() => undefined), TOUCH_MS).unref();
  return {
    waitedFor,
    isAskedFor: () => access(wish).then(isSo, isNotSo),
    isOwn,
    async end() {
      clearInterval(touching);
      await rm(wish, { force: true });
      if (await isOwn()) await rm(file, { force: true });
    },
  };
}

/** Throws `store-locked` where the turn was lost to another. */
export async function requireOwn(turn: Pick<WriteTurn, "isOwn">, cause?: unknown): Promise<void> {
  if (await turn.isOwn()) return;
  const sentence = {
    en: "This process stood still for so long while it wrote that another one writes the store in its place: try again.",
    zh: "本进程在写入时停顿过久，图库已由另一进程写入：请重试。",
  };
  throw new GraphError("store-locked", sentence, { cause });
}

/** Who writes or is about to; null when there is nobody, or its process is gone. */
export async function writerIn(folder: string): Promise<string | null> {
  const file = join(folder, FILE);
  const owner = await readFile(file, "utf8").catch(() => null);
  if (owner === null) return null;
  // It is made first and says whose it is a moment later.
  if (owner !== "" && !isProcess(processOf(owner))) return null;
  return (await isLeft(file)) ? null : owner;
}

/** Files that nobody touches, by what they were when that was found out. */
const left = new Map<string, string>();

/** Whether nobody touches the file any more, or it is gone. */
async function isLeft(file: string): Promise<boolean> {
  const seen = await touchedAt(file);
  if (seen === null) return true;
  // One from later was touched before the clock was set back.
  if (Math.abs(Date.now() - seen.ms) <= STALE_MS) return false;
  if (left.get(file) === seen.name) return true;
  const until = performance.now() + AGAIN_MS;
  while (performance.now() < until) {
    await delay(LOOK_MS);
    const again = await touchedAt(file);
    if (again?.name !== seen.name) return again === null;
  }
  left.set(file, seen.name);
  return true;
}

async function touchedAt(file: string): Promise<{ readonly ms: number; readonly name: string } | null> {
  return stat(file, { bigint: true }).then(
    ({ ino, mtimeMs, mtimeNs }) => ({ ms: Number(mtimeMs), name: `${ino}:${mtimeNs}` }),
    () => null,
  );
}

/** Takes a note away that counts for nothing, unless another is at that. */
async function clearStale(folder: string): Promise<void> {
  const clearing = join(folder, CLEARING);
  if (!(await isMade(folder, CLEARING, ""))) {
    // Left by one that died over it.
    if (await isLeft(clearing)) await rm(clearing, { force: true });
    return delay(CLEARING_MS);
  }
  try {
    if ((await writerIn(folder)) === null) await rm(join(folder, FILE), { force: true });
  } finally {
    await rm(clearing, { force: true });
  }
}

const isSo = (): boolean => true;
const isNotSo = (): boolean => false;

/** False where there is such a file already. */
async function isMade(folder: string, name: string, text: string): Promise<boolean> {
  const file = join(folder, name);
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(text);
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw writingError(folder, error);
  }
}

function isProcess(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0 && isRunning(id);
}

/** Id of the process of whom `writerIn` gives. */
export function processOf(owner: string): number {
  return Number(owner.split(":")[0]);
}
