import { expect, test } from "vitest";
import { entity, fact, neighbours } from "../../core/fixture.js";
import { neighbourRows, sortedRows, type NeighbourColumn } from "./neighbour-rows.js";

const bund = entity("place:岸", "Place", { name: "西岸" });
const port = entity("project:港", "Project", { name: "传媒港" });
const firm = entity("organization:司", "Organization", { name: "漕开发" });

function stated(id: string, ends: readonly [string, string], document: string, confidence: number) {
  const one = fact(id, ...ends, "LOCATED_IN");
  return { ...one, properties: { ...one.properties, document, confidence } };
}

const ROWS = neighbourRows(
  bund.id,
  neighbours(
    [bund, port, firm],
    [
      stated("1", [port.id, bund.id], "a", 0.7),
      stated("2", [port.id, bund.id], "b", 0.9),
      fact("3", bund.id, firm.id, "PARTNERS_WITH"),
    ],
    2,
  ),
  "zh-CN",
);

test("each neighbour is one row, with all that links it", () => {
  expect(ROWS).toEqual([
    {
      node: port,
      name: "传媒港",
      type: "Project",
      groups: ["LOCATED_IN.in"],
      facts: 2,
      documents: 2,
      confidence: 0.9,
    },
    {
      node: firm,
      name: "漕开发",
      type: "Organization",
      groups: ["PARTNERS_WITH.out"],
      facts: 1,
      documents: 1,
      confidence: null,
    },
  ]);
});

function names(column: NeighbourColumn, isDescending: boolean) {
  return sortedRows(ROWS, { column, isDescending }, "zh-CN").map(({ name }) => name);
}

test("rows are sorted by any column, either way", () => {
  expect([names("facts", true), names("facts", false), names("type", false), names("confidence", false)]).toEqual([
    ["传媒港", "漕开发"],
    ["漕开发", "传媒港"],
    ["漕开发", "传媒港"],
    ["漕开发", "传媒港"],
  ]);
  expect([names("name", false), names("relation", false)]).toEqual([
    ["漕开发", "传媒港"].toSorted(new Intl.Collator("zh-CN").compare),
    ["传媒港", "漕开发"],
  ]);
});
