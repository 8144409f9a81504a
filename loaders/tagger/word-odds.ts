import { ENTITY_TYPES } from "#model/entity-types.js";
import { hashOfText, mixed } from "./hash.js";
import type { Pooled } from "./pool.js";
import type { PooledPassage } from "./pooled-passages.js";
import { EDGE } from "./features.js";
import type { WordFacts } from "./word-facts.js";
import { indexAt } from "./words.js";

/** How many texts had a name with such a key proposed, and in how many of them it was right; no more than 255. In order of the keys. */
export interface WordOdds {
  readonly keys: Int32Array;
  readonly seen: Uint8Array;
  readonly right: Uint8Array;
}

export const NO_ODDS: WordOdds = { keys: new Int32Array(0), seen: new Uint8Array(0), right: new Uint8Array(0) };

/** Keys to each proposal. */
export const KEYS = 8;
/** How many numbers `oddsTraits` gives. */
export const ODDS_TRAITS = 2 * KEYS;

/**
 * By what a proposal is known from other texts, for its type: its name, the last and the last two words of it, the words before and behind
 * it, its first word, its last two and three units.
 */
export function oddsKeys(
  { core, candidate }: Pooled,
  { words, facts }: Pick<PooledPassage, "words" | "facts">,
): number[] {
  const [from, to] = [indexAt(words, core.start), indexAt(words, core.end - 1)];
  const fact = (index: number): WordFacts => facts[index] ?? EDGE;
  const { name } = candidate;
  const beforeLast = to > from ? fact(to - 1).word : 0;
  const type = ENTITY_TYPES.indexOf(candidate.type);
  return [
    hashOfText(name),
    fact(to).word,
    mixed(beforeLast, fact(to).word),
    fact(from - 1).word,
    fact(to + 1).word,
    fact(from).word,
    hashOfText(name, Math.max(0, name.length - 2)),
    hashOfText(name, Math.max(0, name.length - 3)),
  ].map((hash, sort) => mixed(hash, mixed(KEYS * type + sort, 0x0d)));
}

/** Where nothing is known. */
const PRIOR = 0.4;
const PRIOR_COUNT = 2;

/** For each key how often it was right, and how often it was seen. */
export function oddsTraits(keys: readonly number[], { keys: known, seen, right }: WordOdds): number[] {
  const traits: number[] = [];
  for (const key of keys) {
    const index = placeOf(key, known);
    const all = index < 0 ? 0 : (seen[index] ?? 0);
    const yes = index < 0 ? 0 : (right[index] ?? 0);
    traits.push((yes + PRIOR * PRIOR_COUNT) / (all + PRIOR_COUNT), all);
  }
  return traits;
}

function placeOf(key: number, keys: Int32Array): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
