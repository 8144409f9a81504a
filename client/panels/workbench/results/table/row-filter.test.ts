import { expect, test } from "vitest";
import { entity, fact } from "../../../../core/fixture.js";
import { rowMatcher } from "./row-filter.js";

const READING = {
  graph: { nodes: new Map(), relationships: new Map() },
  words: { language: "zh-CN", relationName: (type: string) => type },
} as const;
const ROWS = [
  ["西岸传媒港", 5],
  ["漕河泾 West", 8],
  ["西岸", null],
];

function kept(text: string, columns: readonly (readonly [number, string])[] = []) {
  const matches = rowMatcher({ text, columns: new Map(columns) }, READING);
  return matches === null ? "all" : ROWS.flatMap((row, index) => (matches(row) ? [index] : []));
}

test("all words must stand in a row, wherever and however they are written", () => {
  expect([kept(""), kept("西岸"), kept("WEST 8"), kept("西岸 8")]).toEqual(["all", [0, 2], [1], []]);
});

test("a column of numbers takes bounds, which what is empty never meets", () => {
  const bounds = ["> 5", ">=5", "5..8", "= 8", "<9", "≤ 5"];
  expect(bounds.map((bound) => kept("", [[1, bound]]))).toEqual([[1], [0, 1], [0, 1], [1], [0, 1], [0]]);
});

test("a column's words are looked for in it alone", () => {
  expect([kept("", [[0, "8"]]), kept("西岸", [[1, "5"]])]).toEqual([[], [0]]);
});

test("a fact is found by the names that its cell shows, where what stands beside it does not tell them", () => {
  const stated = fact("1", "project:西岸传媒港", "initiative:文化强区");
  const link = { ...stated, properties: { ...stated.properties, evidence: ["passage:1"] } };
  const project = entity(link.start, "Project", { name: "西岸传媒港" });
  const initiative = entity(link.end, "Initiative", { name: "文化强区" });
  const nodes = [project, initiative].map((node) => [node.id, node] as const);
  const reading = { ...READING, graph: { nodes: new Map(nodes), relationships: new Map([[link.id, link]]) } };
  const matches = rowMatcher({ text: "", columns: new Map([[1, "文化强区"]]) }, reading);
  const cells = { project: { $ref: "node", id: link.start }, fact: { $ref: "relationship", id: link.id } } as const;
  expect(matches?.([cells.project, cells.fact])).toBe(true);
  expect(matches?.([cells.project, cells.fact, { $ref: "node", id: link.end }])).toBe(false);
});
