import type { ExtractedCell } from "../file-format.js";

/** `B7` → 1 */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A cell that goes on through rows below, as when several projects share a department; counted from 0. */
export interface MergedCells {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** `A2:B4` → column 0, rows 1 to 3; none for cells that are merged within their row only. */
export function mergedCells(reference: string): MergedCells[] {
  const [, start = "", from, to] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/u.exec(reference) ?? [];
  return from === to ? [] : [{ column: columnOf(start), from: Number(from) - 1, to: Number(to) - 1 }];
}

/**
 * Gives the rows that merged cells go on through their text too, as a reader sees them. `count` is called for each row that is looked at
 * and may throw: merged cells of a hostile file overlap without end.
 */
export function fillMerged(
  rows: readonly { readonly row: number; readonly cells: ExtractedCell[] }[],
  merged: readonly MergedCells[],
  count: () => void,
): void {
  const indexes = new Map(rows.map(({ row }, index) => [row, index] as const));
  for (const { column, from, to } of merged) {
    const first = indexes.get(from);
    const text = first === undefined ? undefined : rows[first]?.cells.find((cell) => cell.column === column)?.text;
    if (first === undefined || text === undefined) continue;
    for (let index = first + 1; (rows[index]?.row ?? Infinity) <= to; index += 1) {
      count();
      const cells = rows[index]?.cells ?? [];
      const at = cells.findIndex((cell) => cell.column >= column);
      if (cells[at]?.column !== column) cells.splice(at === -1 ? cells.length : at, 0, { column, text });
    }
  }
}
