import { expect, test } from "vitest";
import { csvText } from "./result-file.js";

const READING = {
  graph: {
    nodes: new Map([["place:西岸", { id: "place:西岸", labels: ["Entity", "Place"], properties: { name: "西岸" } }]]),
    relationships: new Map(),
  },
  words: { language: "zh-CN", relationName: (type: string) => type },
} as const;
const RESULT = {
  columns: ["地点", "n"],
  rows: [
    [{ $ref: "node", id: "place:西岸" }, 1.5],
    ['他说："好",\n完', null],
    ["=1+1", { $type: "Integer", _value: "9007199254740993" }],
  ],
};

test("cells that hold commas, quotes and lines are quoted, nodes are called by their names", () => {
  expect(csvText(RESULT, { reading: READING, isForExcel: false })).toBe(
    '地点,n\r\n西岸,1.5\r\n"他说：""好"",\n完",\r\n=1+1,9007199254740993\r\n',
  );
});

test("Excel is told that it is UTF-8, and runs nothing that stands in a cell", () => {
  const text = csvText(RESULT, { reading: READING, isForExcel: true });
  expect([text.startsWith("\uFEFF"), text.includes("\r\n'=1+1,")]).toEqual([true, true]);
});
