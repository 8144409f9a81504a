import type { Cell } from "#model/query.js";
import { cellContent, type CellContent } from "../cell-content.js";
import { contentText, type CellReading } from "../cell-text.js";

/** What stands in one column of a result. */
export interface ColumnSummary {
  readonly rows: number;
  readonly empty: number;
  readonly distinct: number;
  /** The kinds of its values, the most frequent first. */
  readonly kinds: readonly { readonly kind: CellContent["kind"]; readonly count: number }[];
  /** Null where it holds no numbers. */
  readonly numbers: NumberSummary | null;
  /** The most frequent values, where one stands there twice. */
  readonly frequent: readonly { readonly text: string; readonly count: number }[];
}

export interface NumberSummary {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** How many numbers lie in each of as many parts of equal width between the least and the largest. */
  readonly histogram: readonly number[];
}

const FREQUENT = 5;
const BINS = 12;

export function columnSummary(cells: readonly Cell[], reading: CellReading): ColumnSummary {
  const counts = new Map<string, number>();
  const kinds = new Map<CellContent["kind"], number>();
  const numbers: number[] = [];
  let empty = 0;
  for (const cell of cells) {
    const content = cellContent(cell);
    if (content.kind === "nothing") {
      empty += 1;
      continue;
    }
    add(kinds, content.kind);
    add(counts, contentText(content, reading));
    const number = numberOf(content);
    if (number !== null) numbers.push(number);
  }
  return {
    rows: cells.length,
    empty,
    distinct: counts.size,
    kinds: byCount(kinds).map(([kind, count]) => ({ kind, count })),
    numbers: numbers.length === 0 ? null : numberSummary(numbers),
    frequent: byCount(counts)
      .slice(0, FREQUENT)
      .filter(([, count]) => count > 1)
      .map(([text, count]) => ({ text, count })),
  };
}

function numberOf(content: CellContent): number | null {
  if (content.kind === "integer") return Number(content.text);
  return content.kind === "number" && Number.isFinite(content.number) ? content.number : null;
}

function numberSummary(numbers: readonly number[]): NumberSummary {
  const sorted = Float64Array.from(numbers).toSorted();
  const [min = 0, max = 0] = [sorted.at(0), sorted.at(-1)];
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const mean = sorted.reduce((sum, number) => sum + number, 0) / sorted.length;
  const histogram = Array.from({ length: BINS }, () => 0);
  for (const number of sorted) {
    const bin = max === min ? 0 : Math.min(BINS - 1, Math.floor(((number - min) / (max - min)) * BINS));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  return { count: sorted.length, min, max, mean, median, histogram };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount<Key>(counts: ReadonlyMap<Key, number>): readonly (readonly [Key, number])[] {
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
