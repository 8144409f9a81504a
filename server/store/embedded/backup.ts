import { open, readdir, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { GraphError } from "#model/problem.js";
import { makeFolder } from "../../make-folder.js";
import { mailuoVersion } from "../../version.js";
import { readBackupHeader, writeBackup, type BackupHeader } from "./backup-file.js";
import { datedPath } from "./dated-path.js";
import { readSeal, sha256Of, WHAT_HELPS, type Seal } from "./seal.js";
import { publishedIdentity, storeFilesIn, type StoreFiles } from "./store-files.js";

export interface Backup {
  readonly file: string;
  readonly header: BackupHeader;
  /** Of the back-up itself, in bytes. */
  readonly size: number;
}

export interface BackupOptions {
  readonly isCompressed: boolean;
  readonly now: Date;
}

const SUFFIX = ".mailuo-backup";
/** How often a store is looked at again that is replaced while it is read. */
const TRIES = 10;

/**
 * Copies what is published into a new file in `target`, whatever is being read or written meanwhile. Throws `store-damaged` where the store's
 * file is not what was written, so that no back-up holds damage.
 */
export async function backUp(folder: string, target: string, options: BackupOptions): Promise<Backup> {
  const files = storeFilesIn(folder);
  await makeFolder(target);
  const { handle, seal } = await publishedWhole(files);
  try {
    const header: BackupHeader = {
      format: "mailuo-backup",
      version: 1,
      mailuo: mailuoVersion(),
      engine: seal.engine,
      madeAt: options.now.toISOString(),
      epoch: seal.epoch,
      ...seal.closed,
      compression: options.isCompressed ? "gzip" : "none",
    };
    const file = await datedPath(target, options.now, { prefix: "mailuo", suffix: SUFFIX });
    await writeBackup(file, header, handle);
    return { file, header, size: (await stat(file)).size };
  } finally {
    await handle.close();
  }
}

/** The back-ups in a folder that say what they are, the newest first. */
export async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const found: { readonly file: string; readonly madeAt: string }[] = [];
  for (const name of names.filter((one) => one.endsWith(SUFFIX))) {
    const file = join(folder, name);
    const header = await readBackupHeader(file).catch(() => null);
    if (header !== null) found.push({ file, madeAt: header.madeAt });
  }
  return found.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).map(({ file }) => file);
}

type ClosedSeal = Seal & { readonly closed: NonNullable<Seal["closed"]> };

/** The published file, open, with the seal that fits it byte for byte. */
async function publishedWhole(files: StoreFiles): Promise<{ readonly handle: FileHandle; readonly seal: ClosedSeal }> {
  const { published } = files;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await publishedIdentity(files);
    const seal = readSeal(published);
    const handle = await open(published, "r");
    const sha256 = await sha256Of(handle.createReadStream({ start: 0, autoClose: false }));
    const closed = seal?.closed ?? null;
    if (seal !== null && closed?.sha256 === sha256) return { handle, seal: { ...seal, closed } };
    await handle.close();
    // Published anew in between: the file is put there first, then its seal.
    if (before === (await publishedIdentity(files)) && seal?.epoch === readSeal(published)?.epoch) break;
    await delay(100);
  }
  if (readSeal(published) === null) {
    throw new GraphError(
      "store-unavailable",
      `The store ${published} was written by an earlier Mailuo and has no seal yet: run “mailuo schema” once, then back it up.`,
    );
  }
  throw new GraphError(
    "store-damaged",
    `The store ${published} is damaged: it is not, byte for byte, what was written. ${WHAT_HELPS.en}`,
  );
}
