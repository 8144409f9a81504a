import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAloneApp } from "./api/alone-app.js";
import { listen } from "./listening.js";
import { leaveServingNote } from "./serving-note.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-serving-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the second server of a folder is told of the first, whose note stays", async () => {
  const live = await listen(createAloneApp({}), { host: "127.0.0.1", port: 0 });
  const first = { process: process.ppid, machine: hostname(), address: live.address };
  writeFileSync(join(folder, "serving.json"), JSON.stringify(first));
  const note = await leaveServingNote(folder, "http://127.0.0.1:7002/");
  await note.remove();
  await live.stop(0);
  expect([note.other, readdirSync(folder)]).toEqual([first, ["serving.json"]]);
});

test("a copy of a folder that is served is another folder", async () => {
  const live = await listen(createAloneApp({}), { host: "127.0.0.1", port: 0 });
  const first = { process: process.ppid, machine: hostname(), address: live.address, folder: join(folder, "served") };
  writeFileSync(join(folder, "serving.json"), JSON.stringify(first));
  const note = await leaveServingNote(folder, "http://127.0.0.1:7002/");
  await note.remove();
  await live.stop(0);
  expect([note.other, readdirSync(folder)]).toEqual([null, []]);
});

test.each([
  ["of a server that died", JSON.stringify({ process: 999_999_999, machine: hostname(), address: "" })],
  [
    "of a server that died and whose process's id another program has",
    JSON.stringify({ process: process.ppid, machine: hostname(), address: "http://127.0.0.1:1" }),
  ],
  ["that was cut short", '{"process":'],
])("a note %s is replaced, and goes with the server", async (_what, text) => {
  writeFileSync(join(folder, "serving.json"), text);
  const note = await leaveServingNote(folder, "http://127.0.0.1:7002/");
  const during = readdirSync(folder);
  await note.remove();
  expect([note.other, during, readdirSync(folder)]).toEqual([null, ["serving.json"], []]);
});
