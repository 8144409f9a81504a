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
  /** A request whose process dies under it is asked once more of another. */
  read<Answer>(request: EngineRequest, answer: z.ZodType<Answer>, options: ReadOptions): Promise<Answer>;
  /**
   * As `read`, but where the answer `goesOn`, the reader is held for what follows, all of it from the same file; the time limit holds for all
   * of it.
   */
  begin<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    options: ReadOptions & { readonly goesOn: (answer: Answer) => boolean },
  ): Promise<Begun<Answer>>;
  /**
   * Has the readers open the file anew, one after the other, the first while the others go on answering. When this resolves, requests are
   * answered only from the new file.
   */
  refresh(): Promise<void>;
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
  /** Whether a process died over it. */
  isSecond: boolean;
}

interface Reader {
  readonly process: EngineProcess;
  /** Settles when the file is open; null while it is closed. */
  opening: Promise<unknown> | null;
  /** Which file it has open: the pool counts them. */
  generation: number;
  job: Job | null;
  /** False once its process is to end. */
  usable: boolean;
}

const LONGEST_QUEUE = 200;
/** How long a request waits for a reader before its caller is told to come again. */
const LONGEST_WAIT_MS = 60_000;
/** What a query may get wrong without harm to its process. */
const HARMLESS = new Set(["invalid-query", "query-refused", "parameter-missing"]);

export function createReaderPool({ size, start, open }: PoolOptions): ReaderPool {
  const readers = new Set<Reader>();
  let queue: Job[] = [];
  let isClosed = false;
  /** The file that requests are answered from. */
  let current = 0;
  let refreshing: Promise<void> = Promise.resolve();
  let isRefreshAsked = false;

  function dispatch(): void {
    if (isClosed) return;
    const job = nextJob();
    if (job === undefined) return;
    const reader = idleReader() ?? (readers.size < size ? startReader(job) : undefined);
    if (reader === undefined) return;
    queue = queue.filter((one) => one !== job);
    void serve(reader, job);
    dispatch();
  }

  function nextJob(): Job | undefined {
    const freeRunning = [...readers].filter((reader) => reader.job?.options.free === true).length;
    return queue.find((job) => !job.options.free || freeRunning < Math.max(size - 1, 1));
  }

  /** One that has the current file open already, if there is one. */
  function idleReader(): Reader | undefined {
    const idle = [...readers].filter((reader) => isIdle(reader) && reader.generation <= current);
    const reader = idle.find(({ generation }) => generation === current) ?? idle[0];
    if (reader !== undefined && reader.generation < current) reopen(reader, current);
    return reader;
  }

  /** Undefined where no process can be started: then the job has failed. */
  function startReader(job: Job | null): Reader | undefined {
    try {
      const reader: Reader = { process: start(), opening: null, generation: current, job: null, usable: true };
      readers.add(reader);
      void replaceWhenEnded(reader);
      return reader;
    } catch (error) {
      queue = queue.filter((one) => one !== job);
      job?.fail(error);
      return undefined;
    }
  }

  /** One that ended by itself is replaced at once, so that the next request need not wait for its opening. */
  async function replaceWhenEnded(reader: Reader): Promise<void> {
    await reader.process.ended;
    readers.delete(reader);
    const wasOpen = reader.usable && reader.opening !== null;
    if (wasOpen && !isClosed && readers.size < size) {
      const other = startReader(null);
      if (other !== undefined) void warm(other);
    }
    dispatch();
  }

  async function warm(reader: Reader): Promise<void> {
    try {
      await opened(reader);
    } catch {
      // The next request finds out why.
      end(reader);
    }
  }

  function opened(reader: Reader): Promise<unknown> {
    reader.opening ??= open(reader.process);
    return reader.opening;
  }

  function reopen(reader: Reader, generation: number): void {
    const before = reader.opening ?? Promise.resolve();
    reader.generation = generation;
    reader.opening = before
      .then(() => reader.process.call({ kind: "close" }, z.null()))
      .then(() => open(reader.process));
    // Whoever needs it waits for it; this one only keeps the failure from being nobody's.
    reader.opening.catch(() => undefined);
  }

  async function serve(reader: Reader, job: Job): Promise<void> {
    reader.job = job;
    try {
      await opened(reader);
      await job.start(reader);
    } catch (error) {
      const code = error instanceof GraphError ? error.code : "internal";
      const hasDied = reader.usable && code === "store-unavailable" && !reader.process.isRunning();
      if (!HARMLESS.has(code) && !hasDied) end(reader);
      if (hasDied && !job.isSecond && !isClosed) queue.unshift({ ...job, isSecond: true });
      else job.fail(isClosed ? closed() : error);
    }
    reader.job = null;
    dispatch();
  }

  async function refreshNow(): Promise<void> {
    isRefreshAsked = false;
    if (isClosed) return;
    const next = current + 1;
    const before = [...readers];
    const first = before.find(isIdle) ?? (before.length > 0 ? startReader(null) : undefined);
    if (first !== undefined) {
      if (before.includes(first)) reopen(first, next);
      else first.generation = next;
      await warm(first);
    }
    current = next;
    dispatch();
    for (const reader of before) {
      if (isIdle(reader) && reader.generation < current) reopen(reader, current);
      await reader.opening?.catch(() => end(reader));
      dispatch();
    }
    shrink();
  }

  /** The one that was started for a refresh is one too many. */
  function shrink(): void {
    if (readers.size <= size) return;
    const idle = [...readers].filter(isIdle);
    const spare = idle.find(({ generation }) => generation < current) ?? idle[0];
    if (spare !== undefined) end(spare);
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
    if (isClosed) return Promise.reject(closed());
    if (queue.length >= LONGEST_QUEUE) return Promise.reject(busy());
    return new Promise((resolve, fail) => {
      const start = async (reader: Reader): Promise<void> => {
        const { process } = reader;
        const deadline = performance.now() + options.timeoutMs;
        const first = await bounded(process, process.call(request, answer), options);
        if (!goesOn(first)) return resolve({ first, lease: null });
        const lease = createLease(process, { ...options, deadline });
        resolve({ first, lease });
        // Its failures are told to whoever holds it.
        await lease.over.catch(() => (process.isRunning() ? end(reader) : undefined));
      };
      enqueue({ options, start, fail, isSecond: false });
    });
  }

  return {
    begin,
    async read(request, answer, options) {
      const { first } = await begin(request, answer, { ...options, goesOn: () => false });
      return first;
    },
    refresh() {
      if (!isRefreshAsked) refreshing = refreshing.then(refreshNow);
      isRefreshAsked = true;
      return refreshing;
    },
    async close() {
      isClosed = true;
      for (const job of queue.splice(0)) job.fail(closed());
      for (const reader of readers) end(reader);
      await Promise.all([...readers].map((reader) => reader.process.ended));
      await Promise.race([refreshing, delay(1_000)]);
    },
  };
}

function isIdle({ usable, job, process }: Reader): boolean {
  return usable && job === null && process.isRunning();
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
