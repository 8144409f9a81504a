import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { GraphError } from "#model/problem.js";
import type { ReaderPool } from "./reader-pool.js";

/**
 * Turns at writing among those who hold one store: whoever wants to write leaves a file with its process id and a name of its own, and
 * those who read close the store while it lies there. A file whose process is gone counts for nothing. Whoever waits for the store meanwhile
 * leaves another file, so that the writer gives it away between two documents.
 */

const FILE = "writing.pid";
const WISH = "wanted";
const LOOK_MS = 200;

export interface WriteTurn {
  /** Whether others wait for the store. */
  isAskedFor(): Promise<boolean>;
  end(): Promise<void>;
}

/** Waits until no other process writes, then says that this one does. Throws `store-locked`. */
export async function takeWriteTurn(folder: string, owner: string, patienceMs: number): Promise<WriteTurn> {
  const file = join(folder, FILE);
  const wish = join(folder, WISH);
  const deadline = performance.now() + patienceMs;
  while (!(await isTaken(file, owner))) {
    const other = await writerOf(file);
    if (other === null) await rm(file, { force: true });
    else if (performance.now() > deadline) {
      throw new GraphError(
        "store-locked",
        `The store ${folder} is being written by process ${processOf(other)}: try again when it is done.`,
      );
    } else {
      await leaveWish(folder);
      await delay(LOOK_MS);
    }
  }
  return {
    isAskedFor: () => access(wish).then(isSo, isNotSo),
    async end() {
      await rm(wish, { force: true });
      await rm(file, { force: true });
    },
  };
}

export interface TurnWatch {
  stop(): void;
}

/**
 * Calls `pause` when someone other than `owner` wants to write, and `resume` when that is done; when somebody waits to read, the writer is
 * asked to make room.
 */
export function watchWriteTurns(
  folder: string,
  owner: string,
  pool: Pick<ReaderPool, "pause" | "resume" | "isAwaited">,
): TurnWatch {
  const file = join(folder, FILE);
  let looking = false;
  let given = false;
  const look = async (): Promise<void> => {
    const writer = await writerOf(file);
    if (writer !== null && writer !== owner) {
      if (!given) await pool.pause();
      given = true;
      if (pool.isAwaited()) await leaveWish(folder);
    } else if (given) {
      given = false;
      // Who writes now takes care of the readers.
      if (writer === null) pool.resume();
    }
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  }, LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}

/** One that is left behind costs no more than closing the store once too often. */
async function leaveWish(folder: string): Promise<void> {
  await writeFile(join(folder, WISH), "").catch(() => undefined);
}

const isSo = (): boolean => true;
const isNotSo = (): boolean => false;

async function isTaken(file: string, owner: string): Promise<boolean> {
  return writeFile(file, owner, { flag: "wx" }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    },
  );
}

/** Who writes or waits to; null when there is nobody, or its process is gone. */
async function writerOf(file: string): Promise<string | null> {
  const owner = await readFile(file, "utf8").catch(() => "");
  const id = processOf(owner);
  if (!Number.isSafeInteger(id) || id <= 0) return null;
  try {
    process.kill(id, 0);
    return owner;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" ? owner : null;
  }
}

function processOf(owner: string): number {
  return Number(owner.split(":")[0]);
}
