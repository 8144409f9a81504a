import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { Cell, Params } from "#model/query.js";
import { createLog } from "#server/log.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "#server/store/failing-store.js";
import type { GraphStore } from "#server/store/port.js";
import { createPassageFinder, type PassageFinder, type PassageThread } from "./passage-finder.js";
import type { PassageRequest } from "./passage-messages.js";
import { createPassageShelf } from "./passage-shelf.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const log = createLog({ level: "silent" });
const finders: PassageFinder[] = [];

afterEach(async () => {
  for (const finder of finders.splice(0)) await finder.close();
});

/** After a reading the store is left alone for a while. */
const POLLING = { timeout: 20_000 };

/** Sentences by document; what is read of which is kept in `asked`. */
type Documents = Record<string, readonly string[]>;

function storeOf(documents: Documents, { during, revision, remembered = revision }: Course) {
  const asked: string[] = [];
  const answers: Record<string, (params: Params) => readonly [string[], Cell[][]]> = {
    "passage-documents": () => [
      ["key", "title", "issuer", "area", "year", "period", "file", "stamp"],
      Object.entries(documents).map(([key, texts]) => [key, key, null, null, null, null, key, texts.join("")]),
    ],
    revision: () => [["revision"], [[revision()]]],
    "document-sections": () => [["section"], []],
    "passages-of-document": ({ key }) => {
      const document = z.string().parse(key);
      asked.push(document);
      return [["key", "text", "parent"], (documents[document] ?? []).map((text, at) => [`${at}`, text, document])];
    },
  };
  const run: GraphStore["run"] = async ({ name }, params) => {
    await during(name);
    const [columns, rows] = answers[name]?.(params) ?? [[], []];
    return { columns, rows, graph: { nodes: [], relationships: [] }, truncated: false, elapsedMs: 0 };
  };
  const store = createFailingStore(new Error("Nobody asks."), {
    revision: async () => remembered(),
    steadily: (read) => read(run),
    run,
  });
  return { store, asked };
}

interface Course {
  /** Awaited in each query, before it is answered. */
  readonly during: (query: string) => Promise<void>;
  readonly revision: () => string;
  /** The revision that the store tells, which may be a little older. */
  readonly remembered?: () => string;
}

function byLength(a: string, b: string): number {
  return a.length - b.length;
}

const REQUEST: PassageRequest = { words: ["西岸"], area: null, document: null, year: null, after: null, limit: 1 };

const PATIENT = new AbortController().signal;

/** A thread within this one, which can be broken. */
function createThread() {
  const shelf = createPassageShelf(() => Promise.resolve());
  const state = { isRunning: true };
  const thread: PassageThread = {
    async ask(message, answer) {
      if (!state.isRunning) throw new Error("Broken.");
      if (message.kind === "search") return answer.parse(shelf.search(message.request));
      if (message.kind === "begin") return answer.parse(shelf.begin(message));
      if (message.kind === "add") shelf.add(message.document);
      else await shelf.settle(message.gone);
      return answer.parse(shelf.bytes());
    },
    isRunning: () => state.isRunning,
    end: async () => void (state.isRunning = false),
  };
  return { thread, state };
}

function finderOf(
  documents: Documents,
  more: Partial<Course> & { readonly patienceMs?: number; readonly megabytes?: number } = {},
) {
  const { patienceMs = 10_000, megabytes = 10, during = async () => {} } = more;
  const revision = more.revision ?? ((): string => JSON.stringify(documents));
  const { store, asked } = storeOf(documents, { ...more, during, revision });
  const threads: ReturnType<typeof createThread>[] = [];
  const startThread = (): PassageThread => {
    threads.push(createThread());
    return threads.at(-1)!.thread;
  };
  const finder = createPassageFinder({ store, catalogue, log, megabytes, patienceMs, startThread });
  finders.push(finder);
  const find = async (more: Partial<PassageRequest> = {}, signal = PATIENT) => {
    return (await finder.search({ ...REQUEST, ...more }, signal))?.items.map(({ text }) => text) ?? null;
  };
  return { finder, find, asked, threads };
}

function startNoThread(): PassageThread {
  throw new Error("Not built.");
}

describe("the finder of passages", { timeout: 30_000 }, () => {
  test("reads everything once, and then what was changed, added and withdrawn", async () => {
    const documents: Documents = { a: ["西岸一"], b: ["西岸二"], c: ["无"] };
    const { finder, find, asked } = finderOf(documents);
    expect(await find({ limit: 9 })).toEqual(["西岸一", "西岸二"]);
    expect(finder.bytes()).toBeGreaterThan(0);
    documents["a"] = ["西岸一一"];
    documents["d"] = ["西岸四"];
    delete documents["b"];
    await expect.poll(() => find({ limit: 9 }), POLLING).toEqual(["西岸四", "西岸一一"]);
    expect(asked).toEqual(["a", "b", "c", "a", "d"]);
  });

  test("while they are being read the store is asked, but a later page comes from what was known", async () => {
    const documents: Documents = { a: ["西岸一"], b: ["西岸二"] };
    const openers: (() => void)[] = [];
    let gate = Promise.resolve();
    const { find } = finderOf(documents, { patienceMs: 20, during: () => gate });
    await expect.poll(() => find(), POLLING).toEqual(["西岸一"]);
    gate = new Promise((resolve) => void openers.push(resolve));
    documents["c"] = ["西岸三"];
    expect([await find(), await find({ after: [1, 3, "a", 0] })]).toEqual([null, ["西岸二"]]);
    openers[0]!();
    await expect.poll(() => find({ limit: 9 }), POLLING).toEqual(["西岸一", "西岸二", "西岸三"]);
  });

  test("leaves them to the store where they take more memory than they may", async () => {
    const { finder, find, threads } = finderOf({ a: ["西岸".repeat(500_000)] }, { megabytes: 1 });
    expect(finder.keepsPassages()).toBe(true);
    expect([await find(), await find(), finder.bytes(), finder.keepsPassages()]).toEqual([null, null, 0, false]);
    expect(threads.map(({ state }) => state.isRunning)).toEqual([false]);
  });

  test("reads everything in another thread where changes take too much memory beside what they replace", async () => {
    const long = "西岸".repeat(300_000);
    const documents: Documents = { a: [long] };
    const { finder, find, threads } = finderOf(documents, { megabytes: 3 });
    expect((await find())?.length).toBe(1);
    documents["a"] = [`${long}一`];
    await expect.poll(async () => (await find())?.[0]?.length, POLLING).toBe(600_001);
    expect([finder.keepsPassages(), threads.map(({ state }) => state.isRunning)]).toEqual([true, [false, true]]);
  });

  test("reads nothing twice where the store told an older revision than it listed documents of", async () => {
    let remembered = "0";
    let listings = 0;
    const { find, asked } = finderOf(
      { a: ["西岸一"] },
      {
        revision: () => "1",
        remembered: () => remembered,
        during: async (query) => void (listings += query === "passage-documents" ? 1 : 0),
      },
    );
    await expect.poll(() => find().then(() => listings), POLLING).toBe(2);
    remembered = "1";
    expect([await find(), asked]).toEqual([["西岸一"], ["a"]]);
  });

  test("starts no thread where they may take no memory", async () => {
    const { finder, find, threads } = finderOf({ a: ["西岸"] }, { megabytes: 0 });
    finder.prepare();
    expect([await find(), threads]).toEqual([null, []]);
  });

  test.each([
    ["a changed document", (documents: Documents) => void (documents["a"] = ["西岸一一"])],
    ["all of them", () => {}],
  ])("finds each sentence once after a reading of %s that failed half-way", async (_, change) => {
    const documents: Documents = { a: ["西岸一"], b: ["西岸二二"], c: ["西岸三三三"] };
    let revision = "1";
    let reads = Infinity;
    const { find } = finderOf(documents, {
      revision: () => revision,
      during: async (query) => {
        if (query === "passages-of-document" && (reads -= 1) < 0) throw new Error("Broken off.");
      },
    });
    expect(await find({ limit: 9 })).toEqual(["西岸一", "西岸二二", "西岸三三三"]);
    change(documents);
    if (documents["a"]?.[0] !== "西岸一") documents["b"] = ["西岸二"];
    revision = "2";
    reads = 1;
    await expect.poll(() => find().then(() => reads), POLLING).toBe(-1);
    reads = Infinity;
    documents["d"] = ["西岸四四四四"];
    revision = "3";
    await expect.poll(() => find({ limit: 9 }), POLLING).toEqual(Object.values(documents).flat().toSorted(byLength));
  });

  test("a page behind another is the store's when the thread broke down while passages were read", async () => {
    const documents: Documents = { a: ["西岸一"] };
    let gate = Promise.resolve();
    const { find, threads } = finderOf(documents, { patienceMs: 20, during: () => gate });
    await expect.poll(() => find(), POLLING).toEqual(["西岸一"]);
    gate = new Promise(() => {});
    documents["b"] = ["西岸二"];
    await expect.poll(() => find(), POLLING).toBeNull();
    threads[0]!.state.isRunning = false;
    expect(await find({ after: [2, 1, "a", 0] })).toBeNull();
  });

  test("leaves them to the store where no thread can be started, and never ends the server", async () => {
    const { store } = storeOf({}, { during: async () => {}, revision: () => "1" });
    const finder = createPassageFinder({ store, catalogue, log, megabytes: 10, startThread: startNoThread });
    const rejections: unknown[] = [];
    const reject = (error: unknown): void => void rejections.push(error);
    process.on("unhandledRejection", reject);
    finder.prepare();
    await new Promise((resolve) => void setTimeout(resolve, 20));
    process.off("unhandledRejection", reject);
    expect([await finder.search(REQUEST, PATIENT), rejections]).toEqual([null, []]);
  });

  test("refuses more searches than can wait, and asks nothing for who went away", async () => {
    const { find, threads } = finderOf({ a: ["西岸一"] });
    expect(await find()).toEqual(["西岸一"]);
    const { thread } = threads[0]!;
    let asked = 0;
    thread.ask = () => {
      asked += 1;
      return new Promise(() => {});
    };
    await expect(find({}, AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
    expect(asked).toBe(0);
    for (let search = 0; search < 500; search += 1) void find();
    await expect(find()).rejects.toMatchObject({ code: "busy" });
    expect(asked).toBe(500);
  });

  test("reads everything again when its thread broke down", async () => {
    const { find, threads, asked } = finderOf({ a: ["西岸一"] });
    expect(await find()).toEqual(["西岸一"]);
    threads[0]!.state.isRunning = false;
    await expect.poll(() => find(), POLLING).toEqual(["西岸一"]);
    expect([threads.length, asked]).toEqual([2, ["a", "a"]]);
  });
});
