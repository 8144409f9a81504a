import { setTimeout as delay } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import type { GraphError } from "#model/problem.js";
import { watchDeadline } from "./deadline.js";

const giving = () => vi.fn<(error: GraphError) => void>();

it("gives up when the caller goes away, once", () => {
  const giveUp = giving();
  const controller = new AbortController();
  watchDeadline({ timeoutMs: 60_000, signal: controller.signal }, giveUp);
  expect(giveUp).not.toHaveBeenCalled();
  controller.abort();
  controller.abort();
  expect(giveUp.mock.calls.map(([{ code }]) => code)).toEqual(["cancelled"]);
});

it("gives up at once for a caller that is gone", () => {
  const giveUp = giving();
  watchDeadline({ timeoutMs: 1_000, signal: AbortSignal.abort() }, giveUp);
  expect(giveUp.mock.calls.map(([{ code }]) => code)).toEqual(["cancelled"]);
});

it("gives a server up that does not answer after the time and its grace", async () => {
  const giveUp = giving();
  watchDeadline({ timeoutMs: 10 }, giveUp);
  await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce(), 5_000);
  expect(giveUp.mock.calls[0]?.[0].code).toBe("query-timeout");
});

it("does nothing once the watch is over", async () => {
  const giveUp = giving();
  const controller = new AbortController();
  watchDeadline({ timeoutMs: 0, since: performance.now() - 1_000, signal: controller.signal }, giveUp)();
  controller.abort();
  await delay(20);
  expect(giveUp).not.toHaveBeenCalled();
});
