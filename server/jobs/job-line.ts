import { isOver } from "#model/job-over.js";
import type { Job } from "#model/jobs.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { Log } from "#server/log.js";
import type { JobWork, RunningJob } from "./job-kind.js";
import type { JobRecord } from "./job-record.js";

/** A job and what it does. */
export interface LinedJob {
  readonly record: JobRecord;
  readonly work: JobWork;
  /** Names the request that asked for the job. */
  readonly log: Log;
}

/** Jobs that wait for their turn, and the one that has it. */
export interface JobLine {
  add(job: LinedJob): void;
  /** False where the job is neither waiting nor running. */
  cancel(record: JobRecord): boolean;
  counts(): { readonly waiting: number; readonly running: number };
  /** Cuts the running job short, which then waits again as those behind it do, and begins no other. */
  stop(): Promise<void>;
  readonly isStopped: () => boolean;
}

interface LineOptions {
  /** Called when a job begins, now and then while it runs, and when it stands still again. */
  readonly save: (record: JobRecord) => Promise<void>;
  /** Called when a job is over, after `save`. */
  readonly onOver: (job: LinedJob) => Promise<void>;
  readonly markUndo: RunningJob["markUndo"];
}

const SAVE_AFTER_MS = 500;
const CUT = "the server ends";

export function createJobLine({ save, onOver, markUndo }: LineOptions): JobLine {
  const queue: LinedJob[] = [];
  let running: { readonly record: JobRecord; readonly controller: AbortController } | null = null;
  let going: Promise<void> = Promise.resolve();
  let isStopped = false;

  function tellPlaces(): void {
    for (const [at, { record }] of queue.entries()) {
      const before = at + (running === null ? 0 : 1);
      if (record.job().before !== before) record.change({ before });
    }
  }

  function next(): void {
    if (running !== null || isStopped) return;
    const first = queue.shift();
    if (first === undefined) return;
    const controller = new AbortController();
    running = { record: first.record, controller };
    tellPlaces();
    going = go(first, controller.signal);
  }

  async function go(job: LinedJob, signal: AbortSignal): Promise<void> {
    await perform(job, signal);
    running = null;
    next();
  }

  async function perform(job: LinedJob, signal: AbortSignal): Promise<void> {
    const { record, work, log } = job;
    record.change({ status: "running", startedAt: now(), before: null });
    await save(record);
    log.info({ job: record.id, kind: record.kind, title: record.job().title }, "job begun");
    const saving = setInterval(() => void save(record), SAVE_AFTER_MS);
    try {
      signal.throwIfAborted();
      await work.run(runningJob(record, { signal, markUndo }));
      // Also where it was cancelled when all was done.
      record.change(over("done", null));
    } catch (error) {
      record.change(signal.aborted ? cutOrCancelled(signal) : over("failed", sentenceOf(error, job)));
    } finally {
      clearInterval(saving);
    }
    await settle(job);
  }

  async function settle(job: LinedJob): Promise<void> {
    const { status, counts, detail } = job.record.job();
    job.log.info({ job: job.record.id, kind: job.record.kind, status, counts, detail }, "job stands");
    await save(job.record);
    if (isOver(status)) await onOver(job);
  }

  function sentenceOf(error: unknown, { record: { id }, log }: LinedJob): Sentence {
    if (error instanceof GraphError) return error.sentence;
    log.error({ job: id, err: error }, "job failed");
    return {
      en: `This failed, which should not have happened; the server's log tells more under the job ${id}.`,
      zh: `任务意外失败；服务日志中任务 ${id} 处有详情。`,
    };
  }

  return {
    add(job) {
      queue.push(job);
      tellPlaces();
      next();
    },
    cancel(record) {
      if (running?.record === record) {
        running.controller.abort();
        return true;
      }
      const at = queue.findIndex((waiting) => waiting.record === record);
      const [job] = at < 0 ? [] : queue.splice(at, 1);
      if (job === undefined) return false;
      record.change(over("cancelled", null));
      tellPlaces();
      void settle(job);
      return true;
    },
    counts: () => ({ waiting: queue.length, running: running === null ? 0 : 1 }),
    async stop() {
      isStopped = true;
      running?.controller.abort(CUT);
      await going;
    },
    isStopped: () => isStopped,
  };
}

function runningJob(record: JobRecord, given: Pick<RunningJob, "signal" | "markUndo">): RunningJob {
  return {
    ...given,
    id: record.id,
    tell: (entry) => record.tell(entry),
    progress: (progress) => record.change({ progress }),
    count: (end) => record.count(end),
  };
}

/** How a job is that is over. */
export function over(
  status: "done" | "failed" | "cancelled" | "interrupted",
  detail: Sentence | null,
): Pick<Job, "status" | "detail" | "endedAt" | "before"> {
  return { status, detail, endedAt: now(), before: null };
}

/** A job that was cut short by the server's end waits for the next one. */
function cutOrCancelled({ reason }: AbortSignal): Partial<Job> {
  return reason === CUT ? { status: "waiting", startedAt: null, counts: {}, changes: null } : over("cancelled", null);
}

function now(): string {
  return new Date().toISOString();
}
