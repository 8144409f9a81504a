import { expect, test } from "vitest";
import type { AnswerLine } from "../../../../core/api.js";
import type { Format } from "./formats.js";
import { createResultWriter, linesFromResult } from "./result-writer.js";
import { xlsxBlob } from "./xlsx.js";

const WORDS = { language: "zh-CN", relationName: (type: string) => type, t: (key: string) => key } as const;
const ABOUT = { query: "RETURN 1", params: {}, time: "2026-11-26T00:00:00.000Z", server: "x", isCut: false };
const PLACE = { id: "place:西岸", labels: ["Entity", "Place"], properties: { name: "西岸" } };
const RESULT = {
  columns: ["地点", "n"],
  rows: [
    [{ $ref: "node", id: "place:西岸" }, 1.5],
    ['他说："好",\n完', null],
    ["=1+1", { $type: "Integer", _value: "9007199254740993" }],
  ],
  graph: { nodes: [PLACE], relationships: [] },
  truncated: false,
  elapsedMs: 1,
};

async function written(format: Format, ...pieces: readonly (readonly AnswerLine[])[]): Promise<string> {
  const writer = createResultWriter(format, WORDS, xlsxBlob);
  for (const lines of pieces) writer.take(lines);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await (await writer.file({ about: ABOUT, end: { truncated: false } })).arrayBuffer(),
  );
}

test("cells that hold commas, quotes and lines are quoted, nodes are called by their names", async () => {
  expect(await written("csv", linesFromResult(RESULT))).toBe(
    '地点,n\r\n西岸,1.5\r\n"他说：""好"",\n完",\r\n=1+1,9007199254740993\r\n',
  );
});

test("Excel is told that it is UTF-8, and runs nothing that stands in a cell", async () => {
  const text = await written("csvExcel", linesFromResult(RESULT));
  expect([text.startsWith("\uFEFF"), text.includes("\r\n'=1+1,")]).toEqual([true, true]);
});

test("JSON holds the answer as the server gave it, in whatever pieces it came", async () => {
  const lines = linesFromResult(RESULT);
  const { elapsedMs: _, ...answer } = RESULT;
  expect(JSON.parse(await written("json", lines.slice(0, 3), lines.slice(3)))).toEqual({ about: ABOUT, ...answer });
});

test("JSON of an answer without rows is JSON", async () => {
  const [head] = linesFromResult(RESULT);
  expect(JSON.parse(await written("json", head === undefined ? [] : [head]))).toMatchObject({
    rows: [],
    graph: { nodes: [], relationships: [] },
  });
});

test("a text of many pieces is whole", async () => {
  const row = { type: "row" as const, row: ["西".repeat(1_000)] };
  const text = await written("csv", [{ type: "header", columns: ["a"] }, ...Array.from({ length: 2_500 }, () => row)]);
  expect(text.length).toBe("a\r\n".length + 2_500 * 1_002);
});

test("a workbook takes as many rows as a sheet of Excel holds, and no more", () => {
  const writer = createResultWriter("xlsx", WORDS, xlsxBlob);
  writer.take([{ type: "header", columns: ["n"] }]);
  const piece = Array.from({ length: 1_000 }, () => ({ type: "row" as const, row: [1] }));
  let pieces = 1;
  while (writer.take(piece)) pieces += 1;
  expect([writer.rows(), pieces]).toEqual([1_048_575, 1_049]);
});
