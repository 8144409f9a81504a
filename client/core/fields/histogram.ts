export interface Histogram {
  /** Least and greatest value. */
  readonly extent: readonly [number, number];
  /** Whether all values are whole numbers. */
  readonly isWhole: boolean;
  /** How many values lie in each of equally wide parts of the extent. */
  readonly counts: readonly number[];
  /** How many things have no value. */
  readonly missing: number;
}

const MOST_PARTS = 24;

/** How values are spread; null where there is none. Whole numbers get a part each as far as there is room. */
export function histogramOf(values: readonly (number | null)[]): Histogram | null {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined) return null;
  const [least, most] = known.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [
    first,
    first,
  ] as const);
  const isWhole = known.every(Number.isInteger);
  const parts = isWhole ? Math.min(MOST_PARTS, most - least + 1) : MOST_PARTS;
  const width = (isWhole ? most - least + 1 : most - least) / parts;
  const counts = Array.from({ length: parts }, () => 0);
  for (const value of known) {
    const part = width === 0 ? 0 : Math.min(parts - 1, Math.floor((value - least) / width));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return { extent: [least, most], isWhole, counts, missing: values.length - known.length };
}
