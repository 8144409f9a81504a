import { GraphError } from "#model/problem.js";

/** Shares out how many free queries run at a time, so that no caller takes all of it. */
export interface QueryTurns {
  /** Waits for the caller's turn; what it gives ends the turn. Rejects with `busy`, `overloaded` or `cancelled`. */
  take(caller: string, signal: AbortSignal): Promise<() => void>;
}

export interface TurnLimits {
  /** How many run at a time, of all callers and of one. Where others ask too, nobody who has one running takes the last place. */
  readonly atOnce: number;
  readonly perCaller: number;
  /** How many of all callers, and of one, may wait. */
  readonly waiting: number;
  readonly waitingPerCaller: number;
  /** How long a query waits at most. */
  readonly patienceMs: number;
}

interface Caller {
  running: number;
  /** Number of its last turn; 0 before the first. */
  lastTurn: number;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly begin: () => void;
}

/** How long a caller counts as one who asks, in milliseconds. */
const LATELY_MS = 600_000;

export function createQueryTurns(limits: TurnLimits): QueryTurns {
  const callers = new Map<string, Caller>();
  /** By `performance.now()`, when each asked last. */
  const asked = new Map<string, number>();
  let [running, waiting, turn] = [0, 0, 0];

  function callerNamed(name: string): Caller {
    const caller = callers.get(name) ?? { running: 0, lastTurn: 0, waiting: [] };
    callers.set(name, caller);
    return caller;
  }

  function forgetIdle(name: string, caller: Caller): void {
    if (caller.running + caller.waiting.length === 0) callers.delete(name);
  }

  /** Notes that a caller asks, and forgets who has not for long. */
  function noteAsking(name: string): void {
    const now = performance.now();
    for (const [other, last] of asked) if (now - last > LATELY_MS) asked.delete(other);
    asked.set(name, now);
  }

  function mayBegin({ running: own }: Caller): boolean {
    if (running >= limits.atOnce || own >= limits.perCaller) return false;
    const isLast = running === limits.atOnce - 1;
    return !isLast || own === 0 || asked.size <= 1;
  }

  /** Whoever had a turn longest ago is next. */
  function dispatch(): void {
    for (;;) {
      const ready = [...callers.values()].filter((one) => one.waiting.length > 0 && mayBegin(one));
      const [next] = ready.toSorted((a, b) => a.lastTurn - b.lastTurn);
      if (next === undefined) return;
      next.lastTurn = turn += 1;
      next.running += 1;
      running += 1;
      next.waiting.shift()?.begin();
    }
  }

  function endTurn(name: string): () => void {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const caller = callerNamed(name);
      caller.running -= 1;
      running -= 1;
      forgetIdle(name, caller);
      dispatch();
    };
  }

  return {
    async take(name, signal) {
      if (signal.aborted) throw cancelled();
      const caller = callerNamed(name);
      noteAsking(name);
      const hasRoom = mayBegin(caller) && caller.waiting.length === 0;
      if (!hasRoom && caller.waiting.length >= limits.waitingPerCaller) throw busy(limits);
      if (!hasRoom && waiting >= limits.waiting) throw overloaded();
      return new Promise((resolve, reject) => {
        const settle = (): void => {
          waiting -= 1;
          clearTimeout(timer);
          signal.removeEventListener("abort", abort);
        };
        const leave = (error: GraphError): void => {
          settle();
          caller.waiting.splice(caller.waiting.indexOf(one), 1);
          forgetIdle(name, caller);
          reject(error);
        };
        const one: Waiting = {
          begin() {
            settle();
            resolve(endTurn(name));
          },
        };
        const abort = (): void => leave(cancelled());
        const timer = setTimeout(() => leave(overloaded()), limits.patienceMs);
        signal.addEventListener("abort", abort, { once: true });
        waiting += 1;
        caller.waiting.push(one);
        dispatch();
      });
    },
  };
}

const SOON_SECONDS = 2;
const LATER_SECONDS = 5;

function busy({ perCaller, waitingPerCaller }: TurnLimits): GraphError {
  const sentence = {
    en: `You have ${perCaller} queries running and ${waitingPerCaller} waiting: try again when some are done.`,
    zh: `您已有 ${perCaller} 个查询在运行、${waitingPerCaller} 个在等待：请等其中一些完成后再试。`,
  };
  return new GraphError("busy", sentence, { retryAfterSeconds: SOON_SECONDS });
}

function overloaded(): GraphError {
  const sentence = {
    en: "Too many queries of all callers are waiting: try again in a moment.",
    zh: "等待运行的查询太多：请稍后再试。",
  };
  return new GraphError("overloaded", sentence, { retryAfterSeconds: LATER_SECONDS });
}

function cancelled(): GraphError {
  return new GraphError("cancelled", {
    en: "The query was ended before its turn came.",
    zh: "查询在轮到它之前已被结束。",
  });
}
