import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNoteStamps } from "./note-stamps.js";

test("a file's stamp changes with its own note and with the nearest folder's", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-notes-"));
  mkdirSync(join(folder, "徐汇"));
  const file = join(folder, "徐汇", "2014.txt");
  const stamp = () => createNoteStamps()(file);
  const stamps = [await stamp(), await stamp()];
  writeFileSync(join(folder, "mailuo.json"), "{}");
  stamps.push(await stamp());
  writeFileSync(join(folder, "徐汇", "mailuo.json"), "{}");
  stamps.push(await stamp());
  writeFileSync(`${file}.meta.json`, "{}");
  stamps.push(await stamp());
  rmSync(folder, { recursive: true });
  expect(new Set(stamps).size).toBe(4);
  expect(stamps[0]).toBe(stamps[1]);
});
