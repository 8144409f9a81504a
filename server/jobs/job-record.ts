import { z } from "zod";
import { NO_CHANGES, sumOfChanges } from "#model/document-changes.js";
import { isOver } from "#model/job-over.js";
import { Job, JobEntry, type JobAnswer } from "#model/jobs.js";
import { Owner } from "#server/owner.js";
import type { ToldEntry } from "./job-kind.js";

/** A job as it is kept on disk. */
export const KeptJob = z.object({
  job: Job,
  /** What its kind makes its work of. */
  task: z.unknown(),
  told: z.array(JobEntry),
  /** Id and machine of the process that has it. */
  owner: Owner,
});
export type KeptJob = z.infer<typeof KeptJob>;

/** Of what a job tells, so many entries are kept: the last ones. */
const MOST_ENTRIES = 2_000;

/** A job in memory. */
export interface JobRecord {
  readonly id: string;
  readonly kind: string;
  readonly task: unknown;
  /** With `before` null: only the queue knows. */
  readonly job: () => Job;
  readonly told: () => readonly JobEntry[];
  readonly answer: () => JobAnswer;
  /** Changes with every change. */
  readonly version: () => number;
  change(change: Partial<Job>): void;
  count(end: string): void;
  tell(entry: ToldEntry): void;
  /** Resolves at the next change, or when the signal is aborted. */
  changed(signal: AbortSignal): Promise<void>;
}

export function createJobRecord({ job: first, task, told: before }: Omit<KeptJob, "owner">): JobRecord {
  let job = first;
  let version = 0;
  const told = [...before];
  const waiting = new Set<() => void>();

  function set(next: Job): void {
    job = next;
    version += 1;
    for (const wake of waiting) wake();
  }

  return {
    id: first.id,
    kind: first.kind,
    task,
    job: () => job,
    told: () => told,
    answer: () => ({ ...job, told: [...told], truncated: told.length < job.entries }),
    version: () => version,
    change: (change) => set({ ...job, ...change }),
    count: (end) => set({ ...job, counts: { ...job.counts, [end]: (job.counts[end] ?? 0) + 1 } }),
    tell({ changes = null, ...entry }) {
      told.push({ number: job.entries + 1, at: new Date().toISOString(), changes, ...entry });
      if (told.length > MOST_ENTRIES) told.shift();
      const all = changes === null ? job.changes : sumOfChanges(job.changes ?? NO_CHANGES, changes);
      set({ ...job, entries: job.entries + 1, changes: all });
    },
    changed(signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener("abort", wake, { once: true });
      });
    },
  };
}

/** What one who follows a job is told: an entry, or how the job is now. */
export type JobChange = { readonly entry: JobEntry } | { readonly job: Job };

/**
 * How a job goes on: the entries after `after`, how it is, then each change, until it is over. Whoever comes late, or was away, gets the
 * same entries and in the end the same last word; of states in between one may be left out for a slow reader.
 */
export async function* jobChanges(record: JobRecord, after: number, signal: AbortSignal): AsyncGenerator<JobChange> {
  let toldTo = after;
  let lastState = "";
  while (!signal.aborted) {
    const seen = record.version();
    for (const entry of record.told().filter(({ number }) => number > toldTo)) {
      yield { entry };
      toldTo = entry.number;
    }
    const job = record.job();
    const state = JSON.stringify(job);
    // Between the entries and here others may have come, and they go first.
    if (record.version() !== seen) continue;
    if (state !== lastState) yield { job };
    lastState = state;
    if (isOver(job.status)) return;
    if (record.version() === seen) await record.changed(signal);
  }
}
