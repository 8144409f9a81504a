import type { Cell, QueryResult } from "#model/query.js";
import { cellContent } from "../cell-content.js";
import { cellText, type CellReading } from "../cell-text.js";
import { NO_FILTER, type RowFilter } from "./row-filter.js";

/** How a result's table is looked at. Columns are named by their places in the result, since names may come twice. */
export interface TableLook {
  readonly sorting: { readonly column: number; readonly isDescending: boolean } | null;
  readonly filter: RowFilter;
  /** CSS pixels, of those that were changed. */
  readonly widths: ReadonlyMap<number, number>;
  /** Those that stay in sight, in their order. */
  readonly pinned: readonly number[];
}

export const PLAIN_LOOK: TableLook = { sorting: null, filter: NO_FILTER, widths: new Map(), pinned: [] };

/** CSS pixels before the first column: the box, the number, and what a row leads to. */
export const LEAD_WIDTH = 128;
export const NARROWEST = 56;
const WIDEST_AT_FIRST = 340;

/** First upwards, then downwards, then as the rows came. */
export function sortedBy(look: TableLook, column: number): TableLook {
  const { sorting } = look;
  if (sorting?.column !== column) return { ...look, sorting: { column, isDescending: false } };
  return { ...look, sorting: sorting.isDescending ? null : { column, isDescending: true } };
}

export function resized(look: TableLook, column: number, width: number): TableLook {
  return { ...look, widths: new Map([...look.widths, [column, Math.max(NARROWEST, Math.round(width))]]) };
}

export function pinned(look: TableLook, column: number): TableLook {
  const others = look.pinned.filter((each) => each !== column);
  return { ...look, pinned: others.length < look.pinned.length ? others : [...others, column] };
}

export function filtered(look: TableLook, filter: Partial<RowFilter>): TableLook {
  return { ...look, filter: { ...look.filter, ...filter } };
}

export function withColumnFilter(look: TableLook, column: number, wanted: string): TableLook {
  const columns = new Map([...look.filter.columns, [column, wanted]]);
  if (wanted.trim() === "") columns.delete(column);
  return filtered(look, { columns });
}

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

/** Pinned ones first, behind what stands at the rows' beginning. */
export function tableColumns(
  { columns, rows }: Pick<QueryResult, "columns" | "rows">,
  { look, reading, left }: { readonly look: TableLook; readonly reading: CellReading; readonly left: number },
): readonly TableColumn[] {
  const first = rows.slice(0, LOOKED_AT);
  const order = [...look.pinned, ...columns.map((_, index) => index).filter((index) => !look.pinned.includes(index))];
  let edge = left;
  return order.map((index) => {
    const cells = first.map((row) => row[index] ?? null).filter((cell) => cell !== null);
    const name = columns[index] ?? "";
    const longest = Math.max(textWidth(name) + 44, ...cells.map((cell) => shownWidth(cell, reading)));
    const width = look.widths.get(index) ?? Math.max(76, Math.min(WIDEST_AT_FIRST, longest));
    const pinnedAt = look.pinned.includes(index) ? edge : null;
    edge += width;
    return { index, name, width, pinnedAt, isNumber: cells.length > 0 && cells.every(isNumeric) };
  });
}

function isNumeric(cell: Cell): boolean {
  const { kind } = cellContent(cell);
  return kind === "number" || kind === "integer";
}

/** With its icon or the line that a relationship is drawn as, and the space around it. */
function shownWidth(cell: Cell, reading: CellReading): number {
  const text = textWidth(cellText(cell, reading));
  const { kind } = cellContent(cell);
  return text + (kind === "relationship" ? 66 : kind === "node" ? 44 : 26);
}

/** About, in CSS pixels at 13 px: a Chinese character is twice as wide as a Latin letter. */
function textWidth(text: string): number {
  const shown = text.slice(0, 60);
  const wide = shown.match(/[\u2E80-\uFFFF]/gu)?.length ?? 0;
  return wide * 13 + (shown.length - wide) * 7.2;
}
