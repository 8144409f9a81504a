import { expect, test } from "vitest";
import { entriesWith, jsonEntries, jsonLines, unfoldedText } from "./json-lines.js";

const RESULT = {
  columns: ["a", "b"],
  rows: [
    ["西岸", 1],
    ["漕河泾", null],
  ],
  graph: { nodes: [{ id: "place:西岸", labels: ["Place"], properties: {} }], relationships: [] },
  truncated: false,
  elapsedMs: 1,
};

test("rows, nodes and relationships are entries, a line each until they are unfolded", () => {
  const entries = jsonEntries(RESULT);
  expect(entries.map(({ name }) => name)).toEqual(["rows[0]", "rows[1]", "nodes[0]"]);
  expect(jsonLines(entries, new Set([1]))).toEqual([
    { entry: 0, part: null },
    { entry: 1, part: 0 },
    { entry: 1, part: 1 },
    { entry: 1, part: 2 },
    { entry: 1, part: 3 },
    { entry: 2, part: null },
  ]);
});

test("the lines of an entry are laid out once, however many of them are drawn", () => {
  const [entry] = jsonEntries(RESULT);
  expect(unfoldedText(entry?.value)).toEqual(["{", '  "a": "西岸",', '  "b": 1', "}"]);
  expect(unfoldedText(entry?.value)).toBe(unfoldedText(entry?.value));
});

test("a row whose columns share a name stays a list", () => {
  expect(jsonEntries({ ...RESULT, columns: ["a", "a"] })[0]?.value).toEqual(["西岸", 1]);
});

test("a text is found wherever it stands", () => {
  expect(entriesWith(jsonEntries(RESULT), "西岸")).toEqual([0, 2]);
});
