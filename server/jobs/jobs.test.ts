import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Job } from "#model/jobs.js";
import { GraphError } from "#model/problem.js";
import { createLog } from "#server/log.js";
import type { JobKind, RunningJob } from "./job-kind.js";
import type { JobChange } from "./job-record.js";
import { openJobs, type Jobs } from "./jobs.js";

let folder: string;
let jobs: Jobs;
/** What was begun and not yet ended, by the jobs' tasks. */
const begun = new Map<string, { readonly job: RunningJob; end: (error?: Error) => void }>();
let order: string[];
let disposed: string[];

/** Work that ends when the test says so, or when it is cut short. */
const kind: JobKind = {
  name: "test",
  prepare: (task) => ({
    run: (job) =>
      new Promise((resolve, reject) => {
        const name = String(task);
        order.push(name);
        job.signal.addEventListener("abort", () => reject(new Error("cut short")));
        begun.set(name, { job, end: (error) => (error === undefined ? resolve() : reject(error)) });
      }),
    dispose: async () => void disposed.push(String(task)),
  }),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-jobs-"));
  begun.clear();
  order = [];
  disposed = [];
  jobs = await open();
});
afterEach(async () => {
  await jobs.stop();
  rmSync(folder, { recursive: true, force: true });
});

function open({ kinds = [kind], mostWaiting = 2, mostKept = 3 } = {}): Promise<Jobs> {
  return openJobs({ folder, kinds, log: createLog({ level: "silent" }), mostWaiting, mostKept });
}

function add(task: string): Promise<Job> {
  return jobs.add({ kind: "test", title: `${task}.txt`, by: null, task });
}

async function run(task: string): Promise<{ readonly job: RunningJob; end: (error?: Error) => void }> {
  return expect
    .poll(() => begun.get(task))
    .toBeDefined()
    .then(() => begun.get(task)!);
}

async function last(id: string): Promise<Job> {
  let job: Job | null = null;
  for await (const change of jobs.changes(id, 0, AbortSignal.timeout(5_000))) if ("job" in change) job = change.job;
  return job!;
}

describe("one after the other", () => {
  test("jobs run singly in the order in which they were asked for, and each knows how many are before it", async () => {
    const [first, second, third] = [await add("a"), await add("b"), await add("c")];
    await run("a");
    expect(jobs.list().map(({ id, status, before }) => [id, status, before])).toEqual([
      [third.id, "waiting", 2],
      [second.id, "waiting", 1],
      [first.id, "running", null],
    ]);
    for (const task of ["a", "b", "c"]) (await run(task)).end();
    expect(await last(third.id)).toMatchObject({ status: "done", detail: null, before: null });
    expect(order).toEqual(["a", "b", "c"]);
    await expect.poll(() => disposed).toEqual(["a", "b", "c"]);
  });

  test("the log names the request that asked for a job", async () => {
    const lines: { readonly msg: string; readonly requestId?: string }[] = [];
    const log = createLog({ level: "info" }, { write: (line) => void lines.push(JSON.parse(line)) });
    const asking: JobKind = { name: "test", prepare: () => ({ run: async () => {}, dispose: async () => {} }) };
    jobs = await openJobs({ folder, kinds: [asking], log, mostWaiting: 2, mostKept: 3 });
    const order = { kind: "test", title: "a.txt", by: null, task: "a" };
    await jobs.add({ ...order, requestId: "first" });
    const { id } = await jobs.add({ ...order, requestId: "second" });
    await last(id);
    await expect
      .poll(() => lines.map(({ msg, requestId }) => [msg, requestId]))
      .toEqual([
        ["job begun", "first"],
        ["job stands", "first"],
        ["job begun", "second"],
        ["job stands", "second"],
      ]);
  });

  test("one that cannot be forgotten, as on a disk that became read-only, keeps none from its turn", async () => {
    const log = createLog({ level: "silent" });
    const readOnly = new Error("EROFS: read-only file system");
    const failing = { onForgotten: () => Promise.reject(readOnly) };
    jobs = await openJobs({ folder, kinds: [kind], log, mostWaiting: 2, mostKept: 1, ...failing });
    for (const task of ["a", "b", "c"]) await add(task);
    for (const task of ["a", "b", "c"]) (await run(task)).end();
    await expect.poll(() => jobs.list().map(({ title, status }) => [title, status])).toEqual([["c.txt", "done"]]);
  });

  test("no more wait than may; when one is done there is room again", async () => {
    for (const task of ["a", "b", "c"]) await add(task);
    await expect(add("d")).rejects.toMatchObject({
      code: "busy",
      message: expect.stringContaining("2 jobs are waiting"),
    });
    (await run("a")).end();
    await run("b");
    await add("e");
    expect(jobs.counts()).toEqual({ waiting: 2, running: 1 });
  });

  test("a job that fails tells why, and the next one runs", async () => {
    const [first, second] = [await add("a"), await add("b")];
    (await run("a")).end(new GraphError("invalid-file", "a.txt: the file is empty."));
    (await run("b")).end(new Error("secret inside"));
    expect(await last(first.id)).toMatchObject({ status: "failed", detail: { en: "a.txt: the file is empty." } });
    const { status, detail } = await last(second.id);
    expect([status, detail?.en, detail?.zh]).toEqual([
      "failed",
      expect.stringContaining(second.id),
      expect.stringContaining(second.id),
    ]);
    expect(JSON.stringify(detail)).not.toContain("secret");
  });
});

describe("cancelling", () => {
  test("one that waits is over at once, one that runs when its work ends; one that is over stays as it was", async () => {
    const [first, second] = [await add("a"), await add("b")];
    await run("a");
    expect(jobs.cancel(second.id)).toMatchObject({ status: "cancelled", before: null });
    jobs.cancel(first.id);
    expect(await last(first.id)).toMatchObject({ status: "cancelled" });
    expect(jobs.cancel(first.id)).toMatchObject({ status: "cancelled" });
    expect(order).toEqual(["a"]);
    await expect.poll(() => disposed.toSorted()).toEqual(["a", "b"]);
  });

  test("one that has done everything by then is done, also where the server ends", async () => {
    let runs = 0;
    const finishing: JobKind = {
      name: "test",
      prepare: () => ({
        run({ signal }) {
          runs += 1;
          return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
        },
        dispose: async () => {},
      }),
    };
    jobs = await open({ kinds: [finishing] });
    const [first, second] = [await add("a"), await add("b")];
    await expect.poll(() => runs).toBe(1);
    jobs.cancel(first.id);
    await expect.poll(() => runs).toBe(2);
    await jobs.stop();
    expect([await last(first.id), await last(second.id)]).toMatchObject([{ status: "done" }, { status: "done" }]);
  });

  test("an unknown job is not found", () => {
    expect(() => jobs.cancel("0")).toThrow("There is no job “0”");
  });
});

function told(number: number, text: string): { readonly entry: unknown } {
  return { entry: expect.objectContaining({ number, text: { en: text, zh: text }, document: null }) };
}

describe("following", () => {
  test("who comes late, or was away, gets what was told since and the last word", async () => {
    const { id } = await add("a");
    const { job, end } = await run("a");
    const tell = (text: string): void => job.tell({ level: "info", text: { en: text, zh: text }, document: null });
    tell("one");
    const following = jobs.changes(id, 0, AbortSignal.timeout(5_000));
    expect((await following.next()).value).toEqual(told(1, "one"));
    tell("two");
    tell("three");
    job.count("loaded");
    end();
    await last(id);
    const rest: JobChange[] = [];
    for await (const change of jobs.changes(id, 1, AbortSignal.timeout(5_000))) rest.push(change);
    expect(rest).toEqual([
      told(2, "two"),
      told(3, "three"),
      { job: expect.objectContaining({ status: "done", entries: 3, counts: { loaded: 1 } }) },
    ]);
    const all: JobChange[] = [];
    for await (const change of following) all.push(change);
    expect(all.filter((change) => "entry" in change)).toEqual([told(2, "two"), told(3, "three")]);
    expect(all.at(-1)).toEqual(rest.at(-1));
  });

  test("following ends when the follower leaves", async () => {
    const { id } = await add("a");
    await run("a");
    const leaving = new AbortController();
    const following = jobs.changes(id, 0, leaving.signal);
    await following.next();
    const next = following.next();
    leaving.abort();
    expect((await next).done).toBe(true);
  });
});

describe("over restarts", () => {
  test("a job cut short by the server's end goes on, and so do those that waited, in their order", async () => {
    const [first, second] = [await add("a"), await add("b")];
    await run("a");
    await jobs.stop();
    await expect(add("c")).rejects.toMatchObject({ code: "busy" });
    order = [];
    begun.clear();
    jobs = await open();
    (await run("a")).end();
    (await run("b")).end();
    expect([(await last(first.id)).status, (await last(second.id)).status]).toEqual(["done", "done"]);
    expect(order).toEqual(["a", "b"]);
  });

  test("a job whose files came while the server was asked to end waits for the next start", async () => {
    await jobs.stop();
    const { id } = await jobs.add({ kind: "test", title: "a.txt", by: null, task: "a", hasRoom: true });
    expect([jobs.get(id).status, begun.has("a")]).toEqual(["waiting", false]);
    jobs = await open();
    (await run("a")).end();
    expect((await last(id)).status).toBe("done");
  });

  test("a job that ran when the server died is told as interrupted and is cleared away", async () => {
    const { id } = await add("a");
    await run("a");
    // The first one is not stopped: it died.
    const after = await open();
    expect(after.get(id)).toMatchObject({
      status: "interrupted",
      detail: { en: expect.stringContaining("server died") },
    });
    expect(disposed).toEqual(["a"]);
    await after.stop();
  });

  test("what a job told is there after a restart, and only so many that are over are kept", async () => {
    const ids: string[] = [];
    for (const task of ["a", "b", "c", "d"]) {
      const { id } = await add(task);
      const { job, end } = await run(task);
      job.tell({ level: "warning", text: { en: `of ${task}`, zh: task }, document: "document:x" });
      end();
      await last(id);
      ids.unshift(id);
    }
    await jobs.stop();
    jobs = await open();
    expect(jobs.list().map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(jobs.get(ids[0]!)).toMatchObject({
      status: "done",
      truncated: false,
      told: [{ number: 1, level: "warning", text: { en: "of d", zh: "d" }, document: "document:x" }],
    });
  });

  test("a job of a kind that is no more has failed", async () => {
    await add("a");
    const { id } = await add("b");
    await jobs.stop();
    jobs = await open({ kinds: [] });
    expect(jobs.get(id)).toMatchObject({ status: "failed" });
  });
});
