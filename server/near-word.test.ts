import { expect, test } from "vitest";
import { nearWord } from "./near-word.js";

test.each([
  ["prot", "port"],
  ["por", "port"],
  ["ports", "port"],
  ["NEO4J_URL", "NEO4J_URI"],
  ["timeOutMs", "timeoutMs"],
  ["maxrosw", "maxRows"],
  ["host", "host"],
  ["colour", null],
  ["", null],
])("“%s” probably means %s", (word, meant) => {
  expect(nearWord(word, ["port", "host", "NEO4J_URI", "timeoutMs", "maxRows"])).toBe(meant);
});

test("of two that are near the nearer is meant", () => {
  expect(nearWord("maxRowz", ["maxRowzz2", "maxRows"])).toBe("maxRows");
});
