import { setTimeout as delay } from "node:timers/promises";
import type { z } from "zod";
import type { WriteCounts } from "#model/batch.js";
import type { Sentence } from "#model/language.js";
import { closed } from "./endings.js";
import type { EngineProcess } from "./engine-process.js";
import { CloseAnswer, type EngineRequest } from "./protocol.js";
import type { DraftOrigin } from "./store-files.js";
import { writeTrial, type Trial } from "./trial.js";
import { requireOwn, type WriteTurn } from "./write-turn.js";

/** The one who writes the store in this process. */
export interface Writer {
  /** One write after the other, and alone. It is safe when this resolves, and seen when it is published. */
  write<Answer>(request: EngineRequest, answer: z.ZodType<Answer>, visible: Visibility): Promise<Answer>;
  /**
   * All of the changes or, where one fails, none, also where the process is killed over it: they are made in a copy of the store, which is
   * published when all are in it. `onWritten` is told how many are; what it throws ends it.
   */
  writeAll(requests: Iterable<EngineRequest>, onWritten: (done: number) => void): Promise<readonly WriteCounts[]>;
  /** Whether something is written that readers of this process must see. */
  isAwaited(): boolean;
  /** Has readers see all that was written. */
  publish(): Promise<void>;
  /** Publishes what a writer left that died. */
  recover(): Promise<void>;
  /** Whether the draft is open, so that what is to be known can be asked there. */
  isHolding(): boolean;
  close(): Promise<void>;
}

/** Whether readers of this process see a write from then on, or when it is published with those that follow. */
export type Visibility = "now" | "later";

export interface WriterOptions {
  readonly start: () => EngineProcess;
  /** Waits for this process's turn among those that write. */
  readonly takeTurn: () => Promise<WriteTurn>;
  /** Makes the draft, unless one is there or the store is new. */
  readonly prepare: () => Promise<DraftOrigin>;
  /** Takes a new draft away again. */
  readonly discard: () => Promise<void>;
  readonly open: (process: EngineProcess, access: "write" | "create") => Promise<unknown>;
  /** Whether a draft lies there. */
  readonly hasDraft: () => Promise<boolean>;
  /** A copy that several changes are made in, which becomes the draft. */
  readonly newTrial: () => Trial;
  /** Puts the closed draft before the readers. */
  readonly publish: (visible: Visibility) => Promise<void>;
  /** Told of what went wrong without harm to the store. */
  readonly onTrouble: (trouble: Sentence) => void;
}

interface Hold {
  readonly process: EngineProcess;
  readonly turn: WriteTurn;
  readonly since: number;
}

/** A draft is published when nothing was written for so long; how often that and the others' wishes are looked at. */
const IDLE_MS = 100;
/** The same where more is to come that shall be seen with it. */
const LONG_IDLE_MS = 60_000;
/** For as long at least it is kept when others want to write. */
const LEAST_HOLD_MS = 2_000;
/** …and never longer than this, so that they are not told to come again. */
const LONGEST_HOLD_MS = 20_000;
/** How long others have for taking their turn. */
const BREATH_MS = 500;

export function createWriter(options: WriterOptions): Writer {
  const { start, takeTurn, prepare, discard, hasDraft, open, newTrial, publish, onTrouble } = options;
  let idleProcess: EngineProcess | null = null;
  let hold: Hold | null = null;
  /** What is in the draft and not published. */
  let unseen: "nothing" | Visibility = "nothing";
  /**
   * What opening and closing took the last time, which grows with the store: were it done for every document, a load would take time in
   * proportion to the square of its documents.
   */
  let [openingMs, closingMs] = [0, 0];
  const changeMs = (): number => openingMs + closingMs;
  /** When the draft may be taken again. */
  let notBefore = 0;
  let watch: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function take(): Promise<Hold> {
    const wait = notBefore - performance.now();
    if (wait > 0) await delay(wait);
    const turn = await takeTurn();
    let process: EngineProcess | null = null;
    let origin: DraftOrigin = "found";
    try {
      const began = performance.now();
      origin = await prepare();
      process = running();
      await open(process, origin === "none" ? "create" : "write");
      const since = performance.now();
      openingMs = since - began;
      return { process, turn, since };
    } catch (error) {
      await end(process);
      if (origin !== "found") await discard();
      await turn.end();
      throw error;
    }
  }

  function running(): EngineProcess {
    if (idleProcess?.isRunning() !== true) idleProcess = start();
    return idleProcess;
  }

  async function writeNow<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    visible: Visibility,
  ): Promise<Answer> {
    clearInterval(watch);
    const held = hold ?? (await take());
    hold = held;
    try {
      const answered = await held.process.call(request, answer);
      unseen = unseen === "now" ? "now" : visible;
      if (await isDue(held)) await release();
      else watchIdle(held);
      return answered;
    } catch (error) {
      if (held.process.isRunning()) {
        // Nothing of this write is in the draft, but what was written before is.
        await release().catch(() => undefined);
        throw error;
      }
      hold = null;
      await end(held.process);
      await held.turn.end();
      // What it was at is not in the store, or all of it is, which the next process finds out and tells as it was.
      if (request.kind === "replace" && request.again !== true)
        return writeNow({ ...request, again: true }, answer, visible);
      throw error;
    }
  }

  async function writeAllNow(
    requests: Iterable<EngineRequest>,
    onWritten: (done: number) => void,
  ): Promise<readonly WriteCounts[]> {
    const turn = await takeClearTurn();
    try {
      const counts = await writeTrial(newTrial(), turn, { running, end, onTrouble }, { requests, onWritten });
      // It is safe by now: where it cannot be published, it is before the next who asks.
      if (await hasDraft()) await publishOwn(turn, "now").catch(() => (unseen = "now"));
      return counts;
    } finally {
      await turn.end();
    }
  }

  /** The turn, when all that was written before is published: the copy that is made now would come after a draft without holding it. */
  async function takeClearTurn(): Promise<WriteTurn> {
    for (;;) {
      await recoverNow();
      const turn = await takeTurn();
      if (!(await hasDraft())) return turn;
      await turn.end();
    }
  }

  async function isDue({ since, turn }: Hold): Promise<boolean> {
    const least = Math.min(Math.max(LEAST_HOLD_MS, 5 * changeMs()), LONGEST_HOLD_MS);
    return performance.now() - since > least && (await turn.isAskedFor());
  }

  function watchIdle(held: Hold): void {
    const idleSince = performance.now();
    const patience = unseen === "later" ? LONG_IDLE_MS : Math.max(IDLE_MS, 2 * changeMs());
    watch = setInterval(() => {
      if (performance.now() - idleSince > patience) void publishHeld();
      else void isDue(held).then((isIt) => (isIt ? publishHeld() : undefined));
    }, IDLE_MS);
  }

  /** Closes the draft and publishes it. Throws where that fails: the draft stays for the next who writes or recovers. */
  async function release(): Promise<void> {
    clearInterval(watch);
    if (hold === null) return;
    const { process, turn } = hold;
    hold = null;
    try {
      const began = performance.now();
      const isAskedFor = await turn.isAskedFor();
      const trouble = await process.call({ kind: "close" }, CloseAnswer);
      if (trouble !== null) onTrouble(trouble);
      closingMs = performance.now() - began;
      await publishOwn(turn, unseen === "now" ? "now" : "later");
      unseen = "nothing";
      if (isAskedFor) notBefore = performance.now() + BREATH_MS;
    } catch (error) {
      await end(process);
      throw error;
    } finally {
      await turn.end();
    }
  }

  /** Whoever slept through its turn leaves the draft to the one who has it now. */
  async function publishOwn(turn: WriteTurn, visible: Visibility): Promise<void> {
    await requireOwn(turn);
    await publish(visible);
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

  /** Without asking for the draft where it is not held; who waits for nothing is not told of trouble. */
  async function publishHeld(): Promise<void> {
    await inTurn(release).catch(() => undefined);
  }

  async function recoverNow(): Promise<void> {
    if (hold === null && !(await hasDraft())) {
      // Somebody published it, or put it aside.
      unseen = "nothing";
      return;
    }
    hold ??= await take();
    await release();
  }

  const recover = (): Promise<void> => inTurn(recoverNow);

  return {
    write: (request, answer, visible) =>
      isClosed ? Promise.reject(closed()) : inTurn(() => writeNow(request, answer, visible)),
    writeAll: (requests, onWritten) =>
      isClosed ? Promise.reject(closed()) : inTurn(() => writeAllNow(requests, onWritten)),
    isAwaited: () => unseen === "now",
    async publish() {
      if (hold !== null) await inTurn(release);
      else if (unseen !== "nothing") await recover();
    },
    recover,
    isHolding: () => hold !== null,
    async close() {
      isClosed = true;
      await publishHeld();
      await end(idleProcess);
    },
  };
}
