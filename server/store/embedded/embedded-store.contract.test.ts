import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import grafeo from "@grafeo-db/js";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { UNCHANGED } from "#model/batch.js";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import type { GraphStore } from "../port.js";
import { packageRoot } from "../../package-root.js";
import { buildBatch } from "../contract/batch-builder.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { NOTICE, REPORT } from "../contract/seed.js";
import { startEngine } from "./engine-process.js";
import { CountsAnswer } from "./protocol.js";
import { prepareDraft, storeFilesIn } from "./store-files.js";
import { storesForEach } from "./testing/stores-for-each.js";
import { takeWriteTurn } from "./write-turn.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
/** What other processes see is not bounded by a promise of the store. */
const PATIENTLY = { timeout: 20_000 };
const queries = Object.fromEntries(catalogue.steps().map(({ name, text }) => [name, text]));
const stores = storesForEach({ catalogue, readers: 2, lockPatienceMs: 1500 });
let folder: string;
let file: string;

beforeEach(() => {
  folder = stores.folder();
  file = join(folder, "mailuo.grafeo");
});

test("what was loaded is there when the store is opened again", async () => {
  const first = await stores.open();
  await first.replaceDocument(REPORT);
  const graph = await exportedGraph(first, catalogue);
  await first.close();
  expect(await exportedGraph(await stores.open(), catalogue)).toEqual(graph);
});

test("a store that others have open is written in turns, and they see the new graph", async () => {
  const serving = await stores.open();
  const loading = await stores.open();
  await loading.replaceDocument(REPORT);
  await serving.replaceDocument(NOTICE);
  await expect.poll(() => countDocuments(serving), PATIENTLY).toBe(2);
  await expect.poll(() => countDocuments(loading), PATIENTLY).toBe(2);
});

test("readers go on with the graph from before a load, which all of them see at once", async () => {
  const loading = await stores.open();
  const serving = await stores.open();
  await loading.replaceDocument(REPORT, { visible: "later" });
  await loading.replaceDocument(NOTICE, { visible: "later" });
  const during = [await countDocuments(serving), await countDocuments(loading)];
  await loading.publish();
  const after = [await countDocuments(loading)];
  await expect.poll(() => countDocuments(serving), PATIENTLY).toBe(2);
  expect([...during, ...after]).toEqual([0, 0, 2]);
});

test("what a writer acknowledged before it died is published by whoever has the store open", async () => {
  const serving = await stores.open();
  const files = storeFilesIn(folder);
  const turn = await takeWriteTurn(folder, `${process.pid}:dying`, 1_000);
  await prepareDraft(files);
  const engine = startEngine(256);
  await engine.call({ kind: "open", file: files.draft, access: "write" }, z.null());
  await engine.call({ kind: "replace", batch: REPORT, loadedAt: "", revision: "1", queries }, CountsAnswer);
  engine.kill();
  await engine.ended;
  await turn.end();
  await expect.poll(() => countDocuments(serving), PATIENTLY).toBe(1);
});

test("a write that is made again, since the process died behind it, is told as it was, and not as one that found nothing to do", async () => {
  await (await stores.open()).replaceDocument(NOTICE);
  const files = storeFilesIn(folder);
  const turn = await takeWriteTurn(folder, `${process.pid}:dying`, 1_000);
  await prepareDraft(files);
  const replacing = { kind: "replace", batch: REPORT, loadedAt: "", revision: "1", queries } as const;
  const told: unknown[] = [];
  for (const request of [replacing, { ...replacing, again: true }, { ...replacing, revision: "2", again: true }]) {
    const engine = startEngine(256);
    await engine.call({ kind: "open", file: files.draft, access: "write" }, z.null());
    told.push(await engine.call(request, CountsAnswer));
    engine.kill();
    await engine.ended;
  }
  await turn.end();
  expect(told).toEqual([expect.objectContaining({ unchanged: false }), told[0], UNCHANGED]);
});

test("while one loads document after document, another writes and is answered between two of them", async () => {
  const loading = await stores.open();
  const serving = await stores.open();
  const answers: unknown[] = [];
  const load = async (): Promise<void> => {
    for (let written = 0; answers.length === 0; written += 1) {
      await loading.replaceDocument(written % 2 === 0 ? longNotice(`第${written}期`) : NOTICE);
    }
  };
  const serve = async (): Promise<void> => {
    await delay(1_000);
    await serving.replaceDocument(REPORT);
    answers.push(await countDocuments(serving));
  };
  await Promise.all([load(), serve()]);
  expect([...answers, await countDocuments(loading)]).toEqual([3, 3]);
});

test("a note left by a writer that is gone stops nobody", async () => {
  await (await stores.open()).close();
  writeFileSync(join(folder, "writing.pid"), "999999999:gone");
  const store = await stores.open();
  expect((await store.replaceDocument(REPORT)).unchanged).toBe(false);
});

test("passages are found even when a killed writer left no full-text index, which the next write makes anew", async () => {
  const store = await stores.open();
  await store.replaceDocument(REPORT);
  await store.close();
  const engine = grafeo.GrafeoDB.open(file);
  await engine.dropTextIndex("Passage", "text");
  engine.close();

  const reopened = await stores.open();
  const search = { words: ["传媒港"], limit: 10 };
  const { rows } = await reopened.run(catalogue.get("search-passages"), search, { maxRows: 10, timeoutMs: 10_000 });
  expect(rows).toHaveLength(2);
  await reopened.replaceDocument(NOTICE);
  await reopened.close();
  const after = grafeo.GrafeoDB.open(file);
  expect(await after.textSearch("Passage", "text", "积水", 10)).toHaveLength(1);
  after.close();
});

test("the index of names that former versions made goes with the next write", async () => {
  const store = await stores.open();
  await store.replaceDocument(REPORT);
  await store.close();
  const engine = grafeo.GrafeoDB.open(file);
  await engine.createTextIndex("Entity", "name", { tokenizer: "cjk_bigram" });
  engine.close();

  const reopened = await stores.open();
  await reopened.replaceDocument(NOTICE);
  await reopened.close();
  const after = grafeo.GrafeoDB.open(file);
  await expect(after.textSearch("Entity", "name", "西岸", 10)).rejects.toThrow("there is no text index");
  after.close();
});

test("a document of many passages is replaced and found by its new text", async () => {
  const store = await stores.open();
  await store.replaceDocument(longNotice("落户滨江"));
  await store.replaceDocument(longNotice("迁往漕河泾"));
  const count = async (word: string): Promise<unknown> => {
    const search = catalogue.get("search-passages");
    const result = await store.run(search, { words: [word] }, { maxRows: 20, timeoutMs: 10_000 });
    return result.rows[0]?.[3];
  };
  expect([await count("落户"), await count("迁往")]).toEqual([0, 700]);
});

test("a store with a single reader answers people's own queries too", async () => {
  const store = await stores.open({ readers: 1 });
  const query = { ...catalogue.get("document-count"), name: "free", origin: "free" } as const;
  expect((await store.run(query, {}, { maxRows: 1, timeoutMs: 10_000 })).rows).toEqual([[0]]);
});

test("a store that another program holds is said to be locked", async () => {
  await (await stores.open()).close();
  const other = startEngine(256);
  await other.call({ kind: "open", file, access: "write" }, z.null());
  await expect(stores.open()).rejects.toMatchObject({ code: "store-locked", message: expect.stringContaining(file) });
  other.kill();
  await other.ended;
  expect(await countDocuments(await stores.open())).toBe(0);
});

test.each([
  ["no store at all", Buffer.from("a letter to the district government")],
  ["empty", Buffer.alloc(0)],
])("a file that is %s is called damaged and left as it was", async (_what, bytes) => {
  writeFileSync(file, bytes);
  await expect(stores.open()).rejects.toMatchObject({ code: "store-damaged", message: expect.stringContaining(file) });
  expect(readFileSync(file)).toEqual(bytes);
});

test("a file cut short is called damaged and left as it was", async () => {
  const store = await stores.open();
  await store.replaceDocument(REPORT);
  await store.close();
  const half = readFileSync(file).subarray(0, 9000);
  writeFileSync(file, half);
  await expect(stores.open()).rejects.toMatchObject({ code: "store-damaged" });
  expect(readFileSync(file)).toEqual(half);
});

test("a file that is gone is missed, and no empty one is put in its place", async () => {
  const store = await stores.open();
  await store.replaceDocument(REPORT);
  await store.publish();
  const bytes = readFileSync(file);
  rmSync(file);
  const lost = { code: "store-damaged", message: expect.stringContaining("gone") };
  await expect(store.removeDocument(REPORT.document.key)).rejects.toMatchObject(lost);
  await store.close();
  await expect(stores.open()).rejects.toMatchObject(lost);
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, bytes);
  const back = await stores.open();
  expect((await back.removeDocument(REPORT.document.key)).nodesRemoved).toBeGreaterThan(0);
});

test("a closed store leaves nothing in the system's temporary folder", async () => {
  const temporary = join(folder, "temporary");
  mkdirSync(temporary);
  vi.stubEnv("TMPDIR", temporary);
  const store = await stores.open();
  await store.replaceDocument(REPORT);
  await store.close();
  vi.unstubAllEnvs();
  expect(readdirSync(temporary)).toEqual([]);
});

test("a folder that cannot be made is named", async () => {
  const path = join(folder, "file", "store");
  writeFileSync(join(folder, "file"), "");
  await expect(stores.open({ folder: path })).rejects.toMatchObject({
    code: "store-denied",
    message: expect.stringContaining(path),
  });
});

test("a folder is made where there is none, and a closed store answers no more", async () => {
  mkdirSync(join(folder, "a"));
  const store = await stores.open({ folder: join(folder, "a", "b") });
  const [late] = await Promise.allSettled([store.replaceDocument(REPORT), store.close()]);
  expect(late).toMatchObject({ status: "rejected", reason: { code: "store-unavailable" } });
  await expect(store.version()).rejects.toMatchObject({ code: "store-unavailable" });
  await expect(store.removeDocument("document:a")).rejects.toMatchObject({ code: "store-unavailable" });
});

async function countDocuments(store: GraphStore): Promise<unknown> {
  const { rows } = await store.run(catalogue.get("document-count"), {}, { maxRows: 1, timeoutMs: 10_000 });
  return rows[0]?.[0];
}

function longNotice(text: string): DocumentBatch {
  const passages = Array.from({ length: 700 }, (_, index) => [`${text}${index}`, null] as const);
  return buildBatch({ name: "long", passages });
}
