import type { Cell } from "#model/query.js";
import { describe, expect, it } from "vitest";
import { chartColumns, isDrawable, possibleCharts, timeOf } from "./chart-columns.js";
import { chartShape, MOST_BARS } from "./chart-shapes.js";
import { roundTicks, spread, valueRange } from "./scale.js";

const node = (id: string) => ({ $ref: "node", id });
const nameOf = (cell: Cell) => (typeof cell === "object" ? JSON.stringify(cell) : String(cell));

function kinds(columns: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  return possibleCharts(chartColumns({ columns, rows })).map(({ kind, along, figure, series }) => [
    kind,
    along,
    figure,
    series,
  ]);
}

function barLabels(rows: readonly (readonly Cell[])[]) {
  const shape = chartShape(rows, { kind: "bar", along: 0, figure: 2, series: 1 }, nameOf);
  return shape.kind === "bar" && shape.bars.map(({ label }) => label);
}

describe("what charts a result allows", () => {
  it("is bars for names and figures", () => {
    expect(kinds(["place", "n"], [node("西岸"), 3], [node("漕河泾"), 5])).toEqual([["bar", 0, 1, null]]);
  });

  it("is lines over years, each thing with its own", () => {
    expect(kinds(["year", "indicator", "value"], [2014, "产值", 1.5], [2015, "产值", 2])[0]).toEqual(["line", 0, 2, 1]);
    expect(kinds(["period", "value"], ["2014-H1", 1], ["2014", 2])[0]).toEqual(["line", 0, 1, null]);
  });

  it("is a matrix for two names, counted where there are no figures", () => {
    expect(kinds(["a", "b"], ["x", "y"])).toEqual([["matrix", 1, null, 0]]);
    expect(kinds(["a", "b", "n"], ["x", "y", 2]).map(([kind]) => kind)).toEqual(["matrix", "bar"]);
  });

  it("is none for lists, for figures alone, and for nothing", () => {
    expect([kinds(["keys"], [["a", "b"]]), kinds(["n"], [1]), kinds(["n", "a"])]).toEqual([[], [], []]);
  });

  it("takes whole numbers for years only where the column is called so", () => {
    expect(kinds(["name", "count"], ["x", 2014])).toEqual([["bar", 0, 1, null]]);
  });
});

it("draws a choice for as long as the columns are what it takes them for", () => {
  const columns = chartColumns({ columns: ["year", "name", "n"], rows: [[2014, "a", 1]] });
  const choice = { kind: "line", along: 0, figure: 2, series: 1 } as const;
  expect(isDrawable(choice, columns)).toBe(true);
  expect(isDrawable({ ...choice, series: null }, columns)).toBe(true);
  expect(isDrawable({ ...choice, figure: null }, columns)).toBe(false);
  expect(isDrawable({ ...choice, along: 1 }, columns)).toBe(false);
  expect(isDrawable({ ...choice, figure: 7 }, columns)).toBe(false);
  expect(isDrawable({ kind: "bar", along: 1, figure: 2, series: 1 }, columns)).toBe(false);
});

it("reads parts of years in their order", () => {
  const times = ["2014", "2014-Q1", "2014-H1", "2014-06", "2014-H2", "2015"].map(timeOf);
  expect(times).toEqual(times.toSorted((one, other) => Number(one) - Number(other)));
  expect([timeOf("about 2014"), timeOf(123), timeOf("2014-13")]).toEqual([null, null, null]);
});

describe("what a chart holds", () => {
  it("is no more bars than can be read, with how many there are", () => {
    const rows = Array.from({ length: 100 }, (_, index) => [`n${index}`, index]);
    const shape = chartShape(rows, { kind: "bar", along: 0, figure: 1, series: null }, nameOf);
    expect(shape).toMatchObject({ shown: MOST_BARS, total: 100 });
  });

  it("is bars that tell apart what comes again", () => {
    const rows = [
      ["a", 2014, 1],
      ["b", 2014, 2],
      ["a", 2015, 3],
    ];
    expect(barLabels(rows)).toEqual(["a · 2014", "b · 2014", "a · 2015"]);
    expect(barLabels(rows.slice(0, 2))).toEqual(["a", "b"]);
    expect(kinds(["year", "name", "n"], [2014, "a", 1]).at(-1)).toEqual(["bar", 1, 2, 0]);
  });

  it("is told to lack the rows without a figure or a time", () => {
    const rows = [
      ["a", "2014", 1],
      ["b", "2014", null],
      ["c", null, 2],
    ];
    const omitted = (["bar", "line", "matrix"] as const).map((kind) => {
      const along = kind === "line" ? 1 : 0;
      return chartShape(rows, { kind, along, figure: 2, series: null }, nameOf).omitted;
    });
    expect(omitted).toEqual([1, 2, 1]);
  });

  it("is lines whose points are in the order of time", () => {
    const rows = [
      [2015, "a", 2],
      [2014, "a", 1],
      [2014, "b", 5],
      [2016, "a", null],
    ];
    const shape = chartShape(rows, { kind: "line", along: 0, figure: 2, series: 1 }, nameOf);
    expect(
      shape.kind === "line" && shape.lines.map(({ name, points }) => [name, points.map(({ value }) => value)]),
    ).toEqual([
      ["a", [1, 2]],
      ["b", [5]],
    ]);
  });

  it("is a matrix with what belongs to the same cell added up, or counted", () => {
    const rows = [
      ["a", "x", 1],
      ["a", "x", 2],
      ["b", "y", 10],
    ];
    const shape = chartShape(rows, { kind: "matrix", along: 1, figure: 2, series: 0 }, nameOf);
    expect(shape.kind === "matrix" && shape.matrix).toEqual({
      rows: ["b", "a"],
      columns: ["y", "x"],
      values: [
        [10, null],
        [null, 3],
      ],
    });
    const counted = chartShape(rows, { kind: "matrix", along: 1, figure: null, series: 0 }, nameOf);
    expect(counted.kind === "matrix" && counted.matrix.values).toEqual([
      [2, null],
      [null, 1],
    ]);
  });
});

describe("a chart's scale", () => {
  it("has round steps around all values, from zero where that is near", () => {
    expect(roundTicks(0, 47)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(valueRange([10, 47])).toEqual([0, 50]);
    expect(valueRange([98, 102])[0]).toBeGreaterThan(90);
    expect(valueRange([-5, -2])).toEqual([-5, 0]);
    expect(valueRange([7])).toEqual([7, 8]);
  });

  it("keeps names from covering each other", () => {
    const places = spread([50, 52, 53, 10], 14, 100);
    const sorted = places.toSorted((one, other) => one - other);
    expect(sorted.slice(1).every((place, index) => place - (sorted[index] ?? 0) >= 14)).toBe(true);
    expect(Math.max(...spread([99, 99, 99], 14, 100))).toBe(100);
  });
});
