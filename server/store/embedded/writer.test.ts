import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { NOTICE } from "../contract/seed.js";
import type { EngineProcess } from "./engine-process.js";
import { createWriter, type Writer } from "./writer.js";

vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms)),
}));

const OPENING_MS = 300;
const WRITING_MS = 400;

/** What happened, in order. */
let events: string[];
let isAskedFor: boolean;
/** So many writes yet kill their process. */
let deaths: number;
let writer: Writer;

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  isAskedFor = false;
  deaths = 0;
  writer = createWriter({
    start: () => fakeEngine(),
    open: () => took(OPENING_MS, "open"),
    pool: { pause: async () => {}, resume: () => void events.push("readers may read") },
    takeTurn: async () => ({ isAskedFor: async () => isAskedFor, end: async () => void (isAskedFor = false) }),
  });
});

afterEach(async () => {
  const closing = writer.close();
  await vi.advanceTimersByTimeAsync(1_000);
  await closing;
  vi.useRealTimers();
});

test("documents that follow one another are written into a file that stays open, however long it takes", async () => {
  await load(40);
  expect(events).toEqual(["open", ...Array.from({ length: 40 }, () => "write")]);
});

test("a pause shorter than opening and closing take does not close the file, a longer one does", async () => {
  await load(1);
  await vi.advanceTimersByTimeAsync(OPENING_MS);
  await load(1);
  await vi.advanceTimersByTimeAsync(5 * OPENING_MS);
  expect(events).toEqual(["open", "write", "write", "close", "readers may read"]);
});

test("in the midst of writing, others who ask for the file get it between two documents, and time to open it", async () => {
  isAskedFor = true;
  await load(6);
  const released = performance.now();
  await load(1);
  expect(events).toEqual([
    "open",
    ...Array.from({ length: 6 }, () => "write"),
    "close",
    "readers may read",
    "open",
    "write",
  ]);
  expect(performance.now() - released - OPENING_MS - WRITING_MS).toBeGreaterThanOrEqual(2 * OPENING_MS);
});

test("a process that dies costs no document, unless the next dies of it too", async () => {
  deaths = 1;
  await load(2);
  expect(events).toEqual(["open", "death", "readers may read", "open", "write", "write"]);
  deaths = 2;
  await expect(load(1)).rejects.toThrow("The engine is gone.");
  await load(1);
});

/** Time goes on until all is written. */
async function load(documents: number): Promise<void> {
  for (let document = 0; document < documents; document += 1) {
    const ends: (Error | null)[] = [];
    writer.write({ kind: "replace", batch: NOTICE, loadedAt: "", queries: {} }, z.null()).then(
      () => ends.push(null),
      (error: Error) => ends.push(error),
    );
    while (ends.length === 0) await vi.advanceTimersByTimeAsync(50);
    if (ends[0]) throw ends[0];
  }
}

function fakeEngine(): EngineProcess {
  let isRunning = true;
  return {
    async call({ kind }, answer) {
      if (kind === "close") return answer.parse(await took(0, "close"));
      if (deaths === 0) return answer.parse(await took(WRITING_MS, "write"));
      deaths -= 1;
      isRunning = false;
      await took(0, "death");
      throw new Error("The engine is gone.");
    },
    isRunning: () => isRunning,
    kill: () => (isRunning = false),
    ended: Promise.resolve(),
  };
}

async function took(ms: number, event: string): Promise<null> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  events.push(event);
  return null;
}
