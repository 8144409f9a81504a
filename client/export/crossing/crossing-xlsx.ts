import type { SheetData } from "write-excel-file/browser";
import { type CrossingSheet, numbersText } from "./crossing-sheet.js";

/** Longer texts Excel refuses. */
const LONGEST = 32_000;

/** Three sheets: the matrix, a row for each link, and the sentences by their numbers. */
export async function crossingXlsx(sheet: CrossingSheet): Promise<Blob> {
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  const { names, columns, rows, matrix, sources } = sheet;
  const lines: SheetData = matrix.lines.map(({ name, isGroup, cells }) => [
    isGroup ? { value: cut(name), fontWeight: "bold" } : cut(name),
    ...cells.map((cell) => (cell === null ? null : cut(`${cell.status ?? ""} ${numbersText(cell.numbers)}`.trim()))),
  ]);
  const links: SheetData = rows.map(({ values, numbers }) =>
    columns.map((column) => {
      const value = column === "citation" ? numbersText(numbers) : values[column];
      return typeof value === "string" ? cut(value) : value;
    }),
  );
  const cited: SheetData = sources.map((one, at) => [at + 1, cut(names.quotation(one)), cut(names.source(one))]);
  return writeXlsxFile([
    {
      sheet: tabName(names.title),
      data: [headOf([names.column("project"), ...matrix.initiatives]), ...lines],
      columns: [{ width: 32 }, ...matrix.initiatives.map(() => ({ width: 14 }))],
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    {
      sheet: tabName(names.links),
      data: [headOf(columns.map(names.column)), ...links],
      columns: columns.map((column) => ({ width: ["project", "initiative", "document"].includes(column) ? 32 : 14 })),
      stickyRowsCount: 1,
    },
    {
      sheet: tabName(names.sources),
      data: [headOf([names.column("number"), names.column("sentence"), names.sources]), ...cited],
      columns: [{ width: 8 }, { width: 80 }, { width: 60 }],
      stickyRowsCount: 1,
    },
  ]).toBlob();
}

function headOf(titles: readonly string[]): SheetData[number] {
  return titles.map((value) => ({ value, fontWeight: "bold" as const, backgroundColor: "#eef0f2" }));
}

/** What Excel does not take in the name of a sheet. */
function tabName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/gu, " ").slice(0, 31);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
