import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asideFolder, keepPublishedAside } from "./aside.js";
import { storeFilesIn } from "./store-files.js";

let folder: string;
let aside: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-aside-"));
  aside = await asideFolder(storeFilesIn(folder), new Date("2026-11-28T00:00:00Z"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("the published file is kept aside and stays, with its seal", async () => {
  const files = storeFilesIn(folder);
  writeFileSync(files.published, "graph");
  writeFileSync(`${files.published}.seal`, "{}");
  await keepPublishedAside(files, aside);
  expect([readdirSync(aside), existsSync(files.published)]).toEqual([["mailuo.grafeo", "mailuo.grafeo.seal"], true]);
});

test("a folder in its place is moved aside with all that is in it", async () => {
  const files = storeFilesIn(folder);
  mkdirSync(join(files.published, "wal"), { recursive: true });
  await keepPublishedAside(files, aside);
  expect([readdirSync(join(aside, "mailuo.grafeo")), existsSync(files.published)]).toEqual([["wal"], false]);
});
