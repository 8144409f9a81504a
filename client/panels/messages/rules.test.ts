import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SPELLINGS } from "#loaders/identity/plain-name.js";
import { isMessageKey } from "./translate.js";
import { zhCN } from "./zh-CN.js";

const LOADERS = join(import.meta.dirname, "../../../loaders");

test.each([
  ["facts/rules", /^  name: "([a-z-]+)"/gm, "factRule", "under-heading"],
  ["tables", /\baddFact\(.*\brule: "([a-z-]+)"/g, "factRule", "table-row"],
  ["mentions", /\brule: "([a-z-]+)"/g, "nameRule", "head-suffix"],
  ["tagger", /\brule: "([a-z-]+)"/g, "nameRule", "tagger"],
  ["tables", /\bmentions\.push\(.*\brule: "([a-z-]+)"/g, "nameRule", "table-cell"],
  ["figures", /(?<=\brule: .*)"([a-z-]+)"/g, "nameRule", "growth"],
  // What is only a candidate for a merge has a weight, and stands in no report's names.
  ["identity", /\brule: "([a-z-]+)"(?!, weight)/g, "nameRule", "body-of-area"],
  ["identity", /"([a-z]+-form)"/g, "nameRule", "department-form"],
] as const)("each rule of loaders/%s has words for people: %s", async (folder, named, group, one) => {
  const rules = (await sourcesIn(folder)).flatMap((source) =>
    [...source.matchAll(named)].map(([, rule]) => rule ?? ""),
  );
  expect(rules).toContain(one);
  expect(rules.filter((rule) => !isMessageKey(zhCN, `${group}.${rule}`))).toEqual([]);
});

test("each way in which one name is spelled differently has words for people", () => {
  const rules = ["plain", ...SPELLINGS.map(({ name }) => name)].map((spelling) => `spelling-${spelling}`);
  expect(rules.filter((rule) => !isMessageKey(zhCN, `nameRule.${rule}`))).toEqual([]);
});

async function sourcesIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(join(LOADERS, folder), { recursive: true });
  const sources = files.filter((name) => name.endsWith(".ts") && !/(?:\.test|testing)\.ts$/u.test(name));
  return Promise.all(sources.map((name) => readFile(join(LOADERS, folder, name), "utf8")));
}
