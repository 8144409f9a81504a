import { mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packageRoot } from "#server/package-root.js";
import { commandLineIn } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-backup-"));
const mailuo = commandLineIn(folder);
const SAMPLE = join(packageRoot(), "samples", "xuhui-2014-h1.txt");

afterAll(() => rmSync(folder, { recursive: true }));

test("the newest whole back-up is restored unless another is named", async () => {
  await mailuo(["load", SAMPLE]);
  const whole = (await mailuo(["backup"])).printed.trim();
  const { printed: before } = await mailuo(["export"]);
  await mailuo(["unload", "document:xuhui-2014-h1"]);
  const damaged: { file: string } = JSON.parse((await mailuo(["backup", "--json"])).printed);
  truncateSync(damaged.file, readFileSync(damaged.file).length - 10);

  const { code, told, printed } = await mailuo(["restore", "--json"]);
  expect({ code, restored: JSON.parse(printed) }).toEqual({
    code: 0,
    restored: expect.objectContaining({ backup: whole, documents: 1, aside: expect.stringContaining("aside-") }),
  });
  expect(told).toContain(`The back-up ${damaged.file} is damaged`);
  expect((await mailuo(["export"])).printed).toBe(before);
});

test.each([
  [["restore", "missing"], "there is no such file or folder; check the path."],
  [["restore", "."], "is no back-up: name a file that “mailuo backup” made."],
  [["restore", "--data", "./empty"], "There is no whole back-up in"],
  [["backup", SAMPLE], "this is a file; name a folder."],
])("%j is refused in a sentence", async (words, sentence) => {
  const { code, told, printed } = await mailuo(words);
  expect({ code, printed }).toEqual({ code: 1, printed: "" });
  expect(told).toContain(sentence);
});

test.each(["backup", "restore"])("%s of a Neo4j server names what is used there", async (command) => {
  const { code, told } = await mailuo([command], { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" });
  expect([code, told]).toEqual([1, expect.stringContaining("neo4j-admin database dump")]);
});
