import { isFoundBy } from "../../core/search/find-on-canvas.js";
import { textOf, type Column, type Reading, type Value } from "./column.js";

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Rows that hold all words of a text in one of the columns; a node's other names and their sounds count as its name does. */
export function rowsWithText<Item>(
  items: readonly Item[],
  text: string,
  { columns, reading }: { readonly columns: readonly Column<Item>[]; readonly reading: Reading },
): readonly Item[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return items;
  const naming = columns.flatMap(({ names }) => names ?? []);
  return items.filter((item) => {
    const isCalled = (name: string) => naming.some((node) => isFoundBy(reading.graph.dataset, node(item), name));
    const row = columns
      .map((column) => textOf(column, item, reading))
      .join("\n")
      .toLowerCase();
    return words.every((word) => row.includes(word) || isCalled(word)) || isCalled(text);
  });
}

/** Rows in the order of one column, what is not known last; of two that are equal the first stays first. */
export function rowsInOrder<Item>(
  items: readonly Item[],
  { isDescending }: Sorting,
  { column, reading }: { readonly column: Column<Item>; readonly reading: Reading },
): readonly Item[] {
  const compare = comparerFor(reading.words.language);
  const keyed = items.map((item) => ({ item, key: column.value(item, reading) }));
  const [known, unknown] = [keyed.filter(({ key }) => key !== null), keyed.filter(({ key }) => key === null)];
  const sign = isDescending ? -1 : 1;
  return [...known.toSorted((one, other) => sign * compare(one.key, other.key)), ...unknown].map(({ item }) => item);
}

function comparerFor(language: string): (one: Value, other: Value) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (one, other) =>
    typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));
}
