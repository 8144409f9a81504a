import writeWorkbook from "write-excel-file/universal";
import type { QueryResult } from "#model/query.js";
import type { Words } from "../../../messages/words.js";
import type { CellReading } from "../cell-text.js";
import { savedCell, type ResultAbout, type Saved } from "./result-file.js";

/** A cell of Excel holds no more UTF-16 units. */
const LONGEST = 32_767;
/** CSS pixels of a column of Excel's unit, about. */
const WIDE = 24;

interface Given {
  readonly reading: CellReading;
  readonly about: ResultAbout;
  readonly words: Pick<Words, "t">;
}

/** A workbook: the rows on its first sheet, what was asked on its second. Texts that no cell of Excel holds are cut, and say so. */
export function xlsxBlob(
  { columns, rows }: Pick<QueryResult, "columns" | "rows">,
  { reading, about, words: { t } }: Given,
): Promise<Blob> {
  const fitting = (cell: Saved): Saved => {
    if (typeof cell !== "string") return cell;
    const text = withoutForbidden(cell);
    if (text.length <= LONGEST) return text;
    const note = t("result.cutCell", { total: text.length });
    return text.slice(0, LONGEST - note.length) + note;
  };
  const data = [
    columns.map((value) => ({ value, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((cell) => fitting(savedCell(cell, reading)))),
  ];
  const told = [
    [t("result.aboutQuery"), fitting(about.query)],
    [t("result.aboutParams"), fitting(JSON.stringify(about.params))],
    [t("result.aboutTime"), about.time],
    [t("result.aboutServer"), about.server],
    [t("result.aboutRows"), about.isCut ? t("result.aboutCut", { count: rows.length }) : rows.length],
  ];
  return writeWorkbook([
    { sheet: t("result.sheet"), data, columns: columns.map(() => ({ width: WIDE })), stickyRowsCount: 1 },
    { sheet: t("result.aboutSheet"), data: told, columns: [{ width: WIDE / 2 }, { width: WIDE * 4 }] },
  ]).toBlob();
}

/** XML has no place for them, and Excel would call the file damaged. */
function withoutForbidden(text: string): string {
  // oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "");
}
