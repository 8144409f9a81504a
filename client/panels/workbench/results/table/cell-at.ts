import type { Position } from "../../../tables/grid-position.js";

interface Place {
  /** Place in the table of the row, counted from 0 without the names; null: none. */
  readonly place: number | null;
  readonly cell: Position | null;
  /** What its button does. */
  readonly act: string | null;
  readonly isTick: boolean;
}

/** Where in the table something happened: rows and cells say in the document what they are, so that none needs listeners of its own. */
export function cellAt(target: EventTarget): Place {
  if (!(target instanceof Element)) return { place: null, cell: null, act: null, isTick: false };
  const row = target.closest("[data-row]")?.getAttribute("data-row") ?? null;
  const [line, column] = target.closest("[data-cell]")?.getAttribute("data-cell")?.split(":").map(Number) ?? [];
  return {
    place: row === null ? null : Number(row),
    cell: line === undefined || column === undefined ? null : { row: line, column },
    act: target.closest("[data-act]")?.getAttribute("data-act") ?? null,
    isTick: target.closest("[data-tick]") !== null,
  };
}
