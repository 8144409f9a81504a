import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import grafeo from "@grafeo-db/js";
import { expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "../../package-root.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { NOTICE, REPORT } from "../contract/seed.js";
import { sealPath } from "./seal.js";
import { logPath, storeFilesIn } from "./store-files.js";
import { storesForEach } from "./testing/stores-for-each.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const stores = storesForEach({ catalogue, readers: 1 });
const OTHER = { ...NOTICE, document: { ...NOTICE.document, title: "另一标题" } };

test("documents that are written together are all there, and nothing else of them", async () => {
  const store = await stores.open();
  const told: number[] = [];
  const counts = await store.replaceDocuments([{ batch: REPORT }, { batch: NOTICE }], (done) => told.push(done));
  const graph = await exportedGraph(store, catalogue);
  const again = await store.replaceDocuments([{ batch: REPORT }, { batch: NOTICE }]);
  const one = await stores.open({ folder: join(stores.folder(), "one") });
  await one.replaceDocument(REPORT);
  await one.replaceDocument(NOTICE);
  expect(graph).toEqual(await exportedGraph(one, catalogue));
  expect([told, counts, again].map((each) => each.length)).toEqual([2, 2, 2]);
  expect(again.map(({ unchanged }) => unchanged)).toEqual([true, true]);
});

test("what was written before and not yet published is not lost under those that are written together", async () => {
  const store = await stores.open();
  await store.replaceDocument(REPORT, { visible: "later" });
  await store.replaceDocuments([{ batch: NOTICE }]);
  const { nodes } = await exportedGraph(store, catalogue);
  expect(nodes.filter(({ labels }) => labels.includes("Document"))).toHaveLength(2);
});

test("what an earlier Mailuo left in the log beside the store's file is not lost under those that are written together", async () => {
  const first = await stores.open();
  await first.replaceDocument(NOTICE);
  await first.close();
  const { published } = storeFilesIn(stores.folder());
  const dying = `${published}.dying`;
  copyFileSync(published, dying);
  const database = grafeo.GrafeoDB.open(dying);
  await database.executeCypher("CREATE (:Left {key: 'left'})");
  copyFileSync(dying, published);
  cpSync(logPath(dying), logPath(published), { recursive: true });
  database.close();
  rmSync(sealPath(published));
  const store = await stores.open();
  await store.replaceDocuments([{ batch: REPORT }]);
  await store.close();
  const after = grafeo.GrafeoDB.openReadOnly(published);
  const left = (await after.executeCypher("MATCH (n:Left) RETURN n.key")).rows();
  after.close();
  expect([left, readdirSync(stores.folder()).toSorted()]).toEqual([
    [["left"]],
    ["mailuo.grafeo", "mailuo.grafeo.dying", "mailuo.grafeo.seal"],
  ]);
});

test("of documents none is written where one cannot be, or the caller goes away", async () => {
  const store = await stores.open();
  await store.replaceDocument(NOTICE);
  const before = await exportedGraph(store, catalogue);
  const revision = await store.revision();
  const wrong = { ...REPORT, facts: REPORT.facts.map((fact) => ({ ...fact, end: "place:无" })) };
  await expect(store.replaceDocuments([{ batch: OTHER }, { batch: wrong }])).rejects.toMatchObject({
    code: "invalid-request",
  });
  await expect(store.replaceDocuments([{ batch: REPORT }], leave)).rejects.toThrow("gone");
  expect([await exportedGraph(store, catalogue), await store.revision()]).toEqual([before, revision]);
  expect(readdirSync(stores.folder()).toSorted()).toEqual(["mailuo.grafeo", "mailuo.grafeo.seal"]);
});

test.runIf(process.platform === "linux")(
  "of documents none is written where the engine's process is killed in between, and service goes on",
  async () => {
    const store = await stores.open();
    await store.replaceDocument(NOTICE);
    const before = await exportedGraph(store, catalogue);
    await expect(store.replaceDocuments([{ batch: REPORT }, { batch: OTHER }], killWriter)).rejects.toMatchObject({
      code: "store-unavailable",
    });
    expect(await exportedGraph(store, catalogue)).toEqual(before);
    await store.replaceDocuments([{ batch: REPORT }]);
    const { nodes } = await exportedGraph(store, catalogue);
    expect(nodes.filter(({ labels }) => labels.includes("Document"))).toHaveLength(2);
  },
);

test.runIf(process.platform === "linux")(
  "of documents none is written by one that slept through its turn, nor what the next has half written",
  async () => {
    const slept = await stores.open();
    await slept.replaceDocument(NOTICE);
    const before = await exportedGraph(slept, catalogue);
    const asleep = await new Promise<Asleep>((resolve) => {
      const write = slept.replaceDocuments([{ batch: OTHER }, { batch: REPORT }], (done) => {
        if (done === 1) resolve({ write, engines: halt(engines()) });
      });
    });
    writeFileSync(join(stores.folder(), "writing.pid"), "999999999:gone");
    const next = await stores.open();
    const writing = await new Promise<Asleep>((resolve) => {
      const write = next.replaceDocuments([{ batch: REPORT }, { batch: OTHER }], (done) => {
        if (done === 1) resolve({ write, engines: halt(engines().filter((one) => !asleep.engines.includes(one))) });
      });
    });
    wake(asleep.engines);
    await expect(asleep.write).rejects.toMatchObject({ code: "store-locked" });
    const between = await exportedGraph(slept, catalogue);
    wake(writing.engines);
    await writing.write;
    const after = await exportedGraph(next, catalogue);
    const one = await stores.open({ folder: join(stores.folder(), "one") });
    await one.replaceDocument(REPORT);
    await one.replaceDocument(OTHER);
    expect([between, after]).toEqual([before, await exportedGraph(one, catalogue)]);
  },
);

test("of documents none is written where the whole program is killed in between", async () => {
  const first = await stores.open();
  await first.replaceDocument(NOTICE);
  const before = await exportedGraph(first, catalogue);
  await first.close();
  const main = fileURLToPath(new URL("testing/import-main.js", builtHere()));
  const program = spawn(process.execPath, [main, stores.folder()], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  await once(program.stdout, "data");
  program.kill("SIGKILL");
  await ended;
  const store = await stores.open();
  const after = await exportedGraph(store, catalogue);
  await store.replaceDocument(REPORT);
  await store.close();
  expect(after).toEqual(before);
  expect(readdirSync(stores.folder()).toSorted()).toEqual(["mailuo.grafeo", "mailuo.grafeo.seal"]);
});

interface Asleep {
  readonly write: Promise<unknown>;
  readonly engines: readonly number[];
}

function halt(pids: readonly number[]): readonly number[] {
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  return pids;
}

function wake(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, "SIGCONT");
}

function leave(): never {
  throw new Error("gone");
}

function killWriter(): void {
  for (const pid of engines()) process.kill(pid, "SIGKILL");
}

/** Where the program lies that is started apart: tests run from the sources, programs from what was built. */
function builtHere(): URL {
  return new URL(`file://${packageRoot()}/dist/server/store/embedded/`);
}

/** The engine's processes that this one started. */
function engines(): readonly number[] {
  return readdirSync(`/proc/${process.pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${process.pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}
