/** How often each answer was met. */
export type Tally<Key extends number | string> = Map<Key, number>;

export function count<Key extends number | string>(tally: Tally<Key>, met: Key): void {
  tally.set(met, (tally.get(met) ?? 0) + 1);
}

/** For people; 0 is no answer at all. */
export function told(tally: ReadonlyMap<number | string, number>): string {
  return [...tally].map(([met, times]) => `${times} × ${met === 0 ? "none" : met}`).join(", ");
}
