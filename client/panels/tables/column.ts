import type { GraphContext } from "../../core/fields/graph-context.js";
import type { Words } from "../messages/words.js";

/** What a row's values are read with. */
export interface Reading {
  readonly graph: GraphContext;
  readonly words: Words;
}

export type Value = string | number | null;

/** One column of a table. A new one is its entry in the list of its table. */
export interface Column<Item> {
  readonly name: string;
  readonly title: (words: Words) => string;
  /** CSS pixels at least; what is left over is shared out. */
  readonly width: number;
  readonly holds: "text" | "number";
  /** What is sorted by. Null sorts last. */
  readonly value: (item: Item, reading: Reading) => Value;
  /** How a value is written; absent: as it is, numbers as the language writes them. */
  readonly written?: (value: string | number, words: Words) => string;
  /** The type whose icon stands before the value. */
  readonly icon?: (item: Item, reading: Reading) => string;
  /** Part of what a row is called. */
  readonly isName?: true;
  /** The node whose other names a row is found by too; absent: what is written alone. */
  readonly names?: (item: Item) => string;
  /** Shown only where it was asked for. */
  readonly isExtra?: true;
}

export function textOf<Item>(column: Column<Item>, item: Item, reading: Reading): string {
  const value = column.value(item, reading);
  if (value === null) return "";
  if (column.written !== undefined) return column.written(value, reading.words);
  return typeof value === "number" ? reading.words.number(value) : value;
}
