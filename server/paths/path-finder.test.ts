import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { createLog } from "#server/log.js";
import { packageRoot } from "#server/package-root.js";
import { storeOf, type Documents } from "#server/snapshot/made-up-store.js";
import { anyPath } from "./any-path.js";
import { createPathFinder, type PathFinder, type PathThread } from "./path-finder.js";
import { createPathShelf } from "./path-shelf.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const log = createLog({ level: "silent" });
const finders: PathFinder[] = [];
const signal = new AbortController().signal;
const REQUEST = anyPath("x", "z");

afterEach(async () => {
  for (const finder of finders.splice(0)) await finder.close();
});

/** A thread within this one, which can be broken. */
function createThread() {
  const shelf = createPathShelf();
  const state = { isRunning: true, asked: 0 };
  const thread: PathThread = {
    async ask(message, answer) {
      if (!state.isRunning) throw new Error("Broken.");
      state.asked += 1;
      if (message.kind === "change") await delay(5);
      return answer.parse(message.kind === "find" ? shelf.find(message.request) : shelf.take(message.change));
    },
    isRunning: () => state.isRunning,
    end: async () => {},
  };
  return { thread, state };
}

function finderOf(documents: Documents, patienceMs = 5_000) {
  const made = storeOf(documents);
  const threads: ReturnType<typeof createThread>[] = [];
  const startThread = (): PathThread => {
    threads.push(createThread());
    return threads.at(-1)!.thread;
  };
  const finder = createPathFinder({ store: made.store, catalogue, log }, { startThread, patienceMs });
  finders.push(finder);
  return { finder, threads, documents };
}

const documents = (): Documents => ({
  A: { version: "1", entities: ["x", "y"], facts: [["x", "y"]] },
  B: { version: "1", entities: ["y", "z"], facts: [["z", "y"]] },
});

describe("a path finder", () => {
  test("answers by what the store holds now, in one thread", async () => {
    const made = finderOf(documents());
    expect((await made.finder.find(REQUEST, signal)).paths[0]?.nodes).toEqual(["x", "y", "z"]);
    made.documents["C"] = { version: "1", entities: ["x", "z"], facts: [["x", "z"]] };
    expect((await made.finder.find(REQUEST, signal)).paths[0]?.nodes).toEqual(["x", "z"]);
    delete made.documents["B"];
    delete made.documents["C"];
    await expect(made.finder.find(REQUEST, signal)).rejects.toMatchObject({ code: "not-found" });
    expect(made.threads).toHaveLength(1);
  });

  test("does not wait long for what was written last, except for an entity that is not known yet", async () => {
    const made = finderOf(documents(), 0);
    const first = await made.finder.find(REQUEST, signal);
    made.documents["C"] = {
      version: "1",
      entities: ["x", "z", "new"],
      facts: [
        ["x", "z"],
        ["x", "new"],
      ],
    };
    expect(await made.finder.find(REQUEST, signal)).toEqual(first);
    expect((await made.finder.find({ ...REQUEST, to: "new" }, signal)).paths[0]?.nodes).toEqual(["x", "new"]);
  });

  test("tells another thread all when one has broken, idle or in the midst of a change", async () => {
    const made = finderOf(documents());
    const first = await made.finder.find(REQUEST, signal);
    made.threads[0]!.state.isRunning = false;
    expect(await made.finder.find(REQUEST, signal)).toEqual(first);
    made.documents["C"] = { version: "1", entities: ["x", "z"], facts: [["x", "z"]] };
    made.threads[1]!.thread.isRunning = () => true;
    made.threads[1]!.state.isRunning = false;
    await expect(made.finder.find(REQUEST, signal)).rejects.toThrow("Broken.");
    made.threads[1]!.thread.isRunning = () => false;
    expect((await made.finder.find(REQUEST, signal)).paths[0]?.nodes).toEqual(["x", "z"]);
    expect(made.threads).toHaveLength(3);
  });

  test("does not ask for those who went away, and turns away who comes when five hundred wait", async () => {
    const made = finderOf(documents());
    await made.finder.find(REQUEST, signal);
    const { asked } = made.threads[0]!.state;
    await expect(made.finder.find(REQUEST, AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
    expect(made.threads[0]!.state.asked).toBe(asked);
    const many = await Promise.allSettled(Array.from({ length: 600 }, () => made.finder.find(REQUEST, signal)));
    const refused = many.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused.every((reason) => reason.code === "busy")).toBe(true);
    expect([refused.length > 0, many.length - refused.length >= 500]).toEqual([true, true]);
  });
});
