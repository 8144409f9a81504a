import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Job } from "#model/jobs.js";
import { stopJobs } from "./stopping-jobs.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const JOB: Job = {
  id: "67d5097a7d461d99eae1c7ed",
  kind: "load",
  title: "报告.txt",
  redoes: false,
  by: null,
  createdAt: "2026-03-05T08:30:00Z",
  status: "running",
  startedAt: "2026-03-05T08:30:00Z",
  endedAt: null,
  before: null,
  progress: { done: 0, total: 1, unit: "bytes", doing: null },
  counts: {},
  changes: null,
  undo: "none",
  detail: null,
  entries: 0,
};

test("says for what a server that ends waits, and every ten seconds for how long", async () => {
  const told: string[] = [];
  const stopping = stopJobs(
    { list: () => [JOB], stop: () => new Promise((resolve) => void setTimeout(resolve, 20_500)) },
    (line) => told.push(line),
  );
  await vi.advanceTimersByTimeAsync(20_500);
  await stopping;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual([
    "“报告.txt” is let finish what it is writing; the rest is done after the next start. A second signal ends at once.",
    "Waiting for “报告.txt” for 10 s.",
    "Waiting for “报告.txt” for 20 s.",
  ]);
});

test("says nothing where no job runs", async () => {
  const told: string[] = [];
  await stopJobs({ list: () => [{ ...JOB, status: "waiting" }], stop: async () => {} }, (line) => told.push(line));
  expect(told).toEqual([]);
});
