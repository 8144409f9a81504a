import { setTimeout as delay } from "node:timers/promises";
import type { z } from "zod";
import { GraphError } from "#model/problem.js";
import { boundedAnswer } from "./bounded-answer.js";
import { closed } from "./endings.js";
import type { EngineProcess } from "./engine-process.js";
import { createLease, type Lease } from "./lease.js";
import type { EngineRequest } from "./protocol.js";
import { createReader, type Reader } from "./reader.js";
import { createRequestQueue } from "./request-queue.js";

export interface ReadOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** A person's own query: such take at most half of the readers, which give way to others, so that pages keep being answered. */
  readonly free: boolean;
}

export interface Begun<Answer> {
  readonly first: Answer;
  /** Null where the first answer was all. */
  readonly lease: Lease | null;
}

/** Processes that read the store; each answers one request at a time and is ended when that takes too long. */
export interface ReaderPool {
  /** How many free queries it answers at a time. */
  readonly freeAtOnce: number;
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
  /** Told at a refresh when requests begin to be answered from the new file, and only from it. */
  readonly onCurrent?: () => void;
}

interface Job {
  readonly options: ReadOptions;
  readonly start: (reader: Reader) => Promise<void>;
  readonly fail: (error: unknown) => void;
  /** Whether a process died over it. */
  readonly isSecond: boolean;
}

/** What a query may get wrong without harm to its process. */
const HARMLESS = new Set(["invalid-query", "query-refused", "parameter-missing"]);

export function createReaderPool({ size, start, open, onCurrent = () => {} }: PoolOptions): ReaderPool {
  const readers = new Set<Reader>();
  const queue = createRequestQueue<Job>();
  /** What the readers are at. */
  const jobs = new Map<Reader, Job>();
  let isClosed = false;
  /** The file that requests are answered from. */
  let current = 0;
  let refreshing: Promise<void> = Promise.resolve();
  let isRefreshAsked = false;
  const freeAtOnce = Math.max(Math.floor(size / 2), 1);

  function dispatch(): void {
    if (isClosed) return;
    const freeRunning = [...readers].filter((reader) => jobs.get(reader)?.options.free === true).length;
    const job = queue.first(({ options }) => !options.free || freeRunning < freeAtOnce);
    if (job === undefined) return;
    const reader = readerFor(job);
    if (reader === undefined) return;
    queue.take(job);
    void serve(reader, job);
    dispatch();
  }

  /** Undefined where all are busy, and where no process can be started: then the job has failed. */
  function readerFor(job: Job): Reader | undefined {
    const idle = idleReader(job.options);
    if (idle !== undefined || readers.size >= size) return idle;
    try {
      return startReader(current);
    } catch (error) {
      queue.take(job);
      job.fail(error);
      return undefined;
    }
  }

  /** One that has the current file open already, if there is one, and of these one that has given way for people's queries, or has not. */
  function idleReader({ free }: ReadOptions): Reader | undefined {
    const idle = [...readers].filter((reader) => isIdle(reader) && reader.generation() <= current);
    const ready = idle.filter((one) => one.generation() === current);
    const reader = ready.find((one) => one.givesWay() === free) ?? ready[0] ?? idle[0];
    if (reader !== undefined && reader.generation() < current) reader.reopen(current);
    return reader;
  }

  function isIdle(reader: Reader): boolean {
    return reader.isUsable() && !jobs.has(reader) && reader.process.isRunning();
  }

  function startReader(generation: number): Reader {
    const reader = createReader(start(), { generation, open });
    readers.add(reader);
    void replaceWhenEnded(reader);
    return reader;
  }

  /** Starts one that nobody waits for. */
  async function startAhead(generation: number): Promise<void> {
    try {
      await startReader(generation).warm();
    } catch {
      // The next request finds out why.
    }
  }

  /**
   * One that ended by itself is replaced at once, so that the next request need not wait for its opening; but not one that ended over that, as
   * the next might as well, and so on without an end.
   */
  async function replaceWhenEnded(reader: Reader): Promise<void> {
    await reader.process.ended;
    readers.delete(reader);
    if (reader.isUsable() && reader.isOpen() && !isClosed && readers.size < size) void startAhead(current);
    dispatch();
  }

  async function serve(reader: Reader, job: Job): Promise<void> {
    jobs.set(reader, job);
    try {
      await reader.opened();
      if (job.options.free && size > 1) reader.giveWay();
      await job.start(reader);
    } catch (error) {
      const code = error instanceof GraphError ? error.code : "internal";
      const hasDied = reader.isUsable() && code === "store-unavailable" && !reader.process.isRunning();
      if (!HARMLESS.has(code) && !hasDied) reader.end();
      if (hasDied && !job.isSecond && !isClosed) queue.putBack({ ...job, isSecond: true });
      else job.fail(isClosed ? closed() : error);
    }
    jobs.delete(reader);
    dispatch();
  }

  async function refreshNow(): Promise<void> {
    isRefreshAsked = false;
    if (isClosed) return;
    const next = current + 1;
    const before = [...readers];
    const first = before.find(isIdle);
    first?.reopen(next);
    if (first !== undefined) await first.warm();
    else if (before.length > 0) await startAhead(next);
    current = next;
    onCurrent();
    dispatch();
    for (const reader of before) {
      if (isIdle(reader) && reader.generation() < current) reader.reopen(current);
      await reader.warm();
      dispatch();
    }
    shrink();
  }

  /** The one that was started for a refresh is one too many. */
  function shrink(): void {
    if (readers.size <= size) return;
    const idle = [...readers].filter(isIdle);
    const spare = idle.find((reader) => reader.generation() < current) ?? idle[0];
    spare?.end();
  }

  function begin<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    { goesOn, ...options }: ReadOptions & { readonly goesOn: (answer: Answer) => boolean },
  ): Promise<Begun<Answer>> {
    if (isClosed) return Promise.reject(closed());
    return new Promise((resolve, fail) => {
      const start = async (reader: Reader): Promise<void> => {
        const { process } = reader;
        const deadline = performance.now() + options.timeoutMs;
        const first = await boundedAnswer(process, process.call(request, answer), options);
        if (!goesOn(first)) return resolve({ first, lease: null });
        const lease = createLease(process, { ...options, deadline });
        resolve({ first, lease });
        // Its failures are told to whoever holds it.
        await lease.over.catch(() => (process.isRunning() ? reader.end() : undefined));
      };
      queue.add({ options, start, fail, isSecond: false });
      dispatch();
    });
  }

  return {
    freeAtOnce,
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
      queue.clear(closed());
      for (const reader of readers) reader.end();
      await Promise.all([...readers].map((reader) => reader.process.ended));
      await Promise.race([refreshing, delay(1_000)]);
    },
  };
}
