import { KEYS, type WordOdds } from "#loaders/tagger/word-odds.js";

/** A proposal of a text with its verdict. */
export interface OddsCase {
  readonly keys: readonly number[];
  readonly isRight: boolean;
  readonly name: string;
}

/** Keys seen in fewer texts, or with fewer names, are left out. */
const LEAST = 3;
const MOST = 255;

/** Counts for each key in how many names of texts it stood, and how many of these were right; each name of a text once. */
export function learnOdds(texts: readonly (readonly OddsCase[])[]): WordOdds {
  const counts = new Map<number, { seen: number; right: number }>();
  for (const cases of texts) {
    const told = new Set<string>();
    for (const { keys, isRight, name } of cases) {
      for (const key of keys.slice(0, KEYS)) {
        const once = `${String(key)} ${name}`;
        if (told.has(once)) continue;
        told.add(once);
        const known = counts.get(key) ?? { seen: 0, right: 0 };
        counts.set(key, known);
        known.seen += 1;
        known.right += isRight ? 1 : 0;
      }
    }
  }
  const often = [...counts].filter(([, { seen }]) => seen >= LEAST).toSorted(([a], [b]) => a - b);
  return {
    keys: Int32Array.from(often, ([key]) => key),
    seen: Uint8Array.from(often, ([, count]) => Math.min(MOST, count.seen)),
    right: Uint8Array.from(often, ([, count]) => Math.round(count.right * Math.min(1, MOST / count.seen))),
  };
}
