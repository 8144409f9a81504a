import { join } from "node:path";
import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import { UploadFields } from "#model/jobs.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { isFileNote } from "#loaders/files/file-notes.js";
import { knownDocuments } from "#server/loading/known-documents.js";
import { loadTasks, type LoadOutcome } from "#server/loading/loading-run.js";
import { startYieldingThread, type StartThread } from "#server/loading/reader-thread.js";
import { createReadingPool } from "#server/loading/reading-pool.js";
import { withoutFolder } from "#server/loading/without-folder.js";
import type { GraphStore } from "#server/store/port.js";
import type { EarlierStates } from "#server/undo/earlier-states.js";
import { putKeeping, type KeepingOptions } from "#server/undo/keeping-put.js";
import { entriesFromOutcome } from "./outcome-entries.js";
import type { JobKind, RunningJob } from "./job-kind.js";
import { closeFolder, removeUpload, UploadedFiles } from "./uploaded-files.js";

/** Files of reports, and what is said of them. */
const LoadTask = UploadedFiles.extend({
  hints: UploadFields,
  /** Of single files, by their names; wins over `hints`. */
  said: z.record(z.string(), UploadFields).default({}),
});
type LoadTask = z.infer<typeof LoadTask>;

export interface LoadKindOptions {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly states: EarlierStates;
  /** How many files are read side by side. */
  readonly threads: number;
  /** How long a thread may be silent over one document. */
  readonly timeLimitMs: number;
  readonly startThread?: StartThread;
}

/** Reads uploaded files and puts their reports into the store, as `mailuo load` does. */
export function loadJobKind(options: LoadKindOptions): JobKind {
  return {
    name: "load",
    prepare(task) {
      const parsed = LoadTask.parse(task);
      return { run: (job) => load(parsed, job, options), dispose: () => removeUpload(parsed) };
    },
  };
}

type Spoken = (sentence: Sentence) => Sentence;

async function load(task: LoadTask, job: RunningJob, options: LoadKindOptions): Promise<void> {
  const { store, catalogue, threads, timeLimitMs, startThread = startYieldingThread } = options;
  // A note says something of the file beside it and is no report.
  const files = task.files.filter(({ name }) => !isFileNote(name));
  const sizes = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  let done = 0;
  let filesDone = 0;
  const progress = (doing: string | null): void => job.progress({ done, total, unit: "bytes", doing });
  const spoken = withoutFolder(task.folder);
  progress(null);
  await closeFolder(task.folder);
  await store.applySchema();
  const known = await knownDocuments(store, catalogue);
  const pool = createReadingPool({ threads: Math.min(threads, files.length), startThread, timeLimitMs });
  try {
    const outcomes = await loadTasks(
      files.map(({ name }) => ({
        path: join(task.folder, name),
        name,
        hints: { ...task.hints, ...task.said[name] },
      })),
      {
        pool,
        put: putKeeping({ store, catalogue, signal: job.signal }, keeping(job, options.states)),
        known,
        signal: job.signal,
        onOutcome: (outcome) => {
          tellOutcome(job, outcome, spoken);
          progress(outcome.file);
        },
        onFile: ({ name }) => {
          done += sizes.get(name) ?? 0;
          filesDone += 1;
          progress(name);
        },
      },
    );
    if (filesDone < files.length) job.signal.throwIfAborted();
    requireAnyDone(outcomes, spoken);
  } finally {
    await pool.close();
    await store.publish();
  }
}

function keeping(job: RunningJob, states: EarlierStates): KeepingOptions {
  return {
    recorder: states.record(job.id, (gone) => job.markUndo(gone, "gone")),
    onKept: () => job.markUndo(job.id, "possible"),
  };
}

/** A job of which nothing came has failed; one of which something came is done, and its entries tell the rest. */
function requireAnyDone(outcomes: readonly LoadOutcome[], spoken: Spoken): void {
  const failed = outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.detail] : []));
  const [detail] = failed;
  if (detail === undefined || failed.length < outcomes.length) return;
  const all = {
    en: `None of the ${failed.length} reports could be loaded; what is told of each says why.`,
    zh: `${failed.length} 份报告均未能载入；各份的消息说明了原因。`,
  };
  throw new GraphError("invalid-file", failed.length === 1 ? spoken(detail) : all);
}

function tellOutcome(job: RunningJob, outcome: LoadOutcome, spoken: Spoken): void {
  job.count(outcome.status);
  for (const { text, ...entry } of entriesFromOutcome(outcome)) job.tell({ ...entry, text: spoken(text) });
}
