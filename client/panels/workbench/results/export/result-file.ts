import type { Cell, Params, QueryResult } from "#model/query.js";
import { cellContent } from "../cell-content.js";
import { cellText, type CellReading } from "../cell-text.js";

/** What a file says of the result that it holds. */
export interface ResultAbout {
  readonly query: string;
  readonly params: Params;
  /** ISO 8601, when the query was run. */
  readonly time: string;
  /** The address of the server. */
  readonly server: string;
  /** Whether there were more rows than these. */
  readonly isCut: boolean;
}

export type Saved = string | number | boolean | null;

/** A cell as a spreadsheet takes it: numbers as numbers, all else as text. */
export function savedCell(cell: Cell, reading: CellReading): Saved {
  if (cell === null || typeof cell === "boolean") return cell;
  const content = cellContent(cell);
  if (content.kind === "number" && Number.isFinite(content.number)) return content.number;
  return cellText(cell, reading);
}

/** Rows with the names of the columns before them. */
export function csvText(
  { columns, rows }: Pick<QueryResult, "columns" | "rows">,
  { reading, isForExcel }: { readonly reading: CellReading; readonly isForExcel: boolean },
): string {
  const line = (cells: readonly Saved[]) => cells.map((cell) => csvCell(cell, isForExcel)).join(",");
  const lines = [line(columns), ...rows.map((row) => line(row.map((cell) => savedCell(cell, reading))))];
  // By the mark Excel knows that the file is UTF-8.
  return `${isForExcel ? "\uFEFF" : ""}${lines.join("\r\n")}\r\n`;
}

/** RFC 4180. For Excel a text that it would take for a formula begins with an apostrophe. */
function csvCell(cell: Saved, isForExcel: boolean): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = isForExcel && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The answer as the server gave it, with what was asked. */
export function jsonText(result: QueryResult, about: ResultAbout): string {
  const { columns, rows, graph, truncated, notifications, plan } = result;
  return `${JSON.stringify({ about, columns, rows, graph, truncated, notifications, plan }, null, 1)}\n`;
}
