import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { DocumentBatch } from "#model/batch.js";
import type { ImportedDocument } from "#server/exchange/documents-from-graph.js";
import { GraphError } from "#model/problem.js";
import { makeFolder } from "#server/make-folder.js";
import { isDiskFull, nullIfMissing } from "#server/system-error.js";

const Identity = z.object({ sha256: z.string(), loadedAt: z.string().nullable() });
/** By what a document in a store is known to be the one that was written: reading it again gives another time. */
export type Identity = z.infer<typeof Identity>;

/** What a job did to one document. */
export interface EarlierState {
  readonly document: string;
  /** What it said before, to be written again; null: it was not there. */
  readonly before: ImportedDocument | null;
  /** As what the job left it; null: withdrawn. */
  readonly after: Identity | null;
}

const KeptState = z.object({
  document: z.string(),
  before: z.object({ batch: DocumentBatch, loadedAt: z.string().exactOptional() }).nullable(),
  after: Identity.nullable(),
});

/** What documents said before jobs changed them, beside the graph, so that jobs can be undone. Bounded: for a new job's states the oldest jobs' are given up. */
export interface EarlierStates {
  /** `onGone` is told of each job whose states are given up, this one's too where it needs more room than there is. */
  readonly record: (job: string, onGone: (job: string) => void) => StateRecorder;
  /** One by one; nothing where none are kept. */
  readonly read: (job: string) => AsyncGenerator<EarlierState, void, undefined>;
  readonly remove: (job: string) => Promise<void>;
}

export interface StateRecorder {
  /** To be called before the document is written. False: there was no room, and nothing of this job is kept. */
  readonly keep: (state: EarlierState) => Promise<boolean>;
}

const zipped = promisify(gzip);
const unzipped = promisify(gunzip);
const ENDING = ".json.gz";

/** Kept in `undo` within the folder, a folder a job. */
export async function openEarlierStates(dataFolder: string, mostBytes: number): Promise<EarlierStates> {
  const root = join(dataFolder, "undo");
  /** Bytes by job, those changed last at the end. */
  const sizes = new Map(await keptSizes(root));
  const givenUp = new Set<string>();

  async function remove(job: string): Promise<void> {
    sizes.delete(job);
    await rm(join(root, job), { recursive: true, force: true });
  }

  async function makeRoom(job: string, onGone: (job: string) => void): Promise<void> {
    for (const old of sizes.keys()) {
      const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
      if (total <= mostBytes) return;
      if (old === job) continue;
      await remove(old);
      onGone(old);
    }
    if ((sizes.get(job) ?? 0) > mostBytes) await giveUp(job, onGone);
  }

  async function giveUp(job: string, onGone: (job: string) => void): Promise<void> {
    givenUp.add(job);
    await remove(job);
    onGone(job);
  }

  async function write(job: string, state: EarlierState): Promise<number> {
    const folder = join(root, job);
    await makeFolder(folder, 0o700);
    const bytes = await zipped(JSON.stringify(state));
    const path = join(folder, `${createHash("sha256").update(state.document).digest("hex")}${ENDING}`);
    await writeFile(`${path}.draft`, bytes, { mode: 0o600, flush: true });
    await rename(`${path}.draft`, path);
    return bytes.length;
  }

  return {
    record: (job, onGone) => ({
      async keep(state) {
        if (givenUp.has(job)) return false;
        try {
          const bytes = (sizes.get(job) ?? 0) + (await write(job, state));
          sizes.delete(job);
          sizes.set(job, bytes);
        } catch (error) {
          // A load goes on where only its undoing has no room.
          if (!isDiskFull(error)) throw error;
          await giveUp(job, onGone);
        }
        await makeRoom(job, onGone);
        return !givenUp.has(job);
      },
    }),
    async *read(job) {
      const names = (await readdir(join(root, job)).catch(nullIfMissing)) ?? [];
      for (const name of names.filter((one) => one.endsWith(ENDING)).toSorted()) {
        yield await stateFrom(await readFile(join(root, job, name)));
      }
    },
    remove,
  };
}

async function stateFrom(bytes: Buffer): Promise<EarlierState> {
  try {
    return KeptState.parse(JSON.parse((await unzipped(bytes)).toString("utf8")));
  } catch (error) {
    const sentence = {
      en: "What was kept to undo this is damaged; load the reports of before again.",
      zh: "为撤销而保留的内容已损坏；请重新载入此前的报告。",
    };
    throw new GraphError("store-damaged", sentence, { cause: error });
  }
}

async function keptSizes(root: string): Promise<readonly (readonly [string, number])[]> {
  const jobs = (await readdir(root).catch(nullIfMissing)) ?? [];
  const found = await Promise.all(
    jobs.map(async (job) => {
      const names = (await readdir(join(root, job)).catch(() => null)) ?? [];
      const files = await Promise.all(names.map((name) => stat(join(root, job, name)).catch(() => null)));
      const bytes = files.reduce((sum, file) => sum + (file?.size ?? 0), 0);
      return { job, bytes, time: Math.max(0, ...files.map((file) => file?.mtimeMs ?? 0)) };
    }),
  );
  return found.toSorted((a, b) => a.time - b.time).map(({ job, bytes }) => [job, bytes] as const);
}
