import { expect, test } from "vitest";
import { type CrossingChoice, DEFAULT_CROSSING, toggleFacet } from "./crossing-choice.js";
import { facetCounts, filteredLinks } from "./crossing-filter.js";
import { indexCrossing } from "./crossing-index.js";
import { crossingTable, type CrossingTable } from "./crossing-table.js";
import { crossing, link } from "./fixture.js";

const INDEX = indexCrossing(
  crossing(
    [
      link("甲", "一", { status: "planned", document: "document:2013", route: "section", confidence: 0.4 }),
      link("甲", "一", { status: "done", route: "policy", policy: "policy:丙" }),
      link("乙", "二", { status: "planned" }),
      link("丁", "一", { confidence: null }),
    ],
    { 甲: ["西岸", "龙华"], 乙: ["西岸"] },
  ),
);

const tableOf = (given: Partial<CrossingChoice> = {}) =>
  crossingTable(INDEX, { ...DEFAULT_CROSSING, ...given }, "zh-CN");

function told({ rows, columns }: CrossingTable): readonly string[] {
  const heads = columns.map(({ initiative, count }) => `${initiative.name}${count}`).join(" ");
  return [
    heads,
    ...rows.map((row) =>
      row.kind === "group"
        ? `${row.group}: ${row.projects} projects, ${row.links} links`
        : `${row.project.name} ${[...row.cells].map(([key, { links, route, status }]) => `${key}${links.length} ${route} ${status}`).join()}`,
    ),
  ];
}

test("a cell tells the surest way in which it is known, and how things stand by the latest report", () => {
  expect(told(tableOf({ order: "count" }))).toEqual([
    "一3 二1",
    "甲 一2 section done",
    "丁 一1 stated done",
    "乙 二1 stated planned",
  ]);
});

test("a project stands in each of its groups; what is in none comes last", () => {
  expect(told(tableOf({ group: "place", order: "name" }))).toEqual([
    "二1 一3",
    "西岸: 2 projects, 3 links",
    "甲 一2 section done",
    "乙 二1 stated planned",
    "龙华: 1 projects, 2 links",
    "甲 一2 section done",
    ": 1 projects, 1 links",
    "丁 一1 stated done",
  ]);
});

test("groups of what reports say hold only the links of these reports, the latest year first", () => {
  expect(told(tableOf({ group: "year", order: "count", folded: ["2014"] }))).toEqual([
    "一3 二1",
    "2014: 3 projects, 3 links",
    "2013: 1 projects, 1 links",
    "甲 一1 section planned",
  ]);
});

test("filters hold together, and each facet counts what the others leave", () => {
  const planned = toggleFacet(DEFAULT_CROSSING, "status", "planned");
  expect(tableOf(planned)).toMatchObject({ projects: 2, links: { length: 2 } });
  const counts = facetCounts(INDEX, planned);
  expect(counts.status).toEqual([
    { value: "planned", count: 2 },
    { value: "done", count: 2 },
  ]);
  expect(counts.year).toEqual([
    { value: "2013", count: 1 },
    { value: "2014", count: 1 },
  ]);
  expect(facetCounts(INDEX, toggleFacet(planned, "status", "problem")).status).toContainEqual({
    value: "problem",
    count: 0,
  });
});

test("text is looked for in names of both sides, and confidence leaves out what has none", () => {
  expect(filteredLinks(INDEX, { ...DEFAULT_CROSSING, text: " 二 " }).map(({ project }) => project)).toEqual(["乙"]);
  expect(filteredLinks(INDEX, { ...DEFAULT_CROSSING, confidence: [0.5, 1] }).map(({ project }) => project)).toEqual([
    "甲",
    "乙",
  ]);
});
