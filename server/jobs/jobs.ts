import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { isRoleEnough, type Role } from "#model/access.js";
import { isOver } from "#model/job-over.js";
import { WAITING, type Job, type JobAnswer } from "#model/jobs.js";
import { GraphError } from "#model/problem.js";
import { compareCodePoints } from "#model/text-order.js";
import { createRecordFolder } from "#server/record-folder.js";
import type { Log } from "#server/log.js";
import { isAliveElsewhere, ownProcess } from "#server/owner.js";
import type { JobKind, JobWork } from "./job-kind.js";
import { createJobLine, over } from "./job-line.js";
import { createJobRecord, jobChanges, KeptJob, type JobChange, type JobRecord } from "./job-record.js";

/** What is asked for. */
export interface JobOrder {
  readonly kind: string;
  readonly title: string;
  readonly redoes?: boolean;
  /** Whose token asks; null: somebody at this machine. */
  readonly by: string | null;
  /** By which the log knows the request that asks. */
  readonly requestId?: string;
  /** Room was found for it before its files came: should the server have been asked to end meanwhile, it waits for the next start. */
  readonly hasRoom?: boolean;
  /** JSON that the kind makes its work of. */
  readonly task: unknown;
}

/** Jobs as they are looked at. */
export interface SeenJobs {
  /** Newest first. */
  list(): readonly Job[];
  /** Throws `not-found`, as do the others. */
  get(id: string): JobAnswer;
  changes(id: string, after: number, signal: AbortSignal): AsyncGenerator<JobChange>;
  /** One that waits is over at once; one that runs ends after the document that it is writing. Does nothing to one that is over. */
  cancel(id: string): Job;
}

/** Jobs of all kinds, one at a time. */
export interface Jobs extends SeenJobs {
  /** Throws `busy` when so many wait that no more may. */
  requireRoom(): void;
  /** Keeps the job on disk, then lets it wait for its turn. Throws `busy`. */
  add(order: JobOrder): Promise<Job>;
  /** Only those that the role may see; others are not there. */
  seenBy(role: Role | null): SeenJobs;
  /** How many wait and run. */
  counts(): { readonly waiting: number; readonly running: number };
  /** Cuts the job that runs short; it and those that wait go on when jobs are opened again. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  /** Jobs are kept in `jobs` within. */
  readonly folder: string;
  readonly kinds: readonly JobKind[];
  readonly log: Log;
  readonly mostWaiting: number;
  /** Told of each job that is over. */
  readonly onOver?: (job: Job) => void;
  /** Told of each job that is not kept any more, by its id. */
  readonly onForgotten?: (id: string) => Promise<void>;
  /** How many that are over are kept. */
  readonly mostKept: number;
}

const INTERRUPTED = {
  en: "The server died while this ran; what was done by then stays, the rest is to be sent again.",
  zh: "任务进行时服务意外终止；此前完成的保留，其余请重新发送。",
};
const LOST = { en: "This could not be taken up again; send it anew.", zh: "任务无法继续；请重新发送。" };

/**
 * Opens the jobs of a folder: those that waited when the last server ended go on; one that ran when it died is told as interrupted, since
 * it may be what killed it. A folder is one server's: several over one Neo4j have a folder each.
 */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const { folder, kinds, log, mostWaiting, mostKept, onOver, onForgotten } = options;
  const files = createRecordFolder(join(folder, "jobs"), KeptJob);
  const records = new Map<string, JobRecord>();
  let saving: Promise<void> = Promise.resolve();
  const line = createJobLine({
    save,
    markUndo(id, undo) {
      const record = records.get(id);
      if (record === undefined || record.job().undo === undo) return;
      record.change({ undo });
      void save(record);
    },
    onOver: async ({ record, work }) => {
      onOver?.(record.job());
      await dispose(record.id, work);
      await forgetOldest();
    },
  });

  /** One after the other, so that the last word stays. */
  function save(record: JobRecord): Promise<void> {
    saving = saving
      .then(() => files.put(record.id, keptFrom(record)))
      .catch((error: unknown) => log.error({ job: record.id, err: error }, "job not kept"));
    return saving;
  }

  function isSeenBy(role: Role | null, record: JobRecord): boolean {
    const needed = kinds.find(({ name }) => name === record.job().kind)?.seenBy;
    return needed === undefined || (role !== null && isRoleEnough(role, needed));
  }

  function find(id: string, role: Role | null): JobRecord {
    const record = records.get(id);
    if (record === undefined || !isSeenBy(role, record))
      throw new GraphError("not-found", {
        en: `There is no job “${id}”; /api/jobs lists those kept.`,
        zh: `没有任务“${id}”；/api/jobs 列出了保留的任务。`,
      });
    return record;
  }

  function requireRoom(): void {
    if (line.isStopped()) {
      throw new GraphError("busy", {
        en: "The server is ending and takes no more jobs; try again in a moment.",
        zh: "服务正在结束，不再接受任务；请稍后再试。",
      });
    }
    const { waiting } = line.counts();
    if (waiting < mostWaiting) return;
    throw new GraphError("busy", {
      en: `${waiting} jobs are waiting, and no more may; try again when some are done.`,
      zh: `已有 ${waiting} 个任务在等候，不能再多；请待部分完成后再试。`,
    });
  }

  function workFor({ kind, task }: Pick<JobOrder, "kind" | "task">): JobWork {
    const found = kinds.find(({ name }) => name === kind);
    if (found === undefined) throw new GraphError("internal", `There are no jobs of the kind “${kind}” here.`);
    return found.prepare(task);
  }

  async function dispose(id: string, work: JobWork): Promise<void> {
    await work.dispose().catch((error: unknown) => log.error({ job: id, err: error }, "job not cleared away"));
  }

  function newestFirst(): JobRecord[] {
    return [...records.values()].toSorted((a, b) =>
      a.job().createdAt === b.job().createdAt
        ? compareCodePoints(a.id, b.id)
        : a.job().createdAt < b.job().createdAt
          ? 1
          : -1,
    );
  }

  async function forgetOldest(): Promise<void> {
    const ended = newestFirst().filter((record) => isOver(record.job().status));
    for (const { id } of ended.slice(mostKept)) {
      records.delete(id);
      await forget(id).catch((error: unknown) => log.error({ job: id, err: error }, "job not forgotten"));
    }
  }

  async function forget(id: string): Promise<void> {
    await files.remove(id);
    await onForgotten?.(id);
  }

  async function takeUp(kept: KeptJob): Promise<void> {
    const record = createJobRecord(kept);
    const { status, kind } = kept.job;
    records.set(record.id, record);
    if (isOver(status)) return;
    try {
      const work = workFor({ kind, task: kept.task });
      if (status === "waiting") return line.add({ record, work, log });
      record.change(over("interrupted", INTERRUPTED));
      await dispose(record.id, work);
    } catch (error) {
      log.error({ job: record.id, err: error }, "job not taken up");
      record.change(over("failed", LOST));
    }
    await save(record);
  }

  const seenBy = (role: Role | null): SeenJobs => ({
    list: () => newestFirst().flatMap((record) => (isSeenBy(role, record) ? record.job() : [])),
    get: (id) => find(id, role).answer(),
    changes: (id, after, signal) => jobChanges(find(id, role), after, signal),
    cancel(id) {
      const record = find(id, role);
      line.cancel(record);
      return record.job();
    },
  });

  // Not those of another server that runs.
  const kept = (await files.list()).filter(({ owner }) => !isAliveElsewhere(owner));
  for (const one of kept.toSorted((a, b) => (a.job.createdAt < b.job.createdAt ? -1 : 1))) await takeUp(one);
  await forgetOldest();
  return {
    ...seenBy("admin"),
    seenBy,
    requireRoom,
    async add(order) {
      if (order.hasRoom !== true || !line.isStopped()) requireRoom();
      const { task } = order;
      const work = workFor(order);
      const record = createJobRecord({ job: newJob(order), task, told: [] });
      await files.put(record.id, keptFrom(record));
      records.set(record.id, record);
      line.add({ record, work, log: order.requestId === undefined ? log : log.child({ requestId: order.requestId }) });
      return record.job();
    },
    counts: () => line.counts(),
    async stop() {
      await line.stop();
      await saving;
    },
  };
}

function newJob({ kind, title, redoes = false, by }: JobOrder): Job {
  return {
    id: randomBytes(12).toString("hex"),
    kind,
    title,
    redoes,
    by,
    createdAt: new Date().toISOString(),
    ...WAITING,
  };
}

function keptFrom(record: JobRecord): KeptJob {
  return { job: record.job(), task: record.task, told: [...record.told()], owner: ownProcess() };
}
