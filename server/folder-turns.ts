import { open, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { makeFolder } from "./make-folder.js";
import { codeOf, nullIfMissing } from "./system-error.js";
import { createTurns } from "./turns.js";

const NOTE = "turn";
const LOOK_MS = 10;
const TOUCH_MS = 1_000;
/** A note that was not touched while it was looked at for so long was left by a process that was killed. */
const LEFT_MS = 5_000;

export interface FolderTurnsOptions {
  readonly touchMs?: number;
  readonly leftMs?: number;
}

/**
 * Lets work come one after the other among all processes that use the folder, as `createTurns` does within one: whose turn it is leaves a note
 * there meanwhile and touches it, however long the work takes. The note is empty, so that it finds room on a full disk; whose it is, is known by
 * its place on the disk, which no other file gets as long as it is held open.
 */
export function createFolderTurns(folder: string, { touchMs = TOUCH_MS, leftMs = LEFT_MS }: FolderTurnsOptions = {}) {
  const inTurn = createTurns();
  const note = join(folder, NOTE);

  async function take(): Promise<FileHandle> {
    await makeFolder(folder, 0o700);
    const leftState = createLooks(leftMs);
    for (;;) {
      const taken = await madeAt(note);
      if (taken !== null) return taken;
      await clearLeft(note, leftState);
      await delay(LOOK_MS);
    }
  }

  /** A process that stood still for too long has lost its turn to another, whose note stays. */
  async function giveBack(own: FileHandle): Promise<void> {
    try {
      const found = await stat(note, { bigint: true }).catch(nullIfMissing);
      if (found?.ino === (await own.stat({ bigint: true })).ino) await rm(note, { force: true });
    } finally {
      await own.close();
    }
  }

  return <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> =>
    inTurn(async () => {
      const own = await take();
      const touching = setInterval(() => void touch(own), touchMs).unref();
      try {
        return await work();
      } finally {
        clearInterval(touching);
        await giveBack(own);
      }
    });
}

/** Null where there is one already. */
async function madeAt(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, "wx", 0o600);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return null;
    throw error;
  }
}

async function touch(own: FileHandle): Promise<void> {
  const now = new Date();
  await own.utimes(now, now).catch(() => undefined);
}

/**
 * Takes a note away that was left. One alone of those who wait does: who holds the claim to it as it is now, so that nobody takes away the note of
 * the one who came in between. A claim whose holder died over it is itself taken away so.
 */
async function clearLeft(file: string, leftState: Looks): Promise<void> {
  const state = await leftState(file);
  if (state === null) return;
  const claim = `${file}.${state}`;
  const held = await madeAt(claim);
  if (held === null) return clearLeft(claim, leftState);
  try {
    if ((await stateOf(file)) === state) await rm(file, { force: true });
  } finally {
    await held.close();
    await rm(claim, { force: true });
  }
}

/** How the file is, where it was there and the same at all looks for so long; else null. */
type Looks = (file: string) => Promise<string | null>;

/** By this process's own clock: those of machines differ. */
function createLooks(leftMs: number): Looks {
  const seen = new Map<string, { readonly state: string | null; readonly since: number }>();
  return async (file) => {
    const state = await stateOf(file);
    const before = seen.get(file);
    if (before?.state === state && performance.now() - before.since > leftMs) return state;
    if (before?.state !== state) seen.set(file, { state, since: performance.now() });
    return null;
  };
}

/** Another one after every touch; null where there is no such file. */
async function stateOf(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(nullIfMissing);
  return found === null ? null : `${found.ino}-${found.mtimeNs}`;
}
