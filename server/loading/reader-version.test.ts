import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readerVersion } from "./reader-version.js";

const root = mkdtempSync(join(tmpdir(), "mailuo-version-"));
mkdirSync(join(root, "dist/loaders/mentions"), { recursive: true });
mkdirSync(join(root, "loaders/gazetteers"), { recursive: true });
mkdirSync(join(root, "loaders/tagger/learned"), { recursive: true });
const write = (file: string, content: string): void => writeFileSync(join(root, file), content);
write("dist/loaders/mentions/rule.js", "1");
write("loaders/gazetteers/places.tsv", "西岸");
afterAll(() => rmSync(root, { recursive: true }));

const hash = (name = "2013.md", hints = {}): string => readerVersion(root)(name, hints);

test("the same loaders, name and hints read the same", () => {
  expect(hash("2013.md", { area: "上海市", year: 2013 })).toBe(hash("2013.md", { year: 2013, area: "上海市" }));
  expect(hash("2013.md", { area: undefined })).toBe(hash());
});

test("another name or hint may read otherwise", () => {
  expect(
    new Set([hash(), hash("2014.md"), hash("2013.md", { year: 2013 }), hash("2013.md", { year: 2014 })]).size,
  ).toBe(4);
});

test.each([
  ["a changed rule", "dist/loaders/mentions/rule.js"],
  ["a new rule", "dist/loaders/mentions/other.js"],
  ["a changed gazetteer", "loaders/gazetteers/places.tsv"],
  ["what the tagger learned anew", "loaders/tagger/learned/judge.trees"],
])("%s has all read again", (_, file) => {
  const before = hash();
  write(file, "other words");
  expect(hash()).not.toBe(before);
});

test("a changed test has nothing read again", () => {
  const before = hash();
  write("dist/loaders/mentions/rule.test.js", "2");
  expect(hash()).toBe(before);
});
