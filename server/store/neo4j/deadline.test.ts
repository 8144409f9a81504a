import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { GraphError } from "#model/problem.js";
import { watchDeadline } from "./deadline.js";

const giving = () => vi.fn<(error: GraphError) => void>();
const watching = (giveUp: (error: GraphError) => void, isHeard = true) => ({
  giveUp,
  isHeard: () => isHeard,
  location: "bolt://graph.example",
});

it("gives up when the caller goes away, once", () => {
  const giveUp = giving();
  const controller = new AbortController();
  watchDeadline({ timeoutMs: 60_000, signal: controller.signal }, watching(giveUp));
  expect(giveUp).not.toHaveBeenCalled();
  controller.abort();
  controller.abort();
  expect(giveUp.mock.calls.map(([{ code }]) => code)).toEqual(["cancelled"]);
});

it("gives up at once for a caller that is gone", () => {
  const giveUp = giving();
  watchDeadline({ timeoutMs: 1_000, signal: AbortSignal.abort() }, watching(giveUp));
  expect(giveUp.mock.calls.map(([{ code }]) => code)).toEqual(["cancelled"]);
});

describe("when the time and its grace are over", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ["the query where the server has begun with it", 10_000, 0, true, "query-timeout", "its 10 s"],
    ["the query where it had little time", 1_000, 0, false, "query-timeout", "its 1 s"],
    ["the query where most of the time was another's", 10_000, 8_000, false, "query-timeout", "its 10 s"],
    ["the server where it has said nothing for long", 10_000, 0, false, "store-unavailable", "said nothing for 11 s"],
    ["the server, and tells how long it was asked", 10_000, 3_000, false, "store-unavailable", "said nothing for 8 s"],
  ] as const)("gives up %s", (_what, timeoutMs, goneMs, isHeard, code, words) => {
    const giveUp = giving();
    watchDeadline({ timeoutMs, since: performance.now() - goneMs }, watching(giveUp, isHeard));
    vi.advanceTimersByTime(timeoutMs + 999 - goneMs);
    expect(giveUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(giveUp.mock.calls).toMatchObject([[{ code, message: expect.stringContaining(words) }]]);
  });
});

it("does nothing once the watch is over", async () => {
  const giveUp = giving();
  const controller = new AbortController();
  watchDeadline({ timeoutMs: 0, since: performance.now() - 1_000, signal: controller.signal }, watching(giveUp))();
  controller.abort();
  await delay(20);
  expect(giveUp).not.toHaveBeenCalled();
});
