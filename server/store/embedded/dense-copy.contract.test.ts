import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { examine } from "#server/doctor/doctor.js";
import { packageRoot } from "../../package-root.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { NOTICE, REPORT } from "../contract/seed.js";
import { closeAsDenseCopy, isSparse } from "./dense-copy.js";
import { openDatabase } from "./open-database.js";
import { readSeal } from "./seal.js";
import { storeFilesIn } from "./store-files.js";
import { storesForEach } from "./testing/stores-for-each.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const stores = storesForEach({ catalogue, readers: 1 });
/** Dividing tells whole numbers from others. */
const HALVES = [
  "MATCH (n) UNWIND keys(n) AS name RETURN n.key, name, n[name] ORDER BY n.key, labels(n), name",
  "MATCH (o:Observation) RETURN o.key, o.value / 2 ORDER BY o.key",
  "MATCH ()-[r]->() WHERE r.confidence IS NOT NULL RETURN r.key, r.confidence / 2 ORDER BY r.key",
];

test("a store whose document is replaced again and again stays as large as one that holds it once", async () => {
  const store = await stores.open();
  await store.replaceDocument(NOTICE);
  const sizes: number[] = [];
  const epochs: bigint[] = [];
  for (let round = 0; round < 60; round += 1) {
    const title = round % 2 === 0 ? "甲" : "乙";
    await store.replaceDocument({ ...REPORT, document: { ...REPORT.document, title } });
    await store.publish();
    const { published } = storeFilesIn(stores.folder());
    sizes.push(statSync(published).size);
    epochs.push(BigInt(readSeal(published)?.epoch ?? 0));
  }
  const graph = await exportedGraph(store, catalogue);
  const { findings } = await examine(store, catalogue);
  await store.close();
  const once = await stores.open({ folder: join(stores.folder(), "once") });
  await once.replaceDocument(NOTICE);
  await once.replaceDocument({ ...REPORT, document: { ...REPORT.document, title: "乙" } });
  expect(graph).toEqual(await exportedGraph(once, catalogue));
  expect([findings, isFalling(epochs)]).toEqual([[], true]);
  expect(Math.max(...sizes.slice(30))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 30)));
  expect(readdirSync(stores.folder()).filter((name) => name.includes("unfinished"))).toEqual([]);
});

test("a copy holds every property as it was, and finds what it should", async () => {
  const file = await fileOfReport();
  const before = await contentOf(file);
  const open = openDatabase(file, "write");
  expect(await closeAsDenseCopy(open, catalogue.schema("embedded"))).toBeNull();
  expect(await contentOf(file)).toEqual(before);
});

test("where no copy can be made the file stays, closed and sealed, and why is told", async () => {
  const file = await fileOfReport();
  const before = await contentOf(file);
  const open = openDatabase(file, "write");
  const trouble = await closeAsDenseCopy(open, ["no Cypher at all"]);
  expect(trouble?.en).toMatch(/could not be copied without it \(.*no Cypher.*\)/su);
  expect([await contentOf(file), readSeal(file)?.closed?.size]).toEqual([before, statSync(file).size]);
});

test.each(["nodeCount", "edgeCount"])("where %s tells of more than there is the file stays", async (count) => {
  const file = await fileOfReport();
  const before = await contentOf(file);
  const open = openDatabase(file, "write");
  const database = new Proxy(open.database, {
    get(engine, name) {
      const value: unknown = Reflect.get(engine, name);
      if (typeof value !== "function") return value;
      return name === count ? () => value.call(engine) + 1 : value.bind(engine);
    },
  });
  await closeAsDenseCopy({ ...open, database }, catalogue.schema("embedded"));
  expect([await contentOf(file), readSeal(file)?.closed?.size]).toEqual([before, statSync(file).size]);
  expect(readdirSync(stores.folder()).toSorted()).toEqual(["mailuo.grafeo", "mailuo.grafeo.seal"]);
});

async function fileOfReport(): Promise<string> {
  const store = await stores.open();
  await store.replaceDocument(NOTICE);
  await store.replaceDocument(REPORT);
  await store.close();
  return storeFilesIn(stores.folder()).published;
}

async function contentOf(file: string): Promise<unknown> {
  const database = grafeo.GrafeoDB.openReadOnly(file);
  const rows = [];
  for (const query of HALVES) rows.push((await database.executeCypher(query)).rows());
  const found = await database.textSearch("Passage", "text", "积水", 10);
  const content = [rows, database.nodeCount(), database.edgeCount(), found.length, await isSparse(database)];
  database.close();
  return content;
}

function isFalling(epochs: readonly bigint[]): boolean {
  return epochs.some((epoch, at) => at > 0 && epoch < (epochs[at - 1] ?? 0n));
}
