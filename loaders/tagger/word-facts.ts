import { headOf, type Lexicon } from "#loaders/mentions/reading.js";
import type { Clusters } from "./clusters.js";
import { hashOfText } from "./hash.js";
import type { TaggedWord } from "./words.js";

/** What the features know of a word by itself, as numbers. */
export interface WordFacts {
  readonly word: number;
  readonly tag: number;
  /** Classes of the word's company: coarse, middle, fine. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** A bit for each of the grammar's lists that has it. */
  readonly roles: number;
  /** Type and need of the head that the word ends in; 0 for none. */
  readonly head: number;
  /** Its first and last unit, its last two, and its length up to 5. */
  readonly first: number;
  readonly last: number;
  readonly ending: number;
  readonly length: number;
  /** Whether it is punctuation that ends a clause, or a list's 、. */
  readonly mark: number;
  /** What weights say of it, kept. */
  readonly seen: { by: object | null; readonly sums: (Int32Array | undefined)[] };
}

export type FactsOf = (word: TaggedWord) => WordFacts;

/** Words are kept once looked up; so many at most. */
const MOST_KEPT = 30_000;

/** Looks words up in all lists. What is found is kept: a report has each word many times. */
export function createWordFacts(lexicon: Lexicon, clusters: Clusters): FactsOf {
  const known = new Map<string, { readonly tag: string; readonly facts: WordFacts }>();
  const lookUp = (key: string, word: TaggedWord): WordFacts => {
    if (known.size >= MOST_KEPT) known.clear();
    const facts = factsOf(wordKey(word), word, lexicon, clusters);
    known.set(key, { tag: word.tag, facts });
    return facts;
  };
  return (word) => {
    const text = wordKey(word);
    const one = known.get(text);
    if (one === undefined) return lookUp(text, word);
    if (one.tag === word.tag) return one.facts;
    // The grammar gives parts of words tags of their own.
    const key = `${text}\t${word.tag}`;
    return known.get(key)?.facts ?? lookUp(key, word);
  };
}

const NUMBER = /^\d+$/u;

/** A word as the classes of words know it: all quantities are one, and all numbers. */
export function wordKey({ kind, text }: TaggedWord): string {
  if (kind === "quantity") return "<q>";
  return kind === "number" && NUMBER.test(text) ? "<n>" : text;
}

function factsOf(key: string, { kind, tag }: TaggedWord, lexicon: Lexicon, clusters: Clusters): WordFacts {
  const [coarse, middle, fine] = clusters.of(key);
  const found = kind === "word" ? headOf(key, lexicon) : null;
  return {
    word: hashOfText(key),
    tag: hashOfText(kind === "word" ? tag : kind),
    coarse,
    middle,
    fine,
    roles: rolesOf(key, lexicon),
    head: found === null ? 0 : hashOfText(`${found.head.type}${String(found.head.need)}`),
    first: key.charCodeAt(0),
    last: key.charCodeAt(key.length - 1),
    ending: hashOfText(key.slice(-2)),
    length: Math.min(key.length, 5),
    mark: kind === "mark" ? markOf(key) : 0,
    seen: { by: null, sums: [] },
  };
}

function rolesOf(word: string, { gazetteers: { words } }: Lexicon): number {
  const classes = [words.verb, words.soft, words.stop, words.lead, words.tail, words.generic];
  return classes.reduce((bits, set, bit) => bits | (set.has(word) ? 1 << bit : 0), 0);
}

export const CLAUSE_MARK = 1;
export const LIST_MARK = 2;
export const OTHER_MARK = 3;

function markOf(mark: string): number {
  if ("，,。；;：:！!？?".includes(mark)) return CLAUSE_MARK;
  return mark === "、" ? LIST_MARK : OTHER_MARK;
}
