import type { Cell } from "#model/query.js";
import { besideOf } from "../beside.js";
import { cellText, type CellReading } from "../cell-text.js";

/** Rows as spreadsheets take them from the clipboard, the names of the columns first. */
export function rowsAsTsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  reading: CellReading,
): string {
  const lines = rows.map((row) =>
    row.map((cell, place) => quoted(cellText(cell, reading, besideOf(row, place)))).join("\t"),
  );
  return [columns.map(quoted).join("\t"), ...lines].join("\n");
}

/** Quoted where it would otherwise be several cells. */
function quoted(text: string): string {
  return /[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
