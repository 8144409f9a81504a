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
  readonly seen: { by: object | null; sums: Int32Array };
}

export type FactsOf = (word: TaggedWord) => WordFacts;

/** Words are kept once looked up; so many at most. */
const MOST_KEPT = 30_000;

/**
 * Looks words up in all lists. What is found is kept, since a report has each word many times: words of the dictionary by their nodes, which
 * spares looking at the text, others by what they are.
 */
export function createWordFacts(lexicon: Lexicon, clusters: Clusters): FactsOf {
  const kept: Kept[] = [];
  let placeOfNode = new Uint16Array(2 ** 16);
  const known = new Map<string, Kept>();

  function keep(word: TaggedWord, text: string): Kept {
    const one = { tag: word.tag, facts: factsOf(text, word, lexicon, clusters) };
    if (kept.length + known.size >= MOST_KEPT) {
      kept.length = 0;
      placeOfNode.fill(0);
      known.clear();
    }
    return one;
  }

  function factsOfNode(word: TaggedWord): WordFacts {
    const { node, tag } = word;
    if (node >= placeOfNode.length) placeOfNode = grown(placeOfNode, node);
    const one = kept[(placeOfNode[node] ?? 0) - 1];
    if (one?.tag === tag) return one.facts;
    // The grammar gives parts of words tags of their own.
    if (one !== undefined) return factsOfText(word, `${word.text}\t${tag}`);
    const added = keep(word, word.text);
    placeOfNode[node] = kept.push(added);
    return added.facts;
  }

  function factsOfText(word: TaggedWord, key: string): WordFacts {
    const one = known.get(key);
    if (one?.tag === word.tag) return one.facts;
    const added = keep(word, wordKey(word));
    known.set(key, added);
    return added.facts;
  }

  return (word) => (word.node > 0 ? factsOfNode(word) : factsOfText(word, wordKey(word)));
}

interface Kept {
  readonly tag: string;
  readonly facts: WordFacts;
}

function grown(places: Uint16Array, node: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * Math.max(places.length, node));
  larger.set(places);
  return larger;
}

/** Before weights are asked. */
export const NO_SUMS = new Int32Array(0);

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
    seen: { by: null, sums: NO_SUMS },
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
