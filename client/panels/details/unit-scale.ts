/** What a unit's beginning multiplies by, longer ones first. */
const MAGNITUDES = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["千万", 1e7],
  ["百万", 1e6],
  ["亿", 1e8],
  ["万", 1e4],
] as const;

/** A unit as a report writes it, and what it is a multiple of: 万亿元 is 10¹² 元; 千米 and 千瓦 are units themselves. */
export interface ScaledUnit {
  readonly written: string | null;
  readonly base: string | null;
  readonly scale: number;
}

export function scaledUnit(written: string | null): ScaledUnit {
  const [prefix, scale] = MAGNITUDES.find(([beginning]) => written?.startsWith(beginning)) ?? ["", 1];
  return { written, base: written?.slice(prefix.length) ?? null, scale };
}

/** A value of one unit in another of the same base, without what binary fractions add. */
export function rescaled(value: number, from: ScaledUnit, to: ScaledUnit): number {
  return from.scale === to.scale ? value : Number(((value * from.scale) / to.scale).toPrecision(12));
}

/** The unit that most of these are given in; of several the greatest. */
export function usualUnit(units: readonly ScaledUnit[]): ScaledUnit {
  const counts = new Map<string | null, number>();
  for (const { written } of units) counts.set(written, (counts.get(written) ?? 0) + 1);
  const [usual] = units.toSorted(
    (one, other) => (counts.get(other.written) ?? 0) - (counts.get(one.written) ?? 0) || other.scale - one.scale,
  );
  return usual ?? scaledUnit(null);
}
