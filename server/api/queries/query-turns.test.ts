import { afterEach, describe, expect, it, vi } from "vitest";
import { GraphError } from "#model/problem.js";
import { createQueryTurns, type TurnLimits } from "./query-turns.js";

const LIMITS = { atOnce: 2, perCaller: 1, waiting: 4, waitingPerCaller: 3, patienceMs: 10_000 };
const LATELY_MS = 600_000;
const never = new AbortController().signal;

describe("query turns", () => {
  afterEach(() => void vi.useRealTimers());

  it("run as many at a time as are allowed, and no more of one caller than its share", async () => {
    const { take, begun } = watched(LIMITS);
    const first = take("a");
    void take("a");
    void take("b");
    void take("c");
    await settled();
    expect(begun).toEqual(["a", "b"]);
    (await first)();
    await settled();
    expect(begun).toEqual(["a", "b", "c"]);
  });

  it("go from caller to caller, however many one of them has waiting", async () => {
    const { take, begun } = watched({ ...LIMITS, atOnce: 1 });
    const all = ["a", "a", "a", "b", "c"].map((caller) => take(caller).then((end) => end()));
    await Promise.all(all);
    expect(begun).toEqual(["a", "b", "c", "a", "a"]);
  });

  it("are all of a caller's who asks alone, but for the last where others have asked lately", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { take, begun } = watched({ ...LIMITS, atOnce: 3, perCaller: 3 });
    const alone = await Promise.all([take("a"), take("a"), take("a")]);
    for (const end of alone) end();
    (await take("b"))();
    const shared = await Promise.all([take("a"), take("a")]);
    const third = take("a");
    await settled();
    expect(begun).toEqual(["a", "a", "a", "b", "a", "a"]);
    (await take("b"))();
    for (const end of shared) end();
    (await third)();
    vi.advanceTimersByTime(LATELY_MS + 1);
    await Promise.all([take("a"), take("a"), take("a")]);
  });

  it("are refused to a caller who has too many waiting, and to all when all have", async () => {
    const turns = createQueryTurns({ ...LIMITS, waiting: 4 });
    for (let time = 0; time < 4; time += 1) void turns.take("a", never);
    expect(await problemOf(turns.take("a", never))).toEqual(["busy", 2]);
    void turns.take("b", never);
    void turns.take("b", never);
    expect(await problemOf(turns.take("b", never))).toEqual(["overloaded", 5]);
  });

  it("are left by who goes away, and given up when they do not come", async () => {
    const turns = createQueryTurns({ ...LIMITS, patienceMs: 20 });
    const end = await turns.take("a", never);
    const caller = new AbortController();
    const gone = problemOf(turns.take("a", caller.signal));
    caller.abort();
    expect(await gone).toEqual(["cancelled", undefined]);
    expect(await problemOf(turns.take("a", never))).toEqual(["overloaded", 5]);
    expect(await problemOf(turns.take("a", AbortSignal.abort()))).toEqual(["cancelled", undefined]);
    end();
    end();
    await turns.take("a", never);
    await turns.take("b", never);
  });
});

/** Turns that note whose began. */
function watched(limits: TurnLimits) {
  const turns = createQueryTurns(limits);
  const begun: string[] = [];
  const take = async (caller: string): Promise<() => void> => {
    const end = await turns.take(caller, never);
    begun.push(caller);
    return end;
  };
  return { take, begun };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function problemOf(turn: Promise<unknown>): Promise<unknown> {
  const error: unknown = await turn.catch((error: unknown) => error);
  return error instanceof GraphError ? [error.code, error.options.retryAfterSeconds] : error;
}
