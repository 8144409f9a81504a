import { expect, test } from "vitest";
import { columnSummary } from "./column-summary.js";

const READING = {
  graph: { nodes: new Map(), relationships: new Map() },
  words: { language: "zh-CN", relationName: (type: string) => type },
} as const;

test("numbers are told by their least, middle and largest, and by how they lie between", () => {
  const { numbers, empty, distinct } = columnSummary([1, 2, 3, 10, null], READING);
  expect({ empty, distinct, ...numbers }).toEqual({
    empty: 1,
    distinct: 4,
    count: 4,
    min: 1,
    max: 10,
    mean: 4,
    median: 2.5,
    histogram: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  });
});

test("texts are told by the most frequent, where one stands there twice", () => {
  const { numbers, frequent, kinds } = columnSummary(["西岸", "漕河泾", "西岸"], READING);
  expect({ numbers, frequent, kinds }).toEqual({
    numbers: null,
    frequent: [{ text: "西岸", count: 2 }],
    kinds: [{ kind: "text", count: 3 }],
  });
});
