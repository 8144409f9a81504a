import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMessageKey } from "./translate.js";
import { zhCN } from "./zh-CN.js";

const RULES = join(import.meta.dirname, "../../../loaders/facts/rules");

test("each rule that finds facts has words for people", async () => {
  const files = (await readdir(RULES)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const sources = await Promise.all(files.map((name) => readFile(join(RULES, name), "utf8")));
  const rules = sources.flatMap((source) =>
    [...source.matchAll(/^  name: "([a-z-]+)"/gm)].map(([, rule]) => rule ?? ""),
  );
  expect(rules).toContain("under-heading");
  expect(rules.filter((rule) => !isMessageKey(zhCN, `factRule.${rule}`))).toEqual([]);
});
