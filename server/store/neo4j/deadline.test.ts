import { setTimeout as delay } from "node:timers/promises";
import { expect, it, vi } from "vitest";
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

it.each([
  ["the query where the server has begun with it", 10_000, true, "query-timeout", "its 10000 ms"],
  ["the query where it had little time", 1_000, false, "query-timeout", "its 1000 ms"],
  ["the server where it has said nothing for long", 10_000, false, "store-unavailable", "has said nothing for 11 s"],
] as const)("gives up after the time and its grace: %s", async (_what, timeoutMs, isHeard, code, words) => {
  const giveUp = giving();
  watchDeadline({ timeoutMs, since: performance.now() - timeoutMs - 990 }, watching(giveUp, isHeard));
  await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce(), 5_000);
  expect(giveUp.mock.calls[0]?.[0]).toMatchObject({ code, message: expect.stringContaining(words) });
});

it("does nothing once the watch is over", async () => {
  const giveUp = giving();
  const controller = new AbortController();
  watchDeadline({ timeoutMs: 0, since: performance.now() - 1_000, signal: controller.signal }, watching(giveUp))();
  controller.abort();
  await delay(20);
  expect(giveUp).not.toHaveBeenCalled();
});
