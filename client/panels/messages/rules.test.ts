import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMessageKey } from "./translate.js";
import { zhCN } from "./zh-CN.js";

const LOADERS = join(import.meta.dirname, "../../../loaders");

test.each([
  ["facts/rules", /^  name: "([a-z-]+)"/gm, "factRule", "under-heading"],
  ["mentions", /\brule: "([a-z-]+)"/g, "nameRule", "head-suffix"],
  ["tagger", /\brule: "([a-z-]+)"/g, "nameRule", "tagger"],
] as const)("each rule of loaders/%s has words for people", async (folder, named, group, one) => {
  const files = await readdir(join(LOADERS, folder), { recursive: true });
  const sources = await Promise.all(
    files
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFile(join(LOADERS, folder, name), "utf8")),
  );
  const rules = sources.flatMap((source) => [...source.matchAll(named)].map(([, rule]) => rule ?? ""));
  expect(rules).toContain(one);
  expect(rules.filter((rule) => !isMessageKey(zhCN, `${group}.${rule}`))).toEqual([]);
});
