import type { DefaultTreeAdapterTypes } from "parse5";
import type { Attributes } from "./html-elements.js";

type HtmlElement = DefaultTreeAdapterTypes.Element;

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Follows the walk through a page's tables and knows the place of the cell it is in. */
export interface TableTracker {
  /** Called at each element's start; answers what to call at its end. */
  readonly enter: (element: HtmlElement, attributes: Attributes) => () => void;
  /** Null outside of tables, and in those that only lay a page out. */
  readonly cell: () => CellPlace | null;
}

interface OpenTable {
  /** Null: lays the page out. */
  readonly table: number | null;
  row: number;
  column: number;
  isInCell: boolean;
  /** For each column, the first row that no cell from above reaches into. */
  readonly freeFrom: number[];
}

/** Cells with more text than this are parts of a page, not of a table; in UTF-16 units. */
const LONG_CELL = 400;
const MAX_SPAN = 1000;

export function createTableTracker(): TableTracker {
  const open: OpenTable[] = [];
  let tables = 0;
  return {
    cell() {
      const current = open.at(-1);
      if (current === undefined || current.table === null || !current.isInCell) return null;
      return { table: current.table, row: current.row, column: current.column };
    },
    enter(element, attributes) {
      const name = element.tagName;
      const current = open.at(-1);
      if (name === "table") {
        const isLayout = current !== undefined && current.table !== null ? false : isLayoutTable(element);
        const table = isLayout ? null : tables;
        if (!isLayout) tables += 1;
        open.push({ table, row: -1, column: -1, isInCell: false, freeFrom: [] });
        return () => void open.pop();
      }
      if (current === undefined) return nothing;
      if (name === "tr") {
        current.row += 1;
        current.column = -1;
        return nothing;
      }
      if (name !== "td" && name !== "th") return nothing;
      let column = current.column < 0 ? 0 : current.column;
      while ((current.freeFrom[column] ?? 0) > current.row) column += 1;
      const width = spanOf(attributes.get("colspan"));
      const height = spanOf(attributes.get("rowspan"));
      for (let at = column; at < column + width; at += 1) current.freeFrom[at] = current.row + height;
      current.column = column;
      current.isInCell = true;
      return () => {
        current.isInCell = false;
      };
    },
  };
}

function nothing(): void {
  // A place that an element does not change needs no way back.
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? "1", 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

/** A table with another one inside, with a long cell, or with never more than one cell in a row. */
function isLayoutTable(table: HtmlElement): boolean {
  let isSingle = true;
  const waiting: { readonly element: HtmlElement; readonly cell: { length: number } | null }[] = [
    { element: table, cell: null },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, cell } = next;
    let cells = 0;
    for (const child of element.childNodes) {
      if ("value" in child && cell !== null) {
        cell.length += child.value.trim().length;
        if (cell.length > LONG_CELL) return true;
      }
      if (!("tagName" in child)) continue;
      if (child.tagName === "table") return true;
      const isCell = child.tagName === "td" || child.tagName === "th";
      if (isCell) cells += 1;
      waiting.push({ element: child, cell: isCell ? { length: 0 } : cell });
    }
    if (cells > 1) isSingle = false;
  }
  return isSingle;
}
