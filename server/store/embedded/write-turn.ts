import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { GraphError } from "#model/problem.js";

/**
 * Turns at writing among those who hold one store: whoever wants to write leaves a file with its process id and a name of its own, and
 * those who read close the store while it lies there. A file whose process is gone counts for nothing.
 */

const FILE = "writing.pid";
const LOOK_MS = 200;

/** Waits until no other process writes, then says that this one does; gives what ends the turn. Throws `store-locked`. */
export async function takeWriteTurn(folder: string, owner: string, patienceMs: number): Promise<() => Promise<void>> {
  const file = join(folder, FILE);
  const deadline = performance.now() + patienceMs;
  while (!(await isTaken(file, owner))) {
    const other = await writerOf(file);
    if (other === null) await rm(file, { force: true });
    else if (performance.now() > deadline) {
      throw new GraphError(
        "store-locked",
        `The store ${folder} is being written by process ${processOf(other)}: try again when it is done.`,
      );
    } else await delay(LOOK_MS);
  }
  return () => rm(file, { force: true });
}

export interface TurnWatch {
  stop(): void;
}

/** Calls `pause` when someone other than `owner` wants to write, and `resume` when that is done. */
export function watchWriteTurns(
  folder: string,
  owner: string,
  pool: { pause(): Promise<void>; resume(): void },
): TurnWatch {
  const file = join(folder, FILE);
  let looking = false;
  let given = false;
  const look = async (): Promise<void> => {
    const writer = await writerOf(file);
    if (writer !== null && writer !== owner) {
      if (!given) await pool.pause();
      given = true;
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
