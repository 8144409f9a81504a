import type { Cell } from "#model/query.js";
import { cellContent, type CellContent } from "./cell-content.js";

/** What a table draws of a value: of lists and maps their first items, and how many are left out. */
export type DrawnValue =
  | Exclude<CellContent, { readonly kind: "list" | "map" }>
  | { readonly kind: "list"; readonly items: readonly DrawnValue[]; readonly rest: number }
  | { readonly kind: "map"; readonly entries: readonly (readonly [string, DrawnValue])[]; readonly rest: number };

/** Items of one list or map, and values in all, however deep: a cell in sight is drawn anew at every turn of the wheel. */
export const SHOWN_ITEMS = 12;
export const SHOWN_VALUES = 60;

export function drawnValue(cell: Cell): DrawnValue {
  let left = SHOWN_VALUES;
  const drawn = (value: Cell): DrawnValue => {
    left -= 1;
    const content = cellContent(value);
    if (content.kind === "list") {
      const items = firstOf(content.cells, drawn);
      return { kind: "list", items, rest: content.cells.length - items.length };
    }
    if (content.kind !== "map") return content;
    const all = Object.entries(content.cells);
    const entries = firstOf(all, ([name, inner]) => [name, drawn(inner)] as const);
    return { kind: "map", entries, rest: all.length - entries.length };
  };
  const firstOf = <Item, Shown>(items: readonly Item[], show: (item: Item) => Shown): readonly Shown[] => {
    const shown: Shown[] = [];
    for (const item of items.slice(0, SHOWN_ITEMS)) if (left > 0) shown.push(show(item));
    return shown;
  };
  return drawn(cell);
}
