import type { MatchKind } from "#model/search-api.js";
import type { NameIndex } from "./name-index.js";

/** How good a hit is, the lower the better: a number from 0 to `NO_HIT` that says where in a form it stands and how it was found. */
export type Tier = number;

export const NO_HIT: Tier = 255;

/** Where in its form a hit stands: all of it, its beginning, a word's beginning, elsewhere. */
export type Place = 0 | 1 | 2 | 3;

export const LITERAL: readonly Tier[] = [0, 1, 2, 3];
export const PINYIN: readonly Tier[] = [4, 7, 10, 11];
export const INITIALS: readonly Tier[] = [6, 9, 12, 13];
/** Letters that are a later word of a foreign name, or its beginning: whoever types them rather means a name that they spell. */
export const LATER_WORD: Tier = 5;
export const LATER_WORD_BEGUN: Tier = 8;
/** Letters or digits from the middle of others. */
export const WITHIN_WORD: Tier = 14;
const WORDS: Tier = 16;
export const HOMOPHONE: readonly Tier[] = [32, 33, 33, 33];
/** All that was typed is right, but for a character that it lacks. */
export const ONE_MISSING: readonly Tier[] = [34, 36, 36, 36];
export const ONE_WRONG: readonly Tier[] = [35, 37, 37, 37];
export const BLURRED: readonly Tier[] = [38, 38, 39, 39];
const FUZZY_WORDS: Tier = 40;
/** All of a name, or its beginning, behind the area that it lies in. */
export const BEHIND_AREA: readonly Tier[] = [41, 42];
/** Likewise of what is nobody's own, or that of an area around it. */
export const BEHIND_ANY_AREA: readonly Tier[] = [43, 44];
/** A name that has more in one place than was typed. */
export const PARTS: readonly Tier[] = [45, 46, 46, 46];

const IN_PARTS = [BEHIND_AREA, BEHIND_ANY_AREA, PARTS];

const LAST_PLAIN = 15;

/** The tier of an entity in which each word is found, the least of them with `worst`. */
export function wordsTier(worst: Tier): Tier {
  return worst <= LAST_PLAIN ? WORDS + worst : FUZZY_WORDS;
}

/** Whether all that was typed stands there as it was typed: then nothing else can have been meant. */
export function isLiteral(tier: Tier): boolean {
  const plain = tier >= WORDS ? tier - WORDS : tier;
  return LITERAL.includes(plain) || isLaterWord(plain);
}

function isLaterWord(tier: Tier): boolean {
  return tier === LATER_WORD || tier === LATER_WORD_BEGUN;
}

export function kindOf(tier: Tier): MatchKind {
  if (tier === WITHIN_WORD) return "part";
  if (isLaterWord(tier)) return "word";
  if (IN_PARTS.some((tiers) => tiers.includes(tier))) return "parts";
  if (tier === FUZZY_WORDS || (tier >= WORDS && tier < WORDS + LAST_PLAIN + 1)) return "words";
  if (PINYIN.includes(tier)) return "pinyin";
  if (INITIALS.includes(tier)) return "initials";
  if (HOMOPHONE.includes(tier)) return "homophone";
  const literal = LITERAL_KINDS[tier];
  return literal ?? "fuzzy";
}

const LITERAL_KINDS: readonly MatchKind[] = ["exact", "prefix", "word", "part"];

export function placeOf({ text, wordStarts }: NameIndex, start: number, end: number): Place {
  if (text[start - 1] === 0) return text[end] === 0 ? 0 : 1;
  return wordStarts[start] === 1 ? 2 : 3;
}
