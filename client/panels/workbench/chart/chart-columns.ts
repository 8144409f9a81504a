import type { Cell, QueryResult } from "#model/query.js";
import type { ChartChoice } from "../../../core/query-run/chart-choice.js";
import { cellContent } from "../results/cell-content.js";

/** `time`: years, or parts of them; `number`: figures; `label`: names and other texts to tell things apart by. */
export type ColumnKind = "time" | "number" | "label" | "other";

export interface ChartColumn {
  readonly index: number;
  readonly name: string;
  readonly kind: ColumnKind;
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

/** Which columns may stand in each place of a chart. */
const ALLOWED: Readonly<Record<ChartChoice["kind"], Readonly<Record<ChartPlace, readonly ColumnKind[]>>>> = {
  bar: { along: ["label", "time"], figure: ["number"], series: ["label", "time"] },
  line: { along: ["time"], figure: ["number"], series: ["label"] },
  matrix: { along: ["label", "time"], figure: ["number"], series: ["label", "time"] },
};

export type ChartPlace = "along" | "figure" | "series";

/** Whether a place of a chart may be left empty. */
export function mayBeEmpty(kind: ChartChoice["kind"], place: ChartPlace): boolean {
  return kind === "matrix" ? place === "figure" : place === "series";
}

export function columnsFor(
  choice: ChartChoice,
  place: ChartPlace,
  columns: readonly ChartColumn[],
): readonly ChartColumn[] {
  return columns.filter(
    ({ kind, index }) =>
      ALLOWED[choice.kind][place].includes(kind) &&
      // A bar's label told apart by itself would be told twice.
      !(choice.kind === "bar" && place === "series" && index === choice.along),
  );
}

/** Whether the columns are what the choice takes them for. */
export function isDrawable(choice: ChartChoice, columns: readonly ChartColumn[]): boolean {
  return (["along", "figure", "series"] as const).every((place) =>
    choice[place] === null
      ? mayBeEmpty(choice.kind, place)
      : columnsFor(choice, place, columns).some(({ index }) => index === choice[place]),
  );
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
