const SCALES: Readonly<Record<string, number>> = { 百万: 1e6, 千万: 1e7, 万亿: 1e12, 万: 1e4, 亿: 1e8 };
const SCALED = new RegExp(`^(${Object.keys(SCALES).join("|")})(?=.)`, "u");

/** A unit as a report writes it, and what it is a multiple of: 万亿元 is 10¹² 元; 千米 and 千瓦 are units themselves. */
export interface ScaledUnit {
  readonly written: string | null;
  readonly base: string | null;
  readonly scale: number;
}

export function scaledUnit(written: string | null): ScaledUnit {
  const magnitude = written === null ? undefined : SCALED.exec(written)?.[1];
  if (written === null || magnitude === undefined) return { written, base: written, scale: 1 };
  return { written, base: written.slice(magnitude.length), scale: SCALES[magnitude] ?? 1 };
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
