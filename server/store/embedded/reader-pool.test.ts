import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import type { EngineProcess } from "./engine-process.js";
import { createReaderPool, type ReaderPool } from "./reader-pool.js";

const ANYTHING = { timeoutMs: 10_000, free: false };
const QUESTION = { kind: "version" } as const;

interface FakeEngine extends EngineProcess {
  /** Ends it as the system would. */
  die(): void;
  /** Answers the question that it holds. */
  answer(): void;
  /** What it was asked. */
  readonly asked: string[];
}

let engines: FakeEngine[];
/** What readers open. */
let published: string;
/** Lets openings wait until it is called. */
let letOpen: (() => void) | null;
let pool: ReaderPool;

beforeEach(() => {
  engines = [];
  published = "old";
  letOpen = null;
  pool = createReaderPool({ size: 2, start: startFake, open: openPublished });
});

afterEach(() => pool.close());

test("a request whose process dies is asked once more, and the dead process is replaced", async () => {
  const answer = ask();
  await until(() => engines[0]?.asked.includes("version"));
  engines[0]!.die();
  await until(() => engines.some(({ asked }) => asked.includes("version") && engines[0]!.asked !== asked));
  engines.find((engine) => engine.isRunning() && engine.asked.includes("version"))!.answer();
  expect(await answer).toBe("old");
});

test("a request that kills two processes is told to have failed, and others are answered", async () => {
  const deadly = ask().catch((error: unknown) => error);
  for (let deaths = 0; deaths < 2; deaths += 1) {
    await until(() => engines.some((engine) => engine.isRunning() && engine.asked.includes("version")));
    engines.find((engine) => engine.isRunning() && engine.asked.includes("version"))!.die();
  }
  expect(await deadly).toMatchObject({ code: "store-unavailable" });
  const other = ask();
  await until(() => engines.some((engine) => engine.isRunning() && engine.asked.includes("version")));
  engines.find((engine) => engine.isRunning() && engine.asked.includes("version"))!.answer();
  expect(await other).toBe("old");
});

test("an idle process that dies is replaced before anybody asks", async () => {
  await answered(ask());
  engines[0]!.die();
  await until(() => engines[1]?.asked.includes("open old"));
  expect(engines.map((engine) => engine.isRunning())).toEqual([false, true]);
});

test("a process that dies over opening the file is started again for the next request only", async () => {
  pool = createReaderPool({
    size: 2,
    start: startFake,
    async open(process) {
      await delay(1);
      process.kill();
      throw new GraphError("store-unavailable", "The engine is gone.");
    },
  });
  for (let asked = 0; asked < 2; asked += 1) {
    expect(await ask().catch((error: unknown) => error)).toMatchObject({ code: "store-unavailable" });
  }
  await until(() => engines.length === 4);
  await delay(50);
  expect(engines).toHaveLength(4);
});

test("while a reader opens what was published, the others answer from before; then all answer from it", async () => {
  const both = [ask(), ask()];
  await until(() => engines.length === 2 && engines.every(({ asked }) => asked.includes("version")));
  for (const engine of engines) engine.answer();
  await Promise.all(both);

  published = "new";
  letOpen = () => {};
  const refreshed = pool.refresh();
  const meanwhile = await answered(ask());
  const open = letOpen;
  letOpen = null;
  open();
  await refreshed;
  const after = await Promise.all([answered(ask()), answered(ask())]);
  expect([meanwhile, ...after]).toEqual(["old", "new", "new"]);
});

test("it is told as soon as requests are answered from what was published, also while other readers still open it", async () => {
  const told: string[] = [];
  pool = createReaderPool({
    size: 2,
    start: startFake,
    open: openPublished,
    onCurrent: () => told.push(...engines.flatMap(({ asked }) => asked.filter((one) => one === "open new"))),
  });
  const both = [ask(), ask()];
  await until(() => engines.length === 2 && engines.every(({ asked }) => asked.includes("version")));
  for (const engine of engines) engine.answer();
  await Promise.all(both);
  published = "new";
  await pool.refresh();
  expect([told, engines.map(({ asked }) => asked.at(-1))]).toEqual([["open new"], ["open new", "open new"]]);
});

test("a reader at work goes on with what it has open, and another one opens what was published", async () => {
  pool = createReaderPool({ size: 1, start: startFake, open: openPublished });
  const long = ask();
  await until(() => engines[0]?.asked.includes("version"));
  published = "new";
  await pool.refresh();
  engines[0]!.answer();
  expect([await long, await answered(ask())]).toEqual(["old", "new"]);
  await until(() => engines.filter((engine) => engine.isRunning()).length === 1);
});

test("readers of people's queries give way, and other requests have a reader that does not", async () => {
  for (let asked = 0; asked < 2; asked += 1) await answered(ask({ free: true }));
  expect(engines.map(({ asked }) => asked)).toEqual([["open old", "give way", "version", "version"]]);
  const both = [ask(), ask()];
  await until(() => engines.length === 2 && engines.every(({ asked }) => asked.at(-1) === "version"));
  for (const engine of engines) engine.answer();
  await Promise.all(both);
  for (let asked = 0; asked < 2; asked += 1) await answered(ask());
  await answered(ask({ free: true }));
  expect(engines.map(({ asked }) => asked.length)).toEqual([6, 4]);
});

function ask({ free } = { free: false }): Promise<string> {
  return pool.read(QUESTION, z.string(), { ...ANYTHING, free });
}

/** The answer, given as soon as an engine is asked. */
async function answered(answer: Promise<string>): Promise<string> {
  const timer = setInterval(() => {
    for (const engine of engines) engine.answer();
  }, 1);
  return answer.finally(() => clearInterval(timer));
}

function startFake(): FakeEngine {
  const engine = fakeEngine();
  engines.push(engine);
  return engine;
}

async function openPublished(process: EngineProcess): Promise<void> {
  const file = published;
  if (letOpen !== null) await new Promise<void>((resolve) => (letOpen = resolve));
  await process.call({ kind: "open", file, access: "read" }, z.null());
}

function fakeEngine(): FakeEngine {
  let isRunning = true;
  let file = "nothing";
  let finish: (() => void) | undefined;
  let held: { resolve: (value: string) => void; reject: (error: Error) => void } | null = null;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const asked: string[] = [];
  const stop = (): void => {
    isRunning = false;
    held?.reject(new GraphError("store-unavailable", "The engine is gone."));
    finish?.();
  };
  return {
    asked,
    ended,
    isRunning: () => isRunning,
    giveWay: () => void asked.push("give way"),
    kill: stop,
    die: stop,
    answer() {
      held?.resolve(file);
      held = null;
    },
    async call(request, answer) {
      if (request.kind === "open") {
        file = request.file;
        asked.push(`open ${file}`);
        return answer.parse(null);
      }
      asked.push(request.kind);
      if (request.kind === "close") return answer.parse(null);
      return answer.parse(await new Promise<string>((resolve, reject) => (held = { resolve, reject })));
    },
  };
}

async function until(isSo: () => boolean | undefined): Promise<void> {
  await expect.poll(() => isSo() === true).toBe(true);
}
