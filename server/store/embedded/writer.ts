import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { closed } from "./endings.js";
import type { EngineProcess } from "./engine-process.js";
import type { EngineRequest } from "./protocol.js";
import type { ReaderPool } from "./reader-pool.js";
import type { WriteTurn } from "./write-turn.js";

/** The one who writes the store in this process. */
export interface Writer {
  /** One write after the other, and alone: the readers, of this process and of others, give way. */
  write<Answer>(request: EngineRequest, answer: z.ZodType<Answer>): Promise<Answer>;
  /** Lets a reader of this process have the file as soon as the write under way is done. */
  giveWay(): Promise<void>;
  /** Whether the file is open for writing, so that what is to be known can be asked there. */
  isHolding(): boolean;
  close(): Promise<void>;
}

export interface WriterOptions {
  readonly start: () => EngineProcess;
  readonly open: (process: EngineProcess) => Promise<unknown>;
  readonly pool: Pick<ReaderPool, "pause" | "resume">;
  /** Waits for this process's turn among those that write. */
  readonly takeTurn: () => Promise<WriteTurn>;
}

interface Hold {
  readonly process: EngineProcess;
  readonly turn: WriteTurn;
  readonly since: number;
}

/** A file is given away when nothing was written for so long; how often that and the others' wishes are looked at. */
const IDLE_MS = 100;
/** For as long at least it is kept when others want it in the midst of writing. */
const LEAST_HOLD_MS = 2_000;
/** …and never longer than this, so that they are not told to come again. */
const LONGEST_HOLD_MS = 20_000;
/** How long those who waited have it at least. */
const BREATH_MS = 500;

export function createWriter({ start, open, pool, takeTurn }: WriterOptions): Writer {
  let idleProcess: EngineProcess | null = null;
  let hold: Hold | null = null;
  /**
   * What opening and closing took the last time, which grows with the store: were it done for every document, a load would take time in
   * proportion to the square of its documents.
   */
  let [openingMs, closingMs] = [0, 0];
  const changeMs = (): number => openingMs + closingMs;
  /** When the file may be taken again. */
  let notBefore = 0;
  let watch: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function take(): Promise<Hold> {
    const wait = notBefore - performance.now();
    if (wait > 0) await delay(wait);
    const turn = await takeTurn();
    let process: EngineProcess | null = null;
    try {
      await pool.pause();
      process = idleProcess?.isRunning() === true ? idleProcess : start();
      idleProcess = process;
      const began = performance.now();
      await open(process);
      const since = performance.now();
      openingMs = since - began;
      return { process, turn, since };
    } catch (error) {
      await end(process);
      await turn.end();
      pool.resume();
      throw error;
    }
  }

  async function writeNow<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    { isSecond = false } = {},
  ): Promise<Answer> {
    clearInterval(watch);
    const held = hold ?? (await take());
    hold = held;
    try {
      const answered = await held.process.call(request, answer);
      if (await isDue(held)) await release();
      else watchIdle(held);
      return answered;
    } catch (error) {
      const hasDied = !held.process.isRunning();
      hold = null;
      await end(held.process);
      await held.turn.end();
      pool.resume();
      // What it was at is not in the store, or all of it is, which the next process finds out.
      if (hasDied && request.kind === "replace" && !isSecond) return writeNow(request, answer, { isSecond: true });
      throw error;
    }
  }

  async function isDue({ since, turn }: Hold): Promise<boolean> {
    const least = Math.min(Math.max(LEAST_HOLD_MS, 5 * changeMs()), LONGEST_HOLD_MS);
    return performance.now() - since > least && (await turn.isAskedFor());
  }

  function watchIdle(held: Hold): void {
    const idleSince = performance.now();
    watch = setInterval(() => {
      if (performance.now() - idleSince > Math.max(IDLE_MS, 2 * changeMs())) void giveWay();
      else void isDue(held).then((isIt) => (isIt ? giveWay() : undefined));
    }, IDLE_MS);
  }

  /** Closes the file; what was written is in it. */
  async function release(): Promise<void> {
    clearInterval(watch);
    if (hold === null) return;
    const { process, turn } = hold;
    hold = null;
    const began = performance.now();
    const isAskedFor = await turn.isAskedFor();
    try {
      await process.call({ kind: "close" }, z.null());
    } catch {
      await end(process);
    }
    closingMs = performance.now() - began;
    if (isAskedFor) notBefore = performance.now() + Math.max(BREATH_MS, 2 * changeMs());
    await turn.end();
    pool.resume();
  }

  async function end(process: EngineProcess | null): Promise<void> {
    idleProcess = null;
    process?.kill();
    await process?.ended;
  }

  function inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const turn = work.then(task);
    work = turn.catch(() => undefined);
    return turn;
  }

  async function giveWay(): Promise<void> {
    if (hold !== null) await inTurn(release);
  }

  return {
    write: (request, answer) => (isClosed ? Promise.reject(closed()) : inTurn(() => writeNow(request, answer))),
    giveWay,
    isHolding: () => hold !== null,
    async close() {
      isClosed = true;
      await inTurn(release);
      await end(idleProcess);
    },
  };
}
