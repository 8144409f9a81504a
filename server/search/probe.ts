import type { NameIndex } from "./name-index.js";
import type { Tier } from "./tiers.js";

/** One way to look for something in an index of names. */
export interface Probe {
  /** Calls `visit` for the positions at which a hit may begin, perhaps more than once for one. */
  eachStart(visit: (start: number) => void): void;
  /** How good the hit is that begins here; `NO_HIT` where there is none. */
  tierAt(start: number): Tier;
  /** Behind the last character of the hit that `tierAt` found last. */
  end(): number;
  /** What within that hit was not typed, from where to before where; absent where all was. */
  hole?(): readonly [number, number];
}

/** How often a character stands in the names. */
export function countOf({ positionStarts }: NameIndex, id: number): number {
  return id === 0 ? 0 : (positionStarts[id + 1] ?? 0) - (positionStarts[id] ?? 0);
}

export function eachPosition(index: NameIndex, id: number, visit: (position: number) => void): void {
  if (id === 0) return;
  const last = index.positionStarts[id + 1] ?? 0;
  for (let at = index.positionStarts[id] ?? 0; at < last; at += 1) visit(index.positions[at] ?? 0);
}
