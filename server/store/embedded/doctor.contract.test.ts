import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import { examine, repair } from "#server/doctor/doctor.js";
import { describeDoctor } from "#server/doctor/doctor-suite.js";
import { packageRoot } from "../../package-root.js";
import { REPORT } from "../contract/seed.js";
import { openEmbeddedStore } from "./embedded-store.js";
import { startEngine } from "./engine-process.js";
import { CountsAnswer } from "./protocol.js";
import { takeWriteTurn } from "./write-turn.js";
import { prepareDraft, publishDraft, storeFilesIn } from "./store-files.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const queries = Object.fromEntries(catalogue.steps().map(({ name, text }) => [name, text]));
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-doctor-"));
  folders.push(folder);
  return folder;
}

describeDoctor("embedded", {
  catalogue,
  openStore: () => openEmbeddedStore({ folder: newFolder(), catalogue, readers: 1 }),
  async corrupt(text) {
    const files = storeFilesIn(folders.at(-1)!);
    const turn = await takeWriteTurn(files.folder, `${process.pid}:doctor`, 10_000);
    await prepareDraft(files);
    const engine = startEngine(256);
    await engine.call({ kind: "open", file: files.draft, access: "write" }, z.null());
    await engine.call({ kind: "mend", steps: ["wrong"], queries: { ...queries, wrong: text } }, CountsAnswer);
    await engine.call({ kind: "close" }, z.null());
    engine.kill();
    await publishDraft(files);
    await turn.end();
  },
});

test("a full-text index that is gone or holds too little is found and made anew", async () => {
  const folder = newFolder();
  const { published } = storeFilesIn(folder);
  const first = await openEmbeddedStore({ folder, catalogue, readers: 1 });
  await first.replaceDocument(REPORT);
  await first.close();
  const database = grafeo.GrafeoDB.open(published);
  await database.dropTextIndex("Passage", "text");
  database.close();

  const store = await openEmbeddedStore({ folder, catalogue, readers: 1 });
  const before = await examine(store, catalogue);
  const after = await repair(store, catalogue, before);
  await store.close();
  expect([before, after].map(({ findings }) => findings.map(({ check }) => check))).toEqual([
    ["file", "text-index"],
    [],
  ]);
});

test("files that a broken write left are found, and the next write takes them away", async () => {
  const folder = newFolder();
  const store = await openEmbeddedStore({ folder, catalogue, readers: 1 });
  const left = ["draft.seal.unfinished", "draft.unfinished", "draft.unfinished.seal", "restored"];
  for (const name of left) writeFileSync(join(folder, `mailuo.grafeo.${name}`), "x");
  mkdirSync(join(folder, "mailuo.grafeo.draft.unfinished.wal"));
  writeFileSync(join(folder, "mailuo.grafeo.draft.unfinished.wal", "1.log"), "x");
  const { findings } = await examine(store, catalogue);
  await store.replaceDocument(REPORT);
  const after = await examine(store, catalogue);
  await store.close();
  expect(findings).toEqual([expect.objectContaining({ check: "leftovers", total: 5, remedy: "repair" })]);
  expect([after.findings, readdirSync(folder)]).toEqual([[], ["mailuo.grafeo", "mailuo.grafeo.seal"]]);
});
