import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { z } from "zod";
import { asideFolder, keepPublishedAside, putDraftAside } from "./aside.js";
import { unpackBackup, type BackupHeader } from "./backup-file.js";
import { startEngine } from "./engine-process.js";
import { sealPath, writeSeal } from "./seal.js";
import { exists, hasDraft, storeFilesIn, synchronise, writingError } from "./store-files.js";
import { makeStoreFolder } from "./store-folder.js";
import { processOf, takeWriteTurn } from "./write-turn.js";

export interface Restored {
  readonly header: BackupHeader;
  /** Where what was there is kept; null where there was nothing. */
  readonly aside: string | null;
  /** Id of the process whose writing was waited for, and which goes on into what is restored; null where nobody wrote. */
  readonly writer: number | null;
}

const MEMORY_MB = 1024;

/**
 * Puts a back-up in the place of the store, whose files are kept aside. Servers that have the store open go on, and answer from it as soon as it
 * is there. Throws `invalid-file` for a damaged back-up, which changes nothing.
 */
export async function restoreBackup(
  folder: string,
  backup: string,
  { now, patienceMs = 30_000 }: { readonly now: Date; readonly patienceMs?: number },
): Promise<Restored> {
  const files = storeFilesIn(folder);
  const unpacked = `${files.published}.restored`;
  await makeStoreFolder(folder);
  const turn = await takeWriteTurn(folder, `${process.pid}:${randomUUID()}`, patienceMs);
  try {
    const header = await unpackBackup(backup, unpacked);
    const { engine, epoch, size, sha256 } = header;
    writeSeal(unpacked, { format: 1, engine, epoch, closed: { size, sha256 } });
    await requireReadable(unpacked);
    const isThere = (await exists(files.published)) || (await hasDraft(files));
    const aside = isThere ? await asideFolder(files, now) : null;
    if (aside !== null) {
      await putDraftAside(files, aside);
      await keepPublishedAside(files, aside);
    }
    // The seal first: whoever opens the file that is there still finds more than it asks for.
    await rename(sealPath(unpacked), sealPath(files.published));
    await rename(unpacked, files.published);
    await synchronise(folder);
    return { header, aside, writer: turn.waitedFor === null ? null : processOf(turn.waitedFor) };
  } catch (error) {
    throw writingError(folder, error);
  } finally {
    await rm(unpacked, { force: true });
    await rm(sealPath(unpacked), { force: true });
    await turn.end();
  }
}

/** Has the engine open it, which checks all of it. */
async function requireReadable(file: string): Promise<void> {
  const engine = startEngine(MEMORY_MB);
  try {
    await engine.call({ kind: "open", file, access: "read" }, z.null());
  } finally {
    engine.kill();
    await engine.ended;
  }
}
