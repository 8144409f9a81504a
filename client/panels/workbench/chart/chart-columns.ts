import type { Cell, QueryResult } from "#model/query.js";
import { cellContent } from "../results/cell-content.js";

/** `time`: years, or parts of them; `number`: figures; `label`: names and other texts to tell things apart by. */
export type ColumnKind = "time" | "number" | "label" | "other";

export interface ChartColumn {
  readonly index: number;
  readonly name: string;
  readonly kind: ColumnKind;
}

export type ChartKind = "bar" | "line" | "matrix";

/** What is drawn: columns by their index. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** What stands along the chart: labels, times, or the columns of the matrix. */
  readonly along: number;
  /** The figures; null: how many rows there are of each. */
  readonly figure: number | null;
  /** What tells lines apart, bars of the same label, or the rows of the matrix; null: nothing. */
  readonly series: number | null;
}

/** So many rows tell what a column holds: it is asked anew as rows come. */
const LOOKED_AT = 500;

/** What the columns of a result hold. */
export function chartColumns({ columns, rows }: Pick<QueryResult, "columns" | "rows">): readonly ChartColumn[] {
  const first = rows.slice(0, LOOKED_AT);
  return columns.map((name, index) => ({
    index,
    name,
    kind: kindOf(
      first.map((row) => row[index] ?? null),
      name,
    ),
  }));
}

/** The charts that the columns allow, each with the columns that it would first be drawn with; the one to be shown first comes first. */
export function possibleCharts(columns: readonly ChartColumn[]): readonly ChartChoice[] {
  const of = (kind: ColumnKind) => columns.filter((column) => column.kind === kind).map(({ index }) => index);
  const [times, numbers, labels] = [of("time"), of("number"), of("label")];
  const [time, number, label, second] = [times[0], numbers[0], labels[0], labels[1]];
  const line = time !== undefined && number !== undefined;
  const charts: ChartChoice[] = [];
  if (line) charts.push({ kind: "line", along: time, figure: number, series: label ?? null });
  if (label !== undefined && second !== undefined) {
    charts.push({ kind: "matrix", along: second, figure: number ?? null, series: label });
  } else if (label !== undefined && time !== undefined) {
    charts.push({ kind: "matrix", along: time, figure: number ?? null, series: label });
  }
  if (label !== undefined && number !== undefined) {
    charts.push({ kind: "bar", along: label, figure: number, series: second ?? time ?? null });
  } else if (time !== undefined && number !== undefined) {
    charts.push({ kind: "bar", along: time, figure: number, series: null });
  }
  return charts;
}

function kindOf(cells: readonly Cell[], name: string): ColumnKind {
  const told = cells.filter((cell) => cell !== null);
  if (told.length === 0) return "other";
  if (
    told.every((cell) => timeOf(cell) !== null) &&
    (isTimeName(name) || told.every((cell) => typeof cell === "string"))
  )
    return "time";
  if (told.every((cell) => numberOf(cell) !== null)) return "number";
  return told.every((cell) => ["text", "node"].includes(cellContent(cell).kind)) ? "label" : "other";
}

function isTimeName(name: string): boolean {
  return /year|period|time|date|年|期/iu.test(name);
}

/** Years, with parts of them as fractions: `2014`, `2014-H1`, `2014-Q3`, `2014-06`, `2014-06-30`. */
export function timeOf(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1900 && cell <= 2100 ? cell : null;
  const content = cellContent(cell);
  if (content.kind !== "text") return null;
  const [, year, half, quarter, month] =
    /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-\d\d)?))?$/u.exec(content.text) ?? [];
  if (year === undefined) return null;
  const share = half
    ? Number(half) / 2 - 0.25
    : quarter
      ? Number(quarter) / 4 - 0.125
      : month
        ? (Number(month) - 1) / 12
        : 0;
  return Number(year) + share;
}

/** What JSON cannot say of a number, such as one too large, comes as text. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "object" || cell === null || !("$type" in cell)) return null;
  const { $type, _value } = cell;
  const number = ($type === "Integer" || $type === "Float") && typeof _value === "string" ? Number(_value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
