import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "#server/package-root.js";
import { openReader } from "#server/report-reader.js";
import type { FromReader, Offer, ReadTask, ToReader } from "./messages.js";
import { startReaderThread, type StartThread, type ThreadEvents } from "./reader-thread.js";
import { createReadingPool, type PoolOptions, type ReadingPool } from "./reading-pool.js";

/** What a thread does with a file; `events` are what it may tell, `hear` waits for what it is told next. */
type Play = (task: ReadTask, events: ThreadEvents, hear: () => Promise<ToReader>) => void | Promise<void>;

/** Threads that play; `started` counts them, `ended` those that were ended. */
function playedThreads(play: Play) {
  const counts = { started: 0, ended: 0 };
  const startThread: StartThread = (events) => {
    counts.started += 1;
    let listener: ((message: ToReader) => void) | null = null;
    const hear = () => new Promise<ToReader>((resolve) => (listener = resolve));
    return {
      tell(message) {
        // A message takes its time.
        setImmediate(() => {
          if (message.kind === "read") void play(message.task, events, hear);
          else listener?.(message);
        });
      },
      end: async () => void (counts.ended += 1),
    };
  };
  return { counts, startThread };
}

const known = (place: string): FromReader => ({
  kind: "result",
  result: { kind: "known", place, document: `document:${place}` },
});

const task = (name: string): ReadTask => ({ path: `/${name}`, name, hints: {} });

function poolOf(options: Partial<PoolOptions> & Pick<PoolOptions, "startThread">): ReadingPool {
  return createReadingPool({ threads: 2, timeLimitMs: 5_000, ...options });
}

async function placesFrom(
  pool: ReadingPool,
  names: readonly string[],
  isWanted: (offer: Offer) => boolean = () => true,
) {
  const found: string[] = [];
  for await (const { results } of pool.read(names.map(task), isWanted)) {
    for await (const result of results)
      found.push(`${result.kind} ${"detail" in result ? result.detail.en : result.place}`);
  }
  await pool.close();
  return found;
}

describe("a pool of reading threads", () => {
  it("gives files in their own order, whichever is read first", async () => {
    const { startThread } = playedThreads(async ({ name }, { onMessage }, hear) => {
      await new Promise((resolve) => setTimeout(resolve, name === "a" ? 40 : 1));
      onMessage(known(name));
      await hear();
      onMessage({ kind: "end" });
    });
    expect(await placesFrom(poolOf({ startThread }), ["a", "b", "c", "d", "e", "f"])).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((name) => `known ${name}`),
    );
  });

  it("fails the file over which a thread breaks down, and goes on with another thread", async () => {
    const { counts, startThread } = playedThreads(({ name }, { onMessage, onBreak }) => {
      if (name === "b") onBreak("out of luck");
      else {
        onMessage(known(name));
        onMessage({ kind: "end" });
      }
    });
    expect(await placesFrom(poolOf({ startThread, threads: 1 }), ["a", "b", "c"])).toEqual([
      "known a",
      "failed b: reading it broke down: out of luck.",
      "known c",
    ]);
    expect(counts).toEqual({ started: 2, ended: 2 });
  });

  it("gives a file up over which a thread is silent for too long", async () => {
    const { startThread } = playedThreads(({ name }, { onMessage }) => {
      if (name === "endless") return;
      onMessage(known(name));
      onMessage({ kind: "end" });
    });
    const pool = poolOf({ startThread, timeLimitMs: 20 });
    expect(await placesFrom(pool, ["endless", "b"])).toEqual([
      "failed endless: reading it took longer than 0.02 s and was ended; split it or allow more with --time-limit.",
      "known b",
    ]);
  });

  it("holds at most two documents of a file that nobody takes", async () => {
    let given = 0;
    const { startThread } = playedThreads(async ({ name }, { onMessage }, hear) => {
      for (let entry = 0; entry < 10; entry += 1) {
        onMessage(known(`${name}/${entry}`));
        given += 1;
        await hear();
      }
      onMessage({ kind: "end" });
    });
    const pool = poolOf({ startThread, threads: 1 });
    let taken = 0;
    for await (const { results } of pool.read([task("zip")], () => true)) {
      for await (const _ of results) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        taken += 1;
        expect(given - taken).toBeLessThanOrEqual(2);
      }
    }
    expect(taken).toBe(10);
    await pool.close();
  });

  it("has no more files under way than two a thread, however many there are", async () => {
    let begun = 0;
    const { startThread } = playedThreads(({ name }, { onMessage }) => {
      onMessage(known(name));
      onMessage({ kind: "end" });
    });
    function* endlessTasks(): Generator<ReadTask> {
      for (;;) yield task(String((begun += 1)));
    }
    const pool = poolOf({ startThread, threads: 2 });
    const reading = pool.read(endlessTasks(), () => true);
    await reading.next();
    expect(begun).toBe(4);
    await reading.return(undefined);
    await pool.close();
  });

  it("asks before a document is read", async () => {
    const offered: Offer[] = [];
    const offer = { place: "a", document: "document:a", sha256: "1", readBy: "2" };
    const { startThread } = playedThreads(async (_, { onMessage }, hear) => {
      onMessage({ kind: "offer", offer });
      const answer = await hear();
      onMessage(known(JSON.stringify(answer)));
      onMessage({ kind: "end" });
    });
    const found = await placesFrom(poolOf({ startThread }), ["a"], (offer) => offered.push(offer) > 1);
    expect([offered, found]).toEqual([[offer], ['known {"kind":"answer","wanted":false}']]);
  });

  it("ends what waits when it is closed", async () => {
    const { startThread } = playedThreads(() => {});
    const pool = poolOf({ startThread });
    setTimeout(() => void pool.close(), 10);
    expect(await placesFrom(pool, ["a", "b", "c", "d", "e", "f"])).toEqual([]);
  });
});

describe("a reading thread", () => {
  it("reads what the loaders read, and tells the bytes and the loaders that it was read from", async () => {
    const path = join(packageRoot(), "samples", "xuhui-2014-h1.txt");
    const pool = createReadingPool({ threads: 1, startThread: startReaderThread, timeLimitMs: 60_000 });
    const hints = { area: "徐汇区" };
    const offers: Offer[] = [];
    const wanted = (offer: Offer): boolean => offers.push(offer) > 0;
    for await (const { results } of pool.read([{ path, name: "xuhui-2014-h1.txt", hints }], wanted)) {
      for await (const result of results) {
        const expected = openReader()(readFileSync(path), "xuhui-2014-h1.txt", hints);
        const [offer] = offers;
        expect(offer).toMatchObject({ document: "document:xuhui-2014-h1", sha256: expected.document.sha256 });
        expect(result).toMatchObject({
          kind: "read",
          place: "xuhui-2014-h1.txt",
          guessed: ["title", "issuer", "year", "period"],
          batch: { ...expected, document: { ...expected.document, readBy: offer?.readBy } },
        });
      }
    }
    await pool.close();
  }, 60_000);
});
