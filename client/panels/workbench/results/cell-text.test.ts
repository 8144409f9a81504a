import { expect, test } from "vitest";
import { entity, fact } from "../../../core/fixture.js";
import { cellText } from "./cell-text.js";

const WORDS = { language: "zh-CN", relationName: () => "属于" } as const;
const BARE = fact("1", "project:西岸传媒港", "initiative:文化强区");
const FACT = { ...BARE, properties: { ...BARE.properties, evidence: ["passage:1"] } };
const CELL = { $ref: "relationship", id: FACT.id };

function graphOf(...keys: readonly string[]) {
  return { nodes: new Map(keys.map((key) => [key, entity(key)])), relationships: new Map([[FACT.id, FACT]]) };
}

test("a fact that was returned without its ends tells them by their keys, else its type alone", () => {
  const ends = [FACT.start, FACT.end];
  expect(cellText(CELL, { graph: graphOf(), words: WORDS })).toBe("西岸传媒港 — 属于 → 文化强区");
  expect(cellText(CELL, { graph: graphOf(...ends), words: WORDS })).toBe("属于");
});

test("a map names what stands in it, however deep, and keeps its other values as JSON has them", () => {
  const node = { $ref: "node", id: "project:西岸传媒港" };
  const cell = {
    项目: node,
    相关: [node, { 日期: { $type: "Date", _value: "2024-06-30" } }],
    数: 3,
    真: true,
    空: null,
  };
  const graph = {
    nodes: new Map([[node.id, entity(node.id, "Project", { name: "西岸传媒港" })]]),
    relationships: new Map(),
  };
  expect(cellText(cell, { graph, words: WORDS })).toBe(
    '{"项目":"西岸传媒港","相关":["西岸传媒港",{"日期":"2024-06-30"}],"数":3,"真":true,"空":null}',
  );
});

test("a list within a list is told from what stands beside it", () => {
  expect(cellText([["a", ["b"]], "c"], { graph: graphOf(), words: WORDS })).toBe("[a、[b]]、c");
});
