import { useMemo } from "react";
import type { QueryResult } from "#model/query.js";
import type { RowFilter, TableLook } from "../../../../core/query-run/table-look.js";
import type { CellReading } from "../cell-text.js";
import { rowMatcher } from "./row-filter.js";
import { orderOf, sortKey } from "./sort-keys.js";

/** Places in the result of the rows that are shown, in their order. */
export function useArrangedRows(
  { rows }: Pick<QueryResult, "rows">,
  { filter, sorting }: { readonly filter: RowFilter; readonly sorting: TableLook["sorting"] },
  reading: CellReading,
): readonly number[] {
  const found = useMemo(() => {
    const matches = rowMatcher(filter, reading);
    const all = rows.map((_, index) => index);
    return matches === null ? all : all.filter((index) => matches(rows[index] ?? []));
  }, [rows, filter, reading]);
  return useMemo(() => {
    if (sorting === null) return found;
    const keys = found.map((index) => sortKey(rows[index]?.[sorting.column] ?? null, reading));
    const { language } = reading.words;
    return orderOf(keys, { language, isDescending: sorting.isDescending }).map((place) => found[place] ?? 0);
  }, [found, rows, sorting, reading]);
}
