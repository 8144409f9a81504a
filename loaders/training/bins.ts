/** A trait's values fall into so many bins at most. */
const BINS = 64;

export interface TraitTable {
  readonly count: number;
  /** Traits to each case. */
  readonly width: number;
  readonly traits: Float32Array;
}

/** Up to `BINS − 1` values that part the cases evenly; the greatest value parts none. */
export function binLimits({ count, width, traits }: TraitTable, trait: number): number[] {
  const values = Float32Array.from({ length: count }, (_, index) => traits[index * width + trait] ?? 0).toSorted();
  const most = values[count - 1] ?? 0;
  const limits = new Set<number>();
  for (let bin = 0; bin < BINS - 1; bin += 1) {
    const value = values[Math.floor((count * bin) / (BINS - 1))] ?? 0;
    if (value < most) limits.add(value);
  }
  return [...limits];
}

/** Trait × case: how many of the trait's limits the value is above. */
export function binCases({ count, width, traits }: TraitTable, limits: readonly (readonly number[])[]): Uint8Array {
  const bins = new Uint8Array(width * count);
  for (const [trait, own] of limits.entries()) {
    for (let index = 0; index < count; index += 1) {
      const value = traits[index * width + trait] ?? 0;
      let bin = 0;
      while (bin < own.length && value > (own[bin] ?? 0)) bin += 1;
      bins[trait * count + index] = bin;
    }
  }
  return bins;
}
