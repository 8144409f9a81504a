import { expect, test } from "vitest";
import { tableFromResult } from "./table.js";

const graph = {
  nodes: [{ id: "place:西岸", labels: ["Entity", "Place"], properties: { key: "place:西岸", name: "西岸" } }],
  relationships: [],
};

test("columns are aligned with Chinese characters counted as two wide", () => {
  const rows = [
    [{ $ref: "node", id: "place:西岸" }, 12, null],
    [["漕开发", "漕河泾"], { $type: "Date", _value: "2014-07-01" }, true],
  ];
  expect(tableFromResult({ columns: ["place", "n", "done"], rows, graph })).toBe(
    [
      "place              n           done",
      "─────────────────  ──────────  ────",
      "西岸 (place:西岸)  12",
      "漕开发, 漕河泾     2014-07-01  true",
      "",
    ].join("\n"),
  );
});

test("a long cell is cut visibly and kept on one line", () => {
  const table = tableFromResult({ columns: ["text"], rows: [["一\n二".repeat(40)]], graph });
  expect(table.split("\n")[2]).toMatch(/^一 二一 二.*…$/u);
});
