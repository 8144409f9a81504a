import type { Cell } from "#model/query.js";
import type { Words } from "../../../messages/words.js";
import type { CellReading } from "../cell-text.js";
import { savedRow, type Saved } from "./result-file.js";

/** A sheet of Excel holds no more rows; the names of the columns are the first. */
export const SHEET_ROWS = 1_048_576;
/** A cell of Excel holds no more UTF-16 units. */
const LONGEST = 32_767;
/** The sheet is made as one text, of which V8 holds 2²⁹ UTF-16 units: half of that, for what escaping adds. */
const MOST_TEXT = 2 ** 28;
/** What stands around a cell in that text, about. */
const AROUND = 60;

interface Given {
  readonly reading: CellReading;
  readonly words: Pick<Words, "t">;
}

export interface WorkbookContent {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Saved[])[];
}

/** The rows of a sheet, as many as one holds. */
export function createWorkbook({ reading, words }: Given) {
  let columns: readonly string[] = [];
  let size = 0;
  const rows: (readonly Saved[])[] = [];
  return {
    head: (names: readonly string[]): void => void (columns = names),
    isFull: (): boolean => rows.length >= SHEET_ROWS - 1 || size >= MOST_TEXT,
    row(row: readonly Cell[]): void {
      const cells = savedRow(row, reading).map((saved) => fitting(saved, words));
      for (const cell of cells) size += AROUND + (typeof cell === "string" ? cell.length : 0);
      rows.push(cells);
    },
    content: (): WorkbookContent => ({ columns, rows }),
  };
}

/** A text that no cell of Excel holds is cut, and says so. */
export function fitting(cell: Saved, { t }: Pick<Words, "t">): Saved {
  if (typeof cell !== "string") return cell;
  const text = withoutForbidden(cell);
  if (text.length <= LONGEST) return text;
  const note = t("result.cutCell", { total: text.length });
  return text.slice(0, LONGEST - note.length) + note;
}

/** XML has no place for them, and Excel would call the file damaged. */
function withoutForbidden(text: string): string {
  // oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "");
}
