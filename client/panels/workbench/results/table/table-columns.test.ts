import { expect, test } from "vitest";
import { filtered, lookAt, pinned, sortedBy } from "../../../../core/query-run/table-look.js";
import { tableColumns } from "./table-columns.js";

const READING = {
  graph: { nodes: new Map(), relationships: new Map() },
  words: { language: "zh-CN", relationName: (type: string) => type },
} as const;

test("a column keeps room for its name beside the marks that it is sorted by, pinned and filtered", () => {
  const plain = lookAt(null, ["数", "地点"]);
  const marked = [
    plain,
    sortedBy(plain, 0),
    pinned(sortedBy(plain, 0), 0),
    filtered(pinned(sortedBy(plain, 0), 0), { columns: new Map([[0, "> 1"]]) }),
  ];
  const widths = marked.map((look) => {
    const given = { look, reading: READING, left: 0, isNarrow: false };
    return tableColumns({ columns: ["数", "地点"], rows: [[7, "西岸"]] }, given).map(({ width }) => width);
  });
  // The space, the menu and the name take some 60 pixels, each mark 17.
  expect(widths).toEqual([
    [76, 76],
    [76, 76],
    [91, 76],
    [108, 76],
  ]);
});

test("a column has room for the Latin letters and digits of its cells in wide fonts, and for the icon of a node", () => {
  const node = { id: "a", labels: ["Entity", "Project"], properties: { name: "甲10002号" } };
  const reading = { ...READING, graph: { ...READING.graph, nodes: new Map([["a", node]]) } };
  const columns = ["a", "b"];
  const rows = [[{ $ref: "node" as const, id: "a" }, "W10002"]];
  const given = { look: lookAt(null, columns), reading, left: 0, isNarrow: false };
  // In DejaVu Sans the first name takes 67.3 pixels, the icon with the space around it 44.
  expect(tableColumns({ columns, rows }, given).map(({ width }) => width)).toEqual([112, 76]);
});
