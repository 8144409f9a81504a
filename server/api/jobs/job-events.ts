import type { SSEStreamingApi } from "hono/streaming";
import { isOver } from "#model/job-over.js";
import type { JobChange } from "#server/jobs/job-record.js";
import type { SeenJobs } from "#server/jobs/jobs.js";

/** Proxies and browsers take a stream that says nothing for broken. As often it is looked whether the follower is still let in. */
const BEAT_MS = 15_000;
/** When a follower that was cut off comes again. */
const RETRY_MS = 2_000;
/** How often one follower is told at most. */
const PAUSE_MS = 100;

export interface Following {
  readonly jobs: Pick<SeenJobs, "changes">;
  readonly id: string;
  /** Number of the entry that was told last. */
  readonly after: number;
  readonly signal: AbortSignal;
  /** Whether the follower's token or session still counts: it may be revoked, or over, while a job runs. */
  readonly isLetIn: () => Promise<boolean>;
  readonly beatMs?: number;
}

/** Tells how a job goes on until it is over, the follower goes, or is not let in any more: coming again, it is told why. */
export async function followJob(stream: SSEStreamingApi, following: Following): Promise<void> {
  const { jobs, id, after, signal, isLetIn, beatMs = BEAT_MS } = following;
  const left = new AbortController();
  stream.onAbort(() => left.abort());
  const changes = jobs.changes(id, after, AbortSignal.any([signal, left.signal]));
  await stream.write(`retry: ${RETRY_MS}\n\n`);
  let entries = after;
  let checkedAt = performance.now();
  try {
    for (let next = changes.next(); ;) {
      const result = await orBeat(next, beatMs);
      if (result === null || performance.now() - checkedAt >= beatMs) {
        if (!(await isLetIn())) return;
        checkedAt = performance.now();
      }
      if (result === null) await stream.write(": still here\n\n");
      else if (result.done === true) return;
      else {
        if ("entry" in result.value) entries = result.value.entry.number;
        await stream.writeSSE(eventFrom(result.value, entries));
        if ("job" in result.value) await stream.sleep(PAUSE_MS);
        next = changes.next();
      }
    }
  } finally {
    left.abort();
  }
}

async function orBeat<Result>(next: Promise<Result>, beatMs: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const beat = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), beatMs);
  });
  try {
    return await Promise.race([next, beat]);
  } finally {
    clearTimeout(timer);
  }
}

/** `entry` events carry a `JobEntry`, `job` events a `Job`. */
function eventFrom(change: JobChange, entries: number): { event: string; data: string; id: string } {
  if ("entry" in change) return { event: "entry", data: JSON.stringify(change.entry), id: String(entries) };
  const id = isOver(change.job.status) ? lastId(entries) : String(entries);
  return { event: "job", data: JSON.stringify(change.job), id };
}

/** The id of the last word after so many entries. */
export function lastId(entries: number): string {
  return `${entries}-over`;
}

/** Number of the entry that an event's id tells of; 0 where it tells of none. */
export function entryOf(id: string): number {
  return Number(/^\d{1,9}/u.exec(id)?.[0] ?? 0);
}
