import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Sentence } from "#model/language.js";
import { NOTICE } from "../contract/seed.js";
import type { EngineProcess } from "./engine-process.js";
import { createWriter, type Visibility, type Writer } from "./writer.js";

vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms)),
}));

const OPENING_MS = 300;
const WRITING_MS = 400;

/** What happened, in order. */
let events: string[];
let isAskedFor: boolean;
let isOwn: boolean;
/** So many writes yet kill their process. */
let deaths: number;
let hasDraft: boolean;
let diskIsFull: boolean;
/** What closing tells of. */
let trouble: Sentence | null;
let writer: Writer;

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  isAskedFor = false;
  isOwn = true;
  deaths = 0;
  hasDraft = false;
  diskIsFull = false;
  trouble = null;
  writer = createWriter({
    start: () => fakeEngine(),
    takeTurn: async () => ({
      waitedFor: null,
      isAskedFor: async () => isAskedFor,
      isOwn: async () => isOwn,
      end: async () => void (isAskedFor = false),
    }),
    async prepare() {
      const origin = hasDraft ? "found" : "copied";
      hasDraft = true;
      return origin;
    },
    discard: async () => void (hasDraft = false),
    hasDraft: async () => hasDraft,
    open: () => took(OPENING_MS, "open"),
    newTrial: () => ({
      prepare: async () => "copied",
      open: () => took(OPENING_MS, "open trial"),
      async keep() {
        hasDraft = true;
        events.push("keep");
      },
      discard: async () => void events.push("discard"),
    }),
    async publish() {
      if (diskIsFull) throw new Error("The disk is full.");
      hasDraft = false;
      events.push("publish");
    },
    onTrouble: ({ en }) => void events.push(`told: ${en}`),
  });
});

afterEach(async () => {
  const closing = writer.close();
  await vi.advanceTimersByTimeAsync(1_000);
  await closing;
  vi.useRealTimers();
});

test("documents that follow one another are written into a draft that stays open, however long it takes", async () => {
  await load(40);
  expect(events).toEqual(["open", ...Array.from({ length: 40 }, () => "write")]);
});

test("what was in the way of closing a draft as a smaller one is told, and it is published", async () => {
  trouble = { en: "No room.", zh: "没有空间。" };
  await load(1);
  await settled(writer.publish());
  const together = writer.writeAll(
    [{ kind: "replace", batch: NOTICE, loadedAt: "", revision: "1", queries: {} }],
    () => {},
  );
  await settled(together.catch(() => undefined));
  expect(events.filter((event) => event !== "open" && event !== "write")).toEqual([
    "close",
    "told: No room.",
    "publish",
    "open trial",
    "discard",
  ]);
});

test("a pause shorter than opening and closing take does not publish the draft, a longer one does", async () => {
  await load(1);
  await vi.advanceTimersByTimeAsync(OPENING_MS);
  await load(1);
  await vi.advanceTimersByTimeAsync(5 * OPENING_MS);
  expect(events).toEqual(["open", "write", "write", "close", "publish"]);
});

test("what shall be seen with what follows is not published in a pause, but when it is asked for", async () => {
  await load(1, "later");
  await vi.advanceTimersByTimeAsync(20 * OPENING_MS);
  await load(1, "later");
  expect({ events, isAwaited: writer.isAwaited() }).toEqual({ events: ["open", "write", "write"], isAwaited: false });
  await settled(writer.publish());
  expect(events).toEqual(["open", "write", "write", "close", "publish"]);
});

test("what must be seen is waited for until it is published", async () => {
  await load(1, "later");
  await load(1, "now");
  await load(1, "later");
  const before = writer.isAwaited();
  await settled(writer.publish());
  expect([before, writer.isAwaited()]).toEqual([true, false]);
});

test("others who ask for their turn get it between two documents, and time to take it", async () => {
  isAskedFor = true;
  await load(6);
  const released = performance.now();
  await load(1);
  const six = Array.from({ length: 6 }, () => "write");
  expect(events).toEqual(["open", ...six, "close", "publish", "open", "write"]);
  expect(performance.now() - released - OPENING_MS - WRITING_MS).toBeGreaterThanOrEqual(500);
});

test("a process that dies costs no document, unless the next dies of it too", async () => {
  deaths = 1;
  await load(2);
  expect(events).toEqual(["open", "death", "open", "write", "write"]);
  deaths = 2;
  await expect(load(1)).rejects.toThrow("The engine is gone.");
  await load(1);
});

test("a draft that cannot be published stays, and is when that can be done", async () => {
  diskIsFull = true;
  await load(1);
  await expect(settled(writer.publish())).rejects.toThrow("The disk is full.");
  expect([writer.isAwaited(), hasDraft]).toEqual([true, true]);
  diskIsFull = false;
  await settled(writer.recover());
  expect([writer.isAwaited(), hasDraft]).toEqual([false, false]);
});

test("a draft is left to the one who took the turn from a writer that slept", async () => {
  await load(1);
  isOwn = false;
  await expect(settled(writer.publish())).rejects.toMatchObject({ code: "store-locked" });
  expect([events, hasDraft]).toEqual([["open", "write", "close"], true]);
});

/** Time goes on until all is written. */
async function load(documents: number, visible: Visibility = "now"): Promise<void> {
  for (let document = 0; document < documents; document += 1) {
    await settled(
      writer.write({ kind: "replace", batch: NOTICE, loadedAt: "", revision: "1", queries: {} }, z.null(), visible),
    );
  }
}

/** Time goes on until it is. */
async function settled(work: Promise<unknown>): Promise<void> {
  const ends: (Error | null)[] = [];
  work.then(
    () => ends.push(null),
    (error: Error) => ends.push(error),
  );
  while (ends.length === 0) await vi.advanceTimersByTimeAsync(50);
  if (ends[0]) throw ends[0];
}

function fakeEngine(): EngineProcess {
  let isRunning = true;
  return {
    async call({ kind }, answer) {
      if (kind === "close") return answer.parse((await took(0, "close")) ?? trouble);
      if (deaths === 0) return answer.parse(await took(WRITING_MS, "write"));
      deaths -= 1;
      isRunning = false;
      await took(0, "death");
      throw new Error("The engine is gone.");
    },
    isRunning: () => isRunning,
    giveWay: () => {},
    kill: () => (isRunning = false),
    ended: Promise.resolve(),
  };
}

async function took(ms: number, event: string): Promise<null> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  events.push(event);
  return null;
}
