import type { Sentence } from "#model/language.js";
import { cleanMappedText } from "../clean/clean.js";
import type { ExtractedRow, ExtractedTable } from "../format/file-format.js";
import { formatOf } from "../format/formats.js";
import { placeOfRow } from "../format/table-text.js";
import { TEXT_FORMATS } from "../format/text-formats.js";
import { mappedTextFromString } from "../mapped-text.js";
import { periodFromText, yearFromText } from "../metadata/written-time.js";
import { remark } from "../refusal.js";
import { isCuratedTable } from "../tables/curated-columns.js";
import { type ColumnRole, roleOfHeading } from "../tables/headings.js";
import type { FoundSource, ReportSource, SourceHints } from "./report-source.js";

type Columns = ReadonlyMap<ColumnRole["kind"], number>;

/** A cell with more is a text, not a remark; in UTF-16 units. */
const SHORTEST_REPORT = 50;
/** So many rows may be blank or broken above the first report. */
const LOOK_AHEAD = 20;

/**
 * The reports of a table that has one a row, by its headings (正文, title, year, …); null where it is no such table, and its rows are used
 * up.
 */
export function rowSources(table: ExtractedTable, file: ReportSource): Iterable<FoundSource> | null {
  const rows = table.rows[Symbol.iterator]();
  const headings = rows.next();
  if (headings.done === true) return null;
  const roles = headings.value.cells.map(({ text, column }) => ({ role: roleOfHeading(simplified(text)), column }));
  const columns: Columns = new Map(roles.flatMap(({ role, column }) => (role === null ? [] : [[role.kind, column]])));
  if (!columns.has("text") || isCuratedTable(roles.map(({ role }) => role))) return null;
  const seen: ExtractedRow[] = [];
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    seen.push(next.value);
    if (cellOf(next.value, columns, "text").length >= SHORTEST_REPORT) {
      const width = headings.value.cells.length;
      return sourcesOfRows(seen, rows, { table, file, columns, width });
    }
    if (seen.length >= LOOK_AHEAD) return null;
  }
  return null;
}

function simplified(text: string): string {
  return cleanMappedText(mappedTextFromString(text)).text;
}

interface ReportTable {
  readonly table: ExtractedTable;
  readonly file: ReportSource;
  readonly columns: Columns;
  /** How many headings there are. */
  readonly width: number;
}

function* sourcesOfRows(
  seen: readonly ExtractedRow[],
  rest: Iterator<ExtractedRow>,
  reports: ReportTable,
): Generator<FoundSource> {
  const names = new Map<string, number>();
  for (const row of seen) yield* sourceOfRow(row, reports, names);
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield* sourceOfRow(next.value, reports, names);
}

function* sourceOfRow(row: ExtractedRow, reports: ReportTable, names: Map<string, number>): Generator<FoundSource> {
  const { table, file, columns, width } = reports;
  const where = placeOfRow(file.place, table.mark, row.row);
  const place = where.en;
  const text = cellOf(row, columns, "text");
  if (row.cells.every((cell) => cell.text.trim() === "") && row.problem === undefined) return;
  const problem = row.problem ?? problemOf(row, text, width);
  if (problem !== null) {
    yield { kind: "refused", place, detail: remark(where, problem) };
    return;
  }
  const hints = hintsOfRow(row, columns);
  const name = nameOfRow(row, columns, hints);
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  const path = `${file.path}/${count === 1 ? name : `${name} (${count})`}`;
  const bytes = Buffer.from(text);
  const format = formatOf(TEXT_FORMATS, bytes, { path: "", place }).name;
  // What is said of the whole file wins, but a title is one report's.
  const said = Object.entries(file.hints).filter(([field, value]) => field !== "title" && value !== undefined);
  yield {
    kind: "source",
    source: { path, file: file.file, place, bytes, hints: { ...hints, ...Object.fromEntries(said), format } },
  };
}

function problemOf(row: ExtractedRow, text: string, width: number): Sentence | null {
  const cells = 1 + Math.max(-1, ...row.cells.map(({ column }) => column));
  if (cells > width) {
    return {
      en: `the row has ${cells} cells, but there are ${width} headings; check its quotation marks`,
      zh: `这一行有 ${cells} 个单元格，而标题只有 ${width} 个；请检查引号`,
    };
  }
  if (text.trim() !== "") return null;
  return { en: "the row has no text; fill it in or take the row out", zh: "这一行没有正文；请填写或删去" };
}

function cellOf(row: ExtractedRow, columns: Columns, kind: ColumnRole["kind"]): string {
  const column = columns.get(kind);
  return column === undefined ? "" : (row.cells.find((cell) => cell.column === column)?.text ?? "");
}

function hintsOfRow(row: ExtractedRow, columns: Columns): SourceHints {
  const told = (kind: "title" | "area" | "issuer"): string | undefined =>
    cellOf(row, columns, kind).trim() || undefined;
  const date = yearFromText(cellOf(row, columns, "date")) ?? undefined;
  return {
    title: told("title"),
    area: told("area"),
    issuer: told("issuer"),
    year: yearFromText(cellOf(row, columns, "year")) ?? undefined,
    period: periodFromText(cellOf(row, columns, "period")) ?? undefined,
    yearOfDate: date,
  };
}

/** What the row is known by, so that it is found again though rows move: its id, its title, or area and year. */
function nameOfRow(row: ExtractedRow, columns: Columns, { title, area, year, period }: SourceHints): string {
  const id = cellOf(row, columns, "id").trim();
  const name = id || (title ?? `${area ?? ""}${period ?? year ?? ""}`) || `row ${row.row + 1}`;
  return name.replace(/[\s/\\]+/gu, " ").slice(0, 100);
}
