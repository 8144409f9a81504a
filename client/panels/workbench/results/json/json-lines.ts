import type { QueryResult } from "#model/query.js";

/** A row, a node or a relationship of the answer. */
export interface JsonEntry {
  readonly name: string;
  readonly value: unknown;
}

/** A line of the view: an entry in one line, or one of the lines of an entry that is unfolded. */
export interface JsonLine {
  /** Place of the entry. */
  readonly entry: number;
  /** Place within the unfolded entry; null: folded. */
  readonly part: number | null;
}

export function jsonEntries({ columns, rows, graph }: QueryResult): readonly JsonEntry[] {
  return [
    ...rows.map((row, index) => ({ name: `rows[${index}]`, value: asObject(columns, row) })),
    ...graph.nodes.map((node, index) => ({ name: `nodes[${index}]`, value: node })),
    ...graph.relationships.map((each, index) => ({ name: `relationships[${index}]`, value: each })),
  ];
}

/** Columns that share a name would hide each other: then the row stays a list. */
function asObject(columns: readonly string[], row: QueryResult["rows"][number]): unknown {
  if (new Set(columns).size < columns.length) return row;
  return Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null]));
}

export function jsonLines(entries: readonly JsonEntry[], unfolded: ReadonlySet<number>): readonly JsonLine[] {
  return entries.flatMap(({ value }, entry): readonly JsonLine[] => {
    if (!unfolded.has(entry)) return [{ entry, part: null }];
    return unfoldedText(value).map((_, part) => ({ entry, part }));
  });
}

/** An entry may have hundreds of thousands of lines, of which each that is drawn is asked for here. */
const madeLines = new WeakMap<object, readonly string[]>();

export function unfoldedText(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return linesOf(value);
  const lines = madeLines.get(value) ?? linesOf(value);
  madeLines.set(value, lines);
  return lines;
}

function linesOf(value: unknown): readonly string[] {
  return (JSON.stringify(value, null, 2) ?? "null").split("\n");
}

/** Places of the entries that hold a text. */
export function entriesWith(entries: readonly JsonEntry[], wanted: string): readonly number[] {
  const text = wanted.trim().toLowerCase();
  if (text === "") return [];
  return entries.flatMap(({ value }, index) =>
    (JSON.stringify(value) ?? "").toLowerCase().includes(text) ? [index] : [],
  );
}
