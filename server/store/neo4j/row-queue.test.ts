import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRowQueue, type RowQueue } from "./row-queue.js";

let queue: RowQueue;
beforeEach(() => {
  vi.useFakeTimers();
  queue = createRowQueue();
});
afterEach(() => vi.useRealTimers());

/** Whether the wait is over by now. */
async function isOver(wait: Promise<void>): Promise<boolean> {
  return Promise.race([wait.then(() => true), vi.advanceTimersByTimeAsync(0).then(() => false)]);
}

test("who waits gets as many rows as were wanted, and the rest stays", async () => {
  const wait = queue.waitFor(2, Infinity);
  queue.add([1]);
  const before = await isOver(wait);
  for (const n of [2, 3]) queue.add([n]);
  expect([before, await isOver(wait), queue.take(2), queue.size()]).toEqual([false, true, [[1], [2]], 1]);
});

test("who is patient no longer gets what came, but one row at least", async () => {
  const wait = queue.waitFor(5, 100);
  await vi.advanceTimersByTimeAsync(200);
  const before = await isOver(wait);
  queue.add([1]);
  expect([before, await isOver(wait), queue.take(5)]).toEqual([false, true, [[1]]]);
});

test("who waits gets the last rows when no more come", async () => {
  const wait = queue.waitFor(5, Infinity);
  queue.add([1]);
  queue.end();
  expect([await isOver(wait), queue.isEnded(), queue.take(5)]).toEqual([true, true, [[1]]]);
});

test("a failure ends the wait, and the first one is thrown instead of rows", async () => {
  const wait = queue.waitFor(5, Infinity);
  queue.add([1]);
  queue.fail(new Error("first"));
  queue.fail(new Error("second"));
  expect(await isOver(wait)).toBe(true);
  expect(() => queue.take(5)).toThrow("first");
});
