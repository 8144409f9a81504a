import type { Cell, Params } from "#model/query.js";
import { cellContent } from "../cell-content.js";
import { besideOf } from "../beside.js";
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

/** A row's cells as a spreadsheet takes them: numbers as numbers, all else as text. */
export function savedRow(row: readonly Cell[], reading: CellReading): readonly Saved[] {
  return row.map((cell, place) => savedCell(row, { cell, place, reading }));
}

interface Placed {
  readonly cell: Cell;
  readonly place: number;
  readonly reading: CellReading;
}

function savedCell(row: readonly Cell[], { cell, place, reading }: Placed): Saved {
  if (cell === null || typeof cell === "boolean") return cell;
  const content = cellContent(cell);
  if (content.kind === "number" && Number.isFinite(content.number)) return content.number;
  return cellText(cell, reading, besideOf(row, place));
}

interface CsvReading {
  readonly reading: CellReading;
  readonly isForExcel: boolean;
}

/** The names of the columns. By the mark before them Excel knows that the file is UTF-8. */
export function csvHead(columns: readonly string[], isForExcel: boolean): string {
  return `${isForExcel ? "\uFEFF" : ""}${csvLine(columns, isForExcel)}`;
}

export function csvRow(row: readonly Cell[], { reading, isForExcel }: CsvReading): string {
  return csvLine(savedRow(row, reading), isForExcel);
}

function csvLine(cells: readonly Saved[], isForExcel: boolean): string {
  return `${cells.map((cell) => csvCell(cell, isForExcel)).join(",")}\r\n`;
}

/** RFC 4180. For Excel a text that it would take for a formula begins with an apostrophe. */
function csvCell(cell: Saved, isForExcel: boolean): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = isForExcel && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
