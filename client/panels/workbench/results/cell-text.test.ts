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
