import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { GraphStore } from "../port.js";
import { packageRoot } from "../../package-root.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { NOTICE, REPORT } from "../contract/seed.js";
import { backUp, backupsIn } from "./backup.js";
import { restoreBackup } from "./restore.js";
import { takeWriteTurn } from "./write-turn.js";
import { storesForEach } from "./testing/stores-for-each.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const NOON = new Date("2026-03-05T12:00:00Z");
const LATER = new Date("2026-03-05T13:00:00Z");
const stores = storesForEach({ catalogue, readers: 2 });
let folder: string;
let backups: string;

beforeEach(() => {
  folder = stores.folder();
  backups = join(folder, "backups");
});

const openStore = (): Promise<GraphStore> => stores.open();
const graphOf = (store: GraphStore) => exportedGraph(store, catalogue);
const made = (isCompressed = true, now = NOON) => backUp(folder, backups, { isCompressed, now });

test.each([
  ["compressed", true],
  ["as it is", false],
])("a back-up %s brings the graph back, and what was there is kept aside", async (_how, isCompressed) => {
  const store = await openStore();
  await store.replaceDocument(REPORT);
  const graph = await graphOf(store);
  const { file, header, size } = await made(isCompressed);
  await store.removeDocument("document:a");
  await store.close();
  const before = readFileSync(join(folder, "mailuo.grafeo"));

  const restored = await restoreBackup(folder, file, { now: LATER });
  expect(await graphOf(await openStore())).toEqual(graph);
  expect({ restored, isSmaller: size < header.size }).toEqual({
    restored: { header, aside: join(folder, "aside-2026-03-05T13-00-00Z"), writer: null },
    isSmaller: isCompressed,
  });
  expect(readFileSync(join(restored.aside!, "mailuo.grafeo")).equals(before)).toBe(true);
});

test("a back-up made while a load goes on holds the graph from before it, and one made after it the graph with it", async () => {
  const store = await openStore();
  await store.replaceDocument(NOTICE);
  const before = await graphOf(store);
  await store.replaceDocument(REPORT, { visible: "later" });
  const during = await made();
  await store.publish();
  const after = await graphOf(store);
  const late = await made(true, LATER);
  await store.close();

  const graphs = [];
  for (const { file } of [during, late]) {
    await restoreBackup(folder, file, { now: LATER });
    const restored = await openStore();
    graphs.push(await graphOf(restored));
    await restored.close();
  }
  expect(graphs).toEqual([before, after]);
});

test("who restores while another writes is told of the writer, who goes on into what was restored", async () => {
  const store = await openStore();
  await store.replaceDocument(NOTICE);
  await store.close();
  const { file } = await made();
  expect(await restoreBackup(folder, file, { now: LATER })).toMatchObject({ writer: null });
  const turn = await takeWriteTurn(folder, `${process.pid}:another`, 1_000);
  const restoring = restoreBackup(folder, file, { now: LATER });
  await expect.poll(() => turn.isAskedFor()).toBe(true);
  await turn.end();
  expect(await restoring).toMatchObject({ writer: process.pid });
});

test("a server that has the store open answers from what was restored", async () => {
  const serving = await openStore();
  const { file } = await made();
  await serving.replaceDocument(REPORT);
  expect((await graphOf(serving)).nodes).not.toEqual([]);
  await restoreBackup(folder, file, { now: LATER });
  await expect.poll(async () => (await graphOf(serving)).nodes, { timeout: 20_000 }).toEqual([]);
  await serving.replaceDocument(NOTICE);
  expect((await graphOf(serving)).nodes).not.toEqual([]);
});

test("back-ups are named by their time, and the newest comes first", async () => {
  await openStore();
  const files = [];
  for (const now of [NOON, LATER, NOON]) files.push((await made(true, now)).file);
  expect(files.map((file) => file.slice(backups.length + 1))).toEqual([
    "mailuo-2026-03-05T12-00-00Z.mailuo-backup",
    "mailuo-2026-03-05T13-00-00Z.mailuo-backup",
    "mailuo-2026-03-05T12-00-00Z-2.mailuo-backup",
  ]);
  expect((await backupsIn(backups))[0]).toBe(files[1]);
});

test("a store with flipped bytes is not backed up", async () => {
  await (await openStore()).close();
  const file = join(folder, "mailuo.grafeo");
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
  writeFileSync(file, bytes);
  await expect(made()).rejects.toMatchObject({ code: "store-damaged" });
  expect(readdirSync(backups)).toEqual([]);
});

describe("a back-up that is", () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut short", (bytes) => bytes.subarray(0, bytes.length - 100)],
    ["cut in its header", (bytes) => bytes.subarray(0, 50)],
    ["empty", () => Buffer.alloc(0)],
    ["overwritten in its middle", (bytes) => bytes.fill(170, 100_000, 100_064)],
    ["longer than it says", (bytes) => Buffer.concat([bytes, Buffer.from("x")])],
    ["of another length", withHeader({ size: 5 })],
    ["of another checksum", withHeader({ sha256: "0".repeat(64) })],
    ["of more commits than the file", withHeader({ epoch: "1000000" })],
    ["of a newer version", withHeader({ version: 2 })],
    ["another file", () => Buffer.from("徐汇区2014年上半年工作报告\n")],
  ])("%s is refused and changes nothing", async (_what, change) => {
    const store = await openStore();
    await store.replaceDocument(NOTICE);
    await store.publish();
    const { file } = await made(false);
    writeFileSync(file, change(readFileSync(file)));
    const files = readdirSync(folder);
    await expect(restoreBackup(folder, file, { now: LATER })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:invalid-file|store-damaged)$/u),
    });
    expect(readdirSync(folder).filter((name) => name !== "writing.pid")).toEqual(
      files.filter((name) => name !== "writing.pid"),
    );
    expect((await graphOf(store)).nodes).not.toEqual([]);
  });
});

function withHeader(change: Readonly<Record<string, unknown>>) {
  return (bytes: Buffer): Buffer => {
    const end = bytes.indexOf("\n");
    const header = { ...JSON.parse(bytes.toString("utf8", 0, end)), ...change };
    return Buffer.concat([Buffer.from(JSON.stringify(header)), bytes.subarray(end)]);
  };
}
