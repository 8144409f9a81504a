import { expect, test } from "vitest";
import type { Cell } from "#model/query.js";
import { nameInKey } from "../../../core/scene/derive.js";
import { entity, fact } from "../../../core/fixture.js";
import { besideOf, NOTHING_BESIDE } from "./beside.js";
import { cellText } from "./cell-text.js";

const WORDS = { language: "zh-CN", relationName: () => "属于" } as const;
const BARE = fact("1", "project:西岸传媒港", "initiative:文化强区");
const FACT = { ...BARE, properties: { ...BARE.properties, evidence: ["passage:1"] } };
const CELL = { $ref: "relationship", id: FACT.id };

function graphOf(...keys: readonly string[]) {
  const nodes = keys.map((key) => [key, entity(key, "Project", { name: nameInKey(key) })] as const);
  return { nodes: new Map(nodes), relationships: new Map([[FACT.id, FACT]]) };
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

test("an empty list is told from an empty text, also within a list", () => {
  const reading = { graph: graphOf(), words: WORDS };
  expect([[], "", [[], ""]].map((cell) => cellText(cell, reading))).toEqual(["[]", "", "[]、"]);
});

test("a list within a list is told from what stands beside it", () => {
  expect(cellText([["a", ["b"]], "c"], { graph: graphOf(), words: WORDS })).toBe("[a、[b]]、c");
});

test("a fact between its ends says which way it runs, and names them where others stand beside it", () => {
  const [project, initiative] = [nodeCell(FACT.start), nodeCell(FACT.end)];
  const reading = { graph: graphOf(FACT.start, FACT.end), words: WORDS };
  const textIn = (row: readonly Cell[], place: number) => cellText(row[place] ?? null, reading, besideOf(row, place));
  expect(textIn([project, CELL, initiative], 1)).toBe("属于");
  expect(textIn([initiative, CELL, 0.9, project], 1)).toBe("← 属于");
  expect(textIn([project, initiative, CELL], 2)).toBe("西岸传媒港 — 属于 → 文化强区");
  expect(cellText([CELL], reading)).toBe("西岸传媒港 — 属于 → 文化强区");
  expect(cellText(CELL, reading, NOTHING_BESIDE)).toBe("西岸传媒港 — 属于 → 文化强区");
});

test("a path says which way each of its facts runs", () => {
  const path = { $ref: "path", nodes: [FACT.start, FACT.end, FACT.start], relationships: [FACT.id, FACT.id] };
  const graph = graphOf(FACT.start, FACT.end);
  expect(cellText(path, { graph, words: WORDS })).toBe("西岸传媒港 — 属于 → 文化强区 ← 属于 — 西岸传媒港");
});

function nodeCell(id: string): Cell {
  return { $ref: "node", id };
}
