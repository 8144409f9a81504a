import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "#server/package-root.js";
import { settingPages } from "./pages.js";
import { toldSettings } from "./settings.js";

test.each(Object.entries(settingPages()))(
  "%s is up to date: else “npm run configuration” writes it anew",
  (path, text) => {
    expect(readFileSync(join(packageRoot(), path), "utf8")).toBe(text);
  },
);

test("no two settings share a name, and each is told in both languages", () => {
  const settings = toldSettings();
  for (const names of [settings.map(({ variable }) => variable), settings.flatMap(({ flag }) => flag ?? [])]) {
    expect(new Set(names).size).toBe(names.length);
  }
  expect(settings.filter(({ en, zh }) => !/^[A-Z].*\.$/u.test(en) || !/\p{Script=Han}.*。$/u.test(zh))).toEqual([]);
});
