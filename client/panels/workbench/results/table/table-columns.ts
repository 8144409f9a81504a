import type { Cell, QueryResult } from "#model/query.js";
import { shownOrder, type TableLook } from "../../../../core/query-run/table-look.js";
import { besideOf } from "../beside.js";
import { cellContent } from "../cell-content.js";
import { cellText, type CellReading } from "../cell-text.js";

/** CSS pixels before the first column: the box, the number, and what a row leads to; where fingers press, each is as wide as one. */
export const LEAD_WIDTH = { usual: 128, forFingers: 132 } as const;
/** CSS pixels that a column has at first; the same holds for its menu. */
const LEAST_AT_FIRST = { wide: 76, narrow: 96 } as const;
const WIDEST_AT_FIRST = 340;
/** CSS pixels of what stands around a column's name: the space and the menu; and of each mark beside it, with its gap. */
const AROUND_NAME = 44;
const MARK = 17;

/** A column as it stands in the table. */
export interface TableColumn {
  /** Its place in the result. */
  readonly index: number;
  readonly name: string;
  readonly width: number;
  /** Where it stays when one scrolls sidewards, from the left edge; null: it goes with the others. */
  readonly pinnedAt: number | null;
  readonly isNumber: boolean;
}

/** The rows that widths are guessed from. */
const LOOKED_AT = 60;

interface ColumnsGiven {
  readonly look: TableLook;
  readonly reading: CellReading;
  /** CSS pixels before the first column. */
  readonly left: number;
  readonly isNarrow: boolean;
}

/** In the order of the table, behind what stands at the rows' beginning. */
export function tableColumns(
  { columns, rows }: Pick<QueryResult, "columns" | "rows">,
  { look, reading, left, isNarrow }: ColumnsGiven,
): readonly TableColumn[] {
  const order = shownOrder(look);
  const first = rows.slice(0, LOOKED_AT).map((row) => order.map((index) => row[index] ?? null));
  let edge = left;
  return order.map((index, at) => {
    const cells = first.map((row) => row[at] ?? null).filter((cell) => cell !== null);
    const name = columns[index] ?? "";
    const longest = Math.max(
      textWidth(name) + AROUND_NAME + marksOf(look, index) * MARK,
      ...first.map((row) => shownWidth(row, { at, reading })),
    );
    const width =
      look.widths.get(index) ??
      Math.max(LEAST_AT_FIRST[isNarrow ? "narrow" : "wide"], Math.min(WIDEST_AT_FIRST, Math.ceil(longest)));
    const pinnedAt = look.pinned.includes(index) ? edge : null;
    edge += width;
    return { index, name, width, pinnedAt, isNumber: cells.length > 0 && cells.every(isNumeric) };
  });
}

/** How many marks say that the column is sorted by, pinned or filtered. */
function marksOf({ sorting, pinned, filter }: TableLook, index: number): number {
  return [sorting?.column === index, pinned.includes(index), filter.columns.has(index)].filter(Boolean).length;
}

function isNumeric(cell: Cell): boolean {
  const { kind } = cellContent(cell);
  return kind === "number" || kind === "integer";
}

/** With its icon or the line that a relationship is drawn as, and the space around it. */
function shownWidth(
  row: readonly Cell[],
  { at, reading }: { readonly at: number; readonly reading: CellReading },
): number {
  const cell = row[at] ?? null;
  const text = textWidth(cellText(cell, reading, besideOf(row, at)));
  const { kind } = cellContent(cell);
  return text + (kind === "relationship" ? 66 : kind === "node" ? 44 : 26);
}

/** About, in CSS pixels at 13 px; of a Latin letter or digit in the widest of the fonts that systems have for pages (DejaVu Sans, Verdana). */
function textWidth(text: string): number {
  const shown = text.slice(0, 60);
  const wide = shown.match(/[\u2E80-\uFFFF]/gu)?.length ?? 0;
  return wide * 13 + (shown.length - wide) * 8.3;
}
