import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../", import.meta.url);
const PAGE = readFileSync(new URL("docs/security.md", ROOT), "utf8");

/** `path` “name of the test”. */
const NAMED = Array.from(
  PAGE.matchAll(/`([\w./-]+\.ts)` “([^”]+)”/gu),
  ([, file = "", name = ""]) => [file, name] as const,
);

test.each(NAMED)("%s has the test “%s” that shows what the page promises", (file, name) => {
  const path = new URL(file, ROOT);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "no such file").toContain(name);
});

test("each line of a table of the page names a test, but those of who might do what", () => {
  const rows = PAGE.slice(PAGE.indexOf("## OWASP API"))
    .split("\n")
    .filter((line) => /^\| [^-|]/u.test(line));
  const withoutTest = rows.filter((row) => !/`[\w./-]+\.ts` “/u.test(row)).map((row) => row.split("|")[1]?.trim());
  expect(withoutTest).toEqual(["risk", "bullet", "what"]);
});
