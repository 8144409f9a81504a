/** What rows of a result's table must meet. */
export interface RowFilter {
  /** Words that a row must hold, wherever. */
  readonly text: string;
  /** What single columns must hold, by their places: words, or for numbers `> 5`, `<= 3`, `= 7`, `2..8`. */
  readonly columns: ReadonlyMap<number, string>;
}

/** How a result's table is looked at. Columns are named by their places in the result, since names may come twice. */
export interface TableLook {
  /** Names of the columns that it is about. */
  readonly columns: readonly string[];
  readonly sorting: { readonly column: number; readonly isDescending: boolean } | null;
  readonly filter: RowFilter;
  /** CSS pixels, of those that were changed. */
  readonly widths: ReadonlyMap<number, number>;
  /** All columns. */
  readonly order: readonly number[];
  /** Those that stay in sight before all others, in their order. */
  readonly pinned: readonly number[];
}

export const NARROWEST = 56;

/** The look that was kept where it is about these columns, else a plain one. */
export function lookAt(kept: TableLook | null, columns: readonly string[]): TableLook {
  const isSame = kept?.columns.length === columns.length && kept.columns.every((name, at) => name === columns[at]);
  return isSame ? kept : plainLook(columns);
}

function plainLook(columns: readonly string[]): TableLook {
  return {
    columns,
    sorting: null,
    filter: { text: "", columns: new Map() },
    widths: new Map(),
    order: columns.map((_, place) => place),
    pinned: [],
  };
}

/** First upwards, then downwards, then as the rows came. */
export function sortedBy(look: TableLook, column: number): TableLook {
  const { sorting } = look;
  if (sorting?.column !== column) return { ...look, sorting: { column, isDescending: false } };
  return { ...look, sorting: sorting.isDescending ? null : { column, isDescending: true } };
}

export function resized(look: TableLook, column: number, width: number): TableLook {
  return { ...look, widths: new Map([...look.widths, [column, Math.max(NARROWEST, Math.round(width))]]) };
}

/** Unpinned, a column goes back to where it stood. */
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

/** Columns as they stand in the table. */
export function shownOrder({ order, pinned: first }: TableLook): readonly number[] {
  return [...first, ...order.filter((column) => !first.includes(column))];
}

/** Puts a column at a place of the table, counted from 0; pinned ones stay before the others. */
export function moved(look: TableLook, column: number, place: number): TableLook {
  const isPinned = (each: number): boolean => look.pinned.includes(each);
  const others = shownOrder(look).filter((each) => each !== column && isPinned(each) === isPinned(column));
  const before = isPinned(column) ? 0 : look.pinned.length;
  const row = others.toSpliced(Math.max(0, place - before), 0, column);
  if (isPinned(column)) return { ...look, pinned: row };
  const next = row.values();
  // Pinned ones keep their places among all, to which they go back.
  return { ...look, order: look.order.map((each) => (isPinned(each) ? each : (next.next().value ?? each))) };
}
