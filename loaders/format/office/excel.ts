import type { Sentence } from "#model/language.js";
import { refusal } from "../../refusal.js";
import type { ExtractedCell, ExtractedRow, ExtractedTable, FileFormat } from "../file-format.js";
import { tablesContent } from "../table-text.js";
import { columnOf, fillMerged, type MergedCells, mergedCells } from "./excel-cells.js";
import { cellText, readFormats, type NumberFormats } from "./excel-values.js";
import { isOfficeFile, openOfficePackage, type OfficePackage, requirePart } from "./office-package.js";

const WORKBOOK = "xl/workbook.xml";
const MOST_SHEETS = 100;
const MOST_CELLS = 2_000_000;
/** Cells without a value that are told of. */
const MOST_UNSAID = 200;

/** Excel's sheets as tables: values as they were last calculated, dates as dates; hidden sheets, formulas, notes and macros are left out. */
export const excel: FileFormat = {
  name: "Excel (XLSX)",
  extensions: ["xlsx", "xlsm", "xltx"],
  isBinary: true,
  recognises: (bytes) => isOfficeFile(bytes, /^xl\/workbook\d*\.xml$/u),
  read: async (bytes, place) => tablesContent(await readSheets(bytes, place), place),
  tables: readSheets,
};

interface Sheet {
  readonly name: string;
  readonly part: string;
}

async function readSheets(bytes: Uint8Array, place: string): Promise<readonly ExtractedTable[]> {
  const file = await openOfficePackage(bytes, place);
  requirePart(file, WORKBOOK, { place, kind: "Excel" });
  const { sheets, isFrom1904 } = await readWorkbook(file);
  if (sheets.length > MOST_SHEETS) {
    const why = {
      en: `the workbook has ${sheets.length} sheets, more than the ${MOST_SHEETS} that are read; split it`,
      zh: `工作簿有 ${sheets.length} 张工作表，超过读取上限 ${MOST_SHEETS} 张；请拆分`,
    };
    throw refusal(place, why, { code: "too-large" });
  }
  const strings = await readStrings(file);
  const formats = await readFormats(file, isFrom1904);
  const tables: ExtractedTable[] = [];
  const left = { cells: MOST_CELLS, unsaid: MOST_UNSAID };
  for (const { name, part } of sheets) {
    const rows = await readRows(file, part, { strings, formats, left, place });
    if (rows.length > 0) tables.push({ mark: { name, counts: "rows" }, rows });
  }
  return tables;
}

async function readWorkbook(file: OfficePackage): Promise<{ sheets: Sheet[]; isFrom1904: boolean }> {
  const targets = await file.targets(WORKBOOK);
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  await file.walk(WORKBOOK, {
    open: (name, { name: title, id, state, date1904 }) => {
      if (name === "workbookPr") isFrom1904 = date1904 === "1" || date1904 === "true";
      if (name !== "sheet" || (state ?? "visible") !== "visible") return;
      const part = targets.get(id ?? "");
      if (part !== undefined) sheets.push({ name: title ?? "", part });
    },
  });
  return { sheets, isFrom1904 };
}

/** The texts that cells point to; the reading of a phonetic guide is no text. */
async function readStrings(file: OfficePackage): Promise<readonly string[]> {
  const strings: string[] = [];
  let isText = false;
  let guides = 0;
  await file.walk("xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") strings.push("");
      else if (name === "rPh") guides += 1;
      else if (name === "t") isText = guides === 0;
    },
    close: (name) => {
      if (name === "rPh") guides -= 1;
      else if (name === "t") isText = false;
    },
    text: (text) => {
      if (isText) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
  /** How many cells may still be read from the workbook. */
  readonly left: { cells: number; unsaid: number };
  readonly place: string;
}

async function readRows(file: OfficePackage, part: string, context: SheetContext): Promise<ExtractedRow[]> {
  const rows: { row: number; cells: ExtractedCell[]; unsaid: Unsaid[] }[] = [];
  const cell = { column: -1, type: "n", style: 0, value: "", isFormula: false };
  const merged: MergedCells[] = [];
  let row = -1;
  let isValue = false;
  let isGuide = false;
  await file.walk(part, {
    open: (name, { r, t, s, ref }) => {
      if (name === "row") {
        row = r === undefined ? row + 1 : Number(r) - 1;
        rows.push({ row, cells: [], unsaid: [] });
        cell.column = -1;
      } else if (name === "c") {
        const column = r === undefined ? cell.column + 1 : columnOf(r);
        Object.assign(cell, { column, type: t ?? "n", style: Number(s ?? 0), value: "", isFormula: false });
      } else if (name === "mergeCell") merged.push(...mergedCells(ref ?? ""));
      else if (name === "f") cell.isFormula = true;
      else if (name === "rPh") isGuide = true;
      else if (name === "v" || name === "t") isValue = !isGuide;
    },
    close: (name) => {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "rPh") isGuide = false;
      if (name !== "c") return;
      const why = whyUnsaid(cell);
      if (why !== null && context.left.unsaid > 0) {
        context.left.unsaid -= 1;
        rows.at(-1)?.unsaid.push({ column: cell.column, why });
      }
      if (cell.value === "") return;
      countCell(context);
      const text = cell.type === "s" ? (context.strings[Number(cell.value)] ?? "") : cellText(cell, context.formats);
      if (text.trim() !== "") rows.at(-1)?.cells.push({ column: cell.column, text });
    },
    text: (text) => {
      if (isValue) cell.value += text;
    },
  });
  const filled = rows.filter(({ cells, unsaid }) => cells.length + unsaid.length > 0);
  fillMerged(filled, merged, () => countCell(context));
  return filled;
}

function countCell({ left, place }: SheetContext): void {
  left.cells -= 1;
  if (left.cells >= 0) return;
  const why = {
    en: `the workbook has more than ${MOST_CELLS} cells with a value; split it`,
    zh: `工作簿中有值的单元格超过 ${MOST_CELLS} 个；请拆分`,
  };
  throw refusal(place, why, { code: "too-large" });
}

type Unsaid = NonNullable<ExtractedRow["unsaid"]>[number];

/** Why a cell says nothing that is meant to; null where it says something, or is blank. */
function whyUnsaid({ type, value, isFormula }: { type: string; value: string; isFormula: boolean }): Sentence | null {
  if (type === "e") {
    return { en: `the cell is in error (${value}); it is left out`, zh: `单元格有误（${value}）；已略去` };
  }
  if (!isFormula || value !== "" || type === "str") return null;
  return {
    en: "the formula has no value; open the workbook in its program, let it calculate, and save it",
    zh: "公式没有计算出的值；请在表格程序中打开、计算并保存",
  };
}
