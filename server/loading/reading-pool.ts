import { remark } from "#loaders/refusal.js";
import type { Sentence } from "#model/language.js";
import { brokenDown, tookTooLong } from "./endings.js";
import type { FromReader, Offer, ReadResult, ReadTask } from "./messages.js";
import type { ReaderThread, StartThread } from "./reader-thread.js";
import { createResultQueue, type ResultQueue } from "./result-queue.js";

/** A file with what comes of it, document by document. */
export interface FileReading {
  readonly task: ReadTask;
  /** To be walked to its end before the next file is asked for. */
  readonly results: AsyncIterable<ReadResult>;
}

/** Threads that read files. */
export interface ReadingPool {
  /**
   * Reads the files side by side and gives them in their own order. At most two files a thread are under way or wait to be taken, each with
   * two documents at most, so that memory does not grow with their number. `isWanted` says whether a document is to be read at all.
   */
  read(tasks: Iterable<ReadTask>, isWanted: (offer: Offer) => boolean): AsyncGenerator<FileReading>;
  /** Ends all threads; files under way end there. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  readonly startThread: StartThread;
  /** How long a thread may be silent over one document. */
  readonly timeLimitMs: number;
}

interface Job {
  readonly task: ReadTask;
  readonly isWanted: (offer: Offer) => boolean;
  readonly queue: ResultQueue<ReadResult>;
  /** Results not yet taken. */
  waiting: number;
  seat: Seat | null;
}

/** A thread and what it does. */
interface Seat {
  readonly thread: ReaderThread;
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
}

/** A thread that breaks down or stays silent too long costs its file; another takes its place. */
export function createReadingPool({ threads, startThread, timeLimitMs }: PoolOptions): ReadingPool {
  const seats = new Set<Seat>();
  const jobs: Job[] = [];
  let isClosed = false;

  function dispatch(): void {
    while (jobs.length > 0) {
      const idle = [...seats].find((seat) => seat.job === null) ?? (seats.size < threads ? takeSeat() : undefined);
      const job = idle === undefined ? undefined : jobs.shift();
      if (idle === undefined || job === undefined) return;
      idle.job = job;
      job.seat = idle;
      idle.thread.tell({ kind: "read", task: job.task });
      watch(idle);
    }
  }

  function takeSeat(): Seat {
    const seat: Seat = {
      thread: startThread({
        onMessage: (message) => hear(seat, message),
        onBreak: (reason) => fail(seat, brokenDown(reason)),
      }),
      job: null,
      timer: undefined,
    };
    seats.add(seat);
    return seat;
  }

  function watch(seat: Seat): void {
    clearTimeout(seat.timer);
    seat.timer = setTimeout(() => fail(seat, tookTooLong(timeLimitMs)), timeLimitMs);
  }

  function hear(seat: Seat, message: FromReader): void {
    clearTimeout(seat.timer);
    const { job } = seat;
    if (job === null) return;
    if (message.kind === "offer") {
      seat.thread.tell({ kind: "answer", wanted: job.isWanted(message.offer) });
      watch(seat);
    } else if (message.kind === "result") {
      job.waiting += 1;
      job.queue.push(message.result);
      if (job.waiting < 2) goOn(seat);
    } else {
      leave(seat, job);
      dispatch();
    }
  }

  function goOn(seat: Seat): void {
    seat.thread.tell({ kind: "go-on" });
    watch(seat);
  }

  function leave(seat: Seat, job: Job): void {
    clearTimeout(seat.timer);
    seat.job = null;
    job.seat = null;
    job.queue.end();
  }

  function fail(seat: Seat, why: Sentence): void {
    clearTimeout(seat.timer);
    seats.delete(seat);
    void seat.thread.end();
    const { job } = seat;
    if (job !== null) {
      job.queue.push({ kind: "failed", place: job.task.name, detail: remark(job.task.name, why) });
      leave(seat, job);
    }
    dispatch();
  }

  function enqueue(task: ReadTask, isWanted: Job["isWanted"]): Job {
    const job: Job = {
      task,
      isWanted,
      queue: createResultQueue(() => {
        job.waiting -= 1;
        if (job.waiting === 1 && job.seat !== null) goOn(job.seat);
      }),
      waiting: 0,
      seat: null,
    };
    if (isClosed) job.queue.end();
    else jobs.push(job);
    dispatch();
    return job;
  }

  return {
    async *read(tasks, isWanted) {
      const ahead: Job[] = [];
      for (const task of tasks) {
        ahead.push(enqueue(task, isWanted));
        const first = ahead.length < 2 * threads ? undefined : ahead.shift();
        if (first !== undefined) yield { task: first.task, results: first.queue.items };
      }
      for (const job of ahead) yield { task: job.task, results: job.queue.items };
    },
    async close() {
      isClosed = true;
      for (const job of jobs.splice(0)) job.queue.end();
      const all = [...seats];
      seats.clear();
      for (const seat of all) {
        clearTimeout(seat.timer);
        seat.job?.queue.end();
      }
      await Promise.all(all.map((seat) => seat.thread.end()));
    },
  };
}
