import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { makeFolder } from "./make-folder.js";
import { codeOf, nullIfMissing } from "./system-error.js";
import { createTurns } from "./turns.js";

const LOOK_MS = 10;
/** What is done in a turn takes some milliseconds: a note that is older was left by a process that was killed. */
const LEFT_MS = 5_000;

/**
 * Lets work come one after the other among all processes that use the folder, as `createTurns` does within one: whose turn it is leaves a note
 * there meanwhile, which is empty, so that it finds room on a full disk.
 */
export function createFolderTurns(folder: string) {
  const inTurn = createTurns();
  const note = join(folder, "turn");

  async function isTaken(): Promise<boolean> {
    try {
      await (await open(note, "wx", 0o600)).close();
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    }
  }

  async function take(): Promise<void> {
    await makeFolder(folder, 0o700);
    while (!(await isTaken())) {
      const seen = await stat(note).catch(nullIfMissing);
      const isLeft = seen !== null && Math.abs(Date.now() - seen.mtimeMs) > LEFT_MS;
      if (isLeft) await rm(note, { force: true });
      else await delay(LOOK_MS);
    }
  }

  return <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> =>
    inTurn(async () => {
      await take();
      try {
        return await work();
      } finally {
        await rm(note, { force: true });
      }
    });
}
