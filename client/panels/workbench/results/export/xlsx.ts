import writeWorkbook from "write-excel-file/universal";
import type { Words } from "../../../messages/words.js";
import type { ResultAbout } from "./result-file.js";
import { fitting, type WorkbookContent } from "./workbook.js";

/** CSS pixels of a column of Excel's unit, about. */
const WIDE = 24;

interface Given {
  readonly about: ResultAbout;
  readonly words: Pick<Words, "t">;
}

/** A workbook: the rows on its first sheet, what was asked on its second. */
export function xlsxBlob({ columns, rows }: WorkbookContent, { about, words }: Given): Promise<Blob> {
  const { t } = words;
  const data = [columns.map((value) => ({ value, fontWeight: "bold" as const })), ...rows.map((row) => [...row])];
  const told = [
    [t("result.aboutQuery"), fitting(about.query, words)],
    [t("result.aboutParams"), fitting(JSON.stringify(about.params), words)],
    [t("result.aboutTime"), about.time],
    [t("result.aboutServer"), about.server],
    [t("result.aboutRows"), about.isCut ? t("result.aboutCut", { count: rows.length }) : rows.length],
  ];
  return writeWorkbook([
    { sheet: t("result.sheet"), data, columns: columns.map(() => ({ width: WIDE })), stickyRowsCount: 1 },
    { sheet: t("result.aboutSheet"), data: told, columns: [{ width: WIDE / 2 }, { width: WIDE * 4 }] },
  ]).toBlob();
}
