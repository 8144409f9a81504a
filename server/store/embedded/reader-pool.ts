import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import { busy, cancelled, closed, overdue } from "./endings.js";
import type { EngineProcess } from "./engine-process.js";
import { createLease, type Lease } from "./lease.js";
import type { EngineRequest } from "./protocol.js";

export interface ReadOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** A person's own query: such never take the last reader, so that pages keep being answered. */
  readonly free: boolean;
}

export interface Begun<Answer> {
  readonly first: Answer;
  /** Null where the first answer was all. */
  readonly lease: Lease | null;
}

/** Processes that read the store; each answers one request at a time and is ended when that takes too long. */
export interface ReaderPool {
  read<Answer>(request: EngineRequest, answer: z.ZodType<Answer>, options: ReadOptions): Promise<Answer>;
  /** As `read`, but where the answer `goesOn`, the reader is held for what follows; the time limit holds for all of it. */
  begin<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    options: ReadOptions & { readonly goesOn: (answer: Answer) => boolean },
  ): Promise<Begun<Answer>>;
  /** Closes the file in all readers, so that a writer can have it; requests that run too long are begun anew after `resume`. */
  pause(): Promise<void>;
  resume(): void;
  /** Whether requests wait for the file. */
  isAwaited(): boolean;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly size: number;
  readonly start: () => EngineProcess;
  /** Has a process open the store for reading. */
  readonly open: (process: EngineProcess) => Promise<unknown>;
}

interface Job {
  readonly options: ReadOptions;
  readonly start: (reader: Reader) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

interface Reader {
  readonly process: EngineProcess;
  /** Settles when the file is open; null while it is closed. */
  opening: Promise<unknown> | null;
  job: Job | null;
  /** While an answer is taken page by page. */
  lease: Lease | null;
  /** Settles when the job is over. */
  serving: Promise<void>;
  /** False once its process is to end. */
  usable: boolean;
}

const LONGEST_QUEUE = 200;
/** How long a request waits for a reader before its caller is told to come again. */
const LONGEST_WAIT_MS = 60_000;
/** How long a writer waits for the running queries. */
const GRACE_MS = 500;

export function createReaderPool({ size, start, open }: PoolOptions): ReaderPool {
  const readers = new Set<Reader>();
  let queue: Job[] = [];
  let state: "open" | "paused" | "closed" = "open";

  function dispatch(): void {
    if (state !== "open") return;
    const job = nextJob();
    if (job === undefined) return;
    const idle = [...readers].find((reader) => reader.usable && reader.job === null);
    const reader = idle ?? (readers.size < size ? startReader() : undefined);
    if (reader === undefined) return;
    queue = queue.filter((one) => one !== job);
    reader.serving = serve(reader, job);
    dispatch();
  }

  function nextJob(): Job | undefined {
    const freeRunning = [...readers].filter((reader) => reader.job?.options.free === true).length;
    return queue.find((job) => !job.options.free || freeRunning < Math.max(size - 1, 1));
  }

  function startReader(): Reader {
    const reader: Reader = {
      process: start(),
      opening: null,
      job: null,
      lease: null,
      serving: Promise.resolve(),
      usable: true,
    };
    readers.add(reader);
    void forgetWhenEnded(reader);
    return reader;
  }

  async function forgetWhenEnded(reader: Reader): Promise<void> {
    await reader.process.ended;
    readers.delete(reader);
    dispatch();
  }

  async function serve(reader: Reader, job: Job): Promise<void> {
    reader.job = job;
    try {
      reader.opening ??= open(reader.process);
      await reader.opening;
      await job.start(reader);
    } catch (error) {
      const code = error instanceof GraphError ? error.code : "internal";
      if (code !== "invalid-query" && code !== "query-refused" && code !== "parameter-missing") end(reader);
      // Ended for a writer: the question is as good as before.
      if (state === "paused" && code === "store-unavailable") queue.unshift(job);
      else job.fail(state === "closed" ? closed() : error);
    }
    reader.job = null;
    dispatch();
  }

  async function endReaders(): Promise<void> {
    for (const reader of readers) end(reader);
    await Promise.all([...readers].map((reader) => reader.process.ended));
  }

  /** An idle process keeps running without the file: starting one takes longer than all the rest of a small write. */
  async function closeFile(reader: Reader): Promise<void> {
    try {
      if (reader.job !== null && reader.lease?.isResting() !== true) throw new Error("It is still at work.");
      if (reader.opening !== null) await reader.process.call({ kind: "close" }, z.null());
      reader.opening = null;
    } catch {
      end(reader);
      await reader.process.ended;
    }
  }

  function enqueue(job: Job): void {
    const { signal } = job.options;
    const leave = (error: GraphError): void => {
      queue = queue.filter((one) => one !== waiting);
      job.fail(error);
    };
    const cancel = (): void => leave(cancelled());
    const waiting: Job = {
      ...job,
      start(reader) {
        signal?.removeEventListener("abort", cancel);
        return job.start(reader);
      },
    };
    if (signal?.aborted === true) return cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    queue.push(waiting);
    setTimeout(() => {
      if (queue.includes(waiting)) leave(busy());
    }, LONGEST_WAIT_MS).unref();
    dispatch();
  }

  function begin<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    { goesOn, ...options }: ReadOptions & { readonly goesOn: (answer: Answer) => boolean },
  ): Promise<Begun<Answer>> {
    if (state === "closed") return Promise.reject(closed());
    if (queue.length >= LONGEST_QUEUE) return Promise.reject(busy());
    return new Promise((resolve, fail) => {
      const start = async (reader: Reader): Promise<void> => {
        const { process } = reader;
        const deadline = performance.now() + options.timeoutMs;
        const first = await bounded(process, process.call(request, answer), options);
        if (!goesOn(first)) return resolve({ first, lease: null });
        const lease = createLease(process, { ...options, deadline });
        reader.lease = lease;
        resolve({ first, lease });
        // Its failures are told to whoever holds it.
        await lease.over.catch(() => end(reader));
        reader.lease = null;
      };
      enqueue({ options, start, fail });
    });
  }

  return {
    begin,
    async read(request, answer, options) {
      const { first } = await begin(request, answer, { ...options, goesOn: () => false });
      return first;
    },
    async pause() {
      if (state === "closed") return;
      state = "paused";
      await Promise.race([Promise.all([...readers].map((reader) => reader.serving)), delay(GRACE_MS)]);
      await Promise.all([...readers].map(closeFile));
    },
    resume() {
      if (state === "closed") return;
      state = "open";
      dispatch();
    },
    isAwaited: () => queue.length > 0,
    async close() {
      state = "closed";
      for (const job of queue.splice(0)) job.fail(closed());
      await endReaders();
    },
  };
}

function end(reader: Reader): void {
  reader.usable = false;
  reader.process.kill();
}

/** The answer, unless the caller goes away or the time is over first: then the process is ended with it. */
async function bounded<Answer>(
  process: EngineProcess,
  answer: Promise<Answer>,
  { timeoutMs, signal }: ReadOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const interrupt = (error: GraphError): void => {
      reject(error);
      process.kill();
    };
    const abort = (): void => interrupt(cancelled());
    const timer = setTimeout(() => interrupt(overdue(timeoutMs)), timeoutMs);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    });
  });
}
