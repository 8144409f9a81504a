import { expect, test } from "vitest";
import { callAt } from "./call-at.js";
import { clauseStart } from "./clause-at.js";

test("the call around the caret is told with the argument that is being written", () => {
  const text = "MATCH (p) RETURN coalesce(size([1, 2]), ";
  expect(callAt(text, text.length)).toEqual({ name: "coalesce", open: 25, argument: 1 });
  expect(callAt("MATCH (p", 8)).toBeNull();
  expect(callAt("RETURN size([1, ", 16)).toBeNull();
});

test("a clause begins at its keyword, not at one that ends another or is being typed", () => {
  const text = "MATCH (p) WHERE p.name STARTS WITH 'a' OPTIONAL MATCH (p)--(q) RETURN";
  expect(clauseStart(text, text.length)).toBe(text.indexOf("OPTIONAL"));
  expect(clauseStart(text, text.indexOf("OPTIONAL"))).toBe(0);
});
