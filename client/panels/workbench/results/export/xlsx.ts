import writeWorkbook from "write-excel-file/universal";
import type { WorkbookContent } from "./workbook.js";
import type { Workbook } from "./workbook-told.js";

/** CSS pixels of a column of Excel's unit, about. */
const WIDE = 24;

/** The rows on its first sheet, what was asked on its second. A million rows take seconds. */
export function xlsxBlob({ sheets, columns, about }: Workbook, rows: WorkbookContent["rows"]): Promise<Blob> {
  const data = [columns.map((value) => ({ value, fontWeight: "bold" as const })), ...rows.map((row) => [...row])];
  const told = about.map((row) => [...row]);
  return writeWorkbook([
    { sheet: sheets[0], data, columns: columns.map(() => ({ width: WIDE })), stickyRowsCount: 1 },
    { sheet: sheets[1], data: told, columns: [{ width: WIDE / 2 }, { width: WIDE * 4 }] },
  ]).toBlob();
}
