import type { Cell } from "#model/query.js";
import type { ChartChoice } from "../../../core/query-run/chart-choice.js";
import { numberOf, timeOf } from "./chart-columns.js";

/** More of each would not be told apart. */
export const MOST_BARS = 40;
export const MOST_LINES = 8;
export const MOST_SIDE = 30;

export interface Bar {
  readonly label: string;
  readonly value: number;
}

export interface TimePoint {
  readonly at: number;
  readonly time: string;
  readonly value: number;
}

export interface TimeLine {
  readonly name: string;
  /** In the order of their times. */
  readonly points: readonly TimePoint[];
}

export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row and column; null where there is nothing. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** A chart's content. */
export type ChartShape = Extent &
  (
    | { readonly kind: "bar"; readonly bars: readonly Bar[] }
    | { readonly kind: "line"; readonly lines: readonly TimeLine[] }
    | { readonly kind: "matrix"; readonly matrix: Matrix }
  );

interface Extent {
  /** Bars, lines or cells that are drawn, and how many there are. */
  readonly shown: number;
  readonly total: number;
  /** Rows that cannot be drawn, since they lack a figure or a time. */
  readonly omitted: number;
}

type Rows = readonly (readonly Cell[])[];

/** `nameOf`: what a cell is called. */
export function chartShape(rows: Rows, choice: ChartChoice, nameOf: (cell: Cell) => string): ChartShape {
  if (choice.kind === "bar") return barShape(rows, choice, nameOf);
  return choice.kind === "line" ? lineShape(rows, choice, nameOf) : matrixShape(rows, choice, nameOf);
}

/** A bar a row, in the result's own order: what a query sorted stays sorted. Where labels come again, what tells them apart stands behind them. */
function barShape(rows: Rows, { along, figure, series }: ChartChoice, nameOf: (cell: Cell) => string): ChartShape {
  const told = rows.flatMap((row) => {
    const value = figure === null ? null : numberOf(row[figure] ?? null);
    if (value === null) return [];
    return [{ label: nameOf(row[along] ?? null), apart: series === null ? "" : nameOf(row[series] ?? null), value }];
  });
  const comesAgain = new Set(told.map(({ label }) => label)).size < told.length;
  const bars = told.map(({ label, apart, value }) => ({
    label: comesAgain && apart !== "" ? `${label} · ${apart}` : label,
    value,
  }));
  const shown = bars.slice(0, MOST_BARS);
  return { kind: "bar", bars: shown, shown: shown.length, total: bars.length, omitted: rows.length - told.length };
}

/** Those with the most points, where there are too many lines. */
function lineShape(rows: Rows, { along, figure, series }: ChartChoice, nameOf: (cell: Cell) => string): ChartShape {
  const lines = new Map<string, TimePoint[]>();
  let omitted = 0;
  for (const row of rows) {
    const [at, value] = [timeOf(row[along] ?? null), figure === null ? null : numberOf(row[figure] ?? null)];
    if (at === null || value === null) {
      omitted += 1;
      continue;
    }
    const name = series === null ? "" : nameOf(row[series] ?? null);
    const line = lines.get(name) ?? [];
    line.push({ at, time: nameOf(row[along] ?? null), value });
    lines.set(name, line);
  }
  const all = [...lines].map(([name, points]) => ({
    name,
    points: points.toSorted((one, other) => one.at - other.at),
  }));
  const shown = all.toSorted((one, other) => other.points.length - one.points.length).slice(0, MOST_LINES);
  return { kind: "line", lines: shown, shown: shown.length, total: all.length, omitted };
}

/** Figures of the same cell are added up; those with the largest sums, where there are too many rows or columns. */
function matrixShape(rows: Rows, { along, figure, series }: ChartChoice, nameOf: (cell: Cell) => string): ChartShape {
  const sums = new Map<string, Map<string, number>>();
  let omitted = 0;
  const [ofRow, ofColumn] = [new Map<string, number>(), new Map<string, number>()];
  for (const row of rows) {
    const [name, column] = [nameOf(row[series ?? -1] ?? null), nameOf(row[along] ?? null)];
    const value = figure === null ? 1 : numberOf(row[figure] ?? null);
    if (value === null) {
      omitted += 1;
      continue;
    }
    const cells = sums.get(name) ?? new Map<string, number>();
    cells.set(column, (cells.get(column) ?? 0) + value);
    sums.set(name, cells);
    ofRow.set(name, (ofRow.get(name) ?? 0) + Math.abs(value));
    ofColumn.set(column, (ofColumn.get(column) ?? 0) + Math.abs(value));
  }
  const [names, columns] = [mostOf(ofRow), inOrder(mostOf(ofColumn))];
  const values = names.map((name) => columns.map((column) => sums.get(name)?.get(column) ?? null));
  const total = ofRow.size * ofColumn.size;
  const matrix = { rows: names, columns, values };
  return { kind: "matrix", matrix, shown: names.length * columns.length, total, omitted };
}

function mostOf(sums: ReadonlyMap<string, number>): readonly string[] {
  return [...sums]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_SIDE)
    .map(([name]) => name);
}

/** Times by their order; all else as it is. */
function inOrder(names: readonly string[]): readonly string[] {
  return names.every((name) => timeOf(name) !== null || timeOf(Number(name)) !== null) ? names.toSorted() : names;
}
