import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { EngineProcess } from "./engine-process.js";
import type { EngineRequest } from "./protocol.js";
import { closed, type ReaderPool } from "./reader-pool.js";

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
  /** Waits for this process's turn among those that write; gives what ends it. */
  readonly takeTurn: () => Promise<() => Promise<void>>;
}

/** Opening takes the longer the larger the store is: so the file stays open for another write that comes soon. */
const IDLE_MS = 100;
/** …but not for longer than this while others want to read, and then they get a moment. */
const LONGEST_HOLD_MS = 5_000;
const BREATH_MS = 500;

interface Hold {
  readonly process: EngineProcess;
  readonly endTurn: () => Promise<void>;
  readonly since: number;
}

export function createWriter({ start, open, pool, takeTurn }: WriterOptions): Writer {
  let idleProcess: EngineProcess | null = null;
  let hold: Hold | null = null;
  /** When the file may be taken again. */
  let notBefore = 0;
  let idle: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function take(): Promise<Hold> {
    const wait = notBefore - performance.now();
    if (wait > 0) await delay(wait);
    const endTurn = await takeTurn();
    let process: EngineProcess | null = null;
    try {
      await pool.pause();
      process = idleProcess ?? start();
      idleProcess = process;
      await open(process);
      return { process, endTurn, since: performance.now() };
    } catch (error) {
      await end(process);
      await endTurn();
      pool.resume();
      throw error;
    }
  }

  async function writeNow<Answer>(request: EngineRequest, answer: z.ZodType<Answer>): Promise<Answer> {
    clearTimeout(idle);
    const held = hold ?? (await take());
    hold = held;
    try {
      const answered = await held.process.call(request, answer);
      if (performance.now() - held.since > LONGEST_HOLD_MS) {
        notBefore = performance.now() + BREATH_MS;
        await release();
      } else idle = setTimeout(() => void giveWay(), IDLE_MS);
      return answered;
    } catch (error) {
      hold = null;
      await end(held.process);
      await held.endTurn();
      pool.resume();
      throw error;
    }
  }

  /** Closes the file; what was written is in it. */
  async function release(): Promise<void> {
    clearTimeout(idle);
    if (hold === null) return;
    const { process, endTurn } = hold;
    hold = null;
    try {
      await process.call({ kind: "close" }, z.null());
    } catch {
      await end(process);
    }
    await endTurn();
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
