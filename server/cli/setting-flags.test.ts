import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandLineIn } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-settings-"));
const mailuo = commandLineIn(folder);
mkdirSync(join(folder, "settings"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a flag, the environment and a file name the store, in this order", async () => {
  writeFileSync(join(folder, "settings", "mine.json"), '{ "dataFolder": "../of-file" }');
  const inFile = ["schema", "--config", "settings/mine.json"];
  const stores = [
    await mailuo(inFile, { MAILUO_DATA: "" }),
    await mailuo(inFile, { MAILUO_DATA: join(folder, "of-environment") }),
    await mailuo([...inFile, "--data", "of-flag"], { MAILUO_DATA: join(folder, "of-environment") }),
  ];
  expect(stores.map(({ code }) => code)).toEqual([0, 0, 0]);
  for (const [at, name] of ["of-file", "of-environment", "of-flag"].entries()) {
    expect(stores[at]?.told).toContain(join(folder, name));
  }
});

test.each([
  [["schema", "--config", "gone.json"], "gone.json is not there; check the path that --config or MAILUO_CONFIG names."],
  [["schema", "--config", "torn.json"], "torn.json is no JSON"],
  [["schema", "--config", "list.json"], "list.json holds no object; write it like"],
  [["schema", "--config", "settings"], "settings cannot be read (EISDIR)"],
  [["schema", "--config", "unknown.json"], "dataFodler in unknown.json is not known; did you mean dataFolder."],
])("%o fails with a sentence", async (words, sentence) => {
  writeFileSync(join(folder, "torn.json"), '{ "port": ');
  writeFileSync(join(folder, "list.json"), "[1]");
  writeFileSync(join(folder, "unknown.json"), '{ "dataFodler": "x" }');
  const { code, printed, told } = await mailuo(words);
  expect([code, printed]).toEqual([1, ""]);
  expect(told).toContain(sentence);
});

test("the file of the folder where the program starts is read unasked", async () => {
  writeFileSync(join(folder, "mailuo.config.json"), '{ "logLevel": "loud" }');
  const { told } = await mailuo(["schema"]);
  rmSync(join(folder, "mailuo.config.json"));
  expect(told).toContain("logLevel in mailuo.config.json is “loud”, but must be one of trace, debug");
});

test("a near miss of a flag is told with what was probably meant", async () => {
  const { code, told } = await mailuo(["serve", "--prot", "80"]);
  expect([code, told]).toEqual([2, expect.stringContaining("Did you mean --port?")]);
});
