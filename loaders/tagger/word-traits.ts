import type { Span } from "#loaders/mapped-text.js";
import { headOf, type Lexicon } from "#loaders/mentions/reading.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Pooled } from "./pool.js";
import type { PooledPassage } from "./pooled-passages.js";
import { CLAUSE_MARK, type WordFacts } from "./word-facts.js";
import { indexAt, type TaggedWord } from "./words.js";

/** A passage with the clause that each of its words stands in. */
export interface WordsAround {
  readonly passage: PooledPassage;
  /** For each word the first of its clause, and the mark that ends it. */
  readonly clauseStarts: Int32Array;
  readonly clauseEnds: Int32Array;
}

export function wordsAround(passage: PooledPassage): WordsAround {
  const { facts } = passage;
  const clauseStarts = new Int32Array(facts.length);
  const clauseEnds = new Int32Array(facts.length);
  let start = 0;
  for (const [index, { mark }] of facts.entries()) {
    clauseStarts[index] = start;
    if (mark === CLAUSE_MARK) start = index + 1;
  }
  let end = facts.length;
  for (let index = facts.length - 1; index >= 0; index -= 1) {
    if (facts[index]?.mark === CLAUSE_MARK) end = index;
    clauseEnds[index] = end;
  }
  return { passage, clauseStarts, clauseEnds };
}

const OPENING = "“「《(（";
const CLOSING = "”」》)）";
const WITHIN = ["word", "quote", "title", "bracket"];

/** How many numbers `wordTraits` gives. */
export const WORD_TRAITS = 38;

/** Of which words a name is made, and which stand around it. */
export function wordTraits({ core }: Pooled, around: WordsAround, lexicon: Lexicon): number[] {
  const { text, isHeading, words } = around.passage;
  const [before, after] = [text.charAt(core.start - 1), text.charAt(core.end)];
  const from = indexAt(words, core.start);
  const to = indexAt(words, core.end - 1);
  const [first, last] = [words[from], words[to]];
  return [
    isHeading ? 1 : 0,
    core.start === 0 ? 1 : 0,
    OPENING.indexOf(before),
    CLOSING.indexOf(after),
    joinOf(before),
    joinOf(after),
    first === undefined || first.start === core.start ? 0 : 1,
    last === undefined || last.end === core.end ? 0 : 1,
    first === undefined ? 0 : WITHIN.indexOf(first.within),
    ...nameTraits(text.slice(core.start, core.end), lexicon),
    ...innerTraits(around.passage, core, from),
    ...clauseTraits(around, core, { from, to }),
    ...neighbourTraits(around.passage, from, to),
  ];
}

function joinOf(character: string): number {
  return "、和与等的".indexOf(character === "" ? "x" : character);
}

function nameTraits(name: string, lexicon: Lexicon): number[] {
  const found = headOf(name, lexicon);
  return [
    found === null ? -1 : ENTITY_TYPES.indexOf(found.head.type),
    found === null ? -1 : found.head.need,
    /[0-9０-９]/u.test(name) ? 1 : 0,
    name.includes("的") ? 1 : 0,
    /[和与及]/u.test(name) ? 1 : 0,
    /^[省市区县州]/u.test(name) ? 1 : 0,
  ];
}

function innerTraits({ words }: PooledPassage, { start, end }: Span, from: number): number[] {
  let [count, verbs, marks] = [0, 0, 0];
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= end) break;
    if (word.tag === "v") verbs += 1;
    if (word.kind === "mark") marks += 1;
    if (word.start >= start && word.end <= end) count += 1;
  }
  return [count, verbs, marks];
}

function clauseTraits(
  { passage: { words }, clauseStarts, clauseEnds }: WordsAround,
  core: Span,
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const start = clauseStarts[from] ?? from;
  const end = clauseEnds[to] ?? to;
  return [core.start - (words[start]?.start ?? 0), from - start, end - to];
}

function neighbourTraits({ words, facts }: PooledPassage, from: number, to: number): number[] {
  const [first, last, before, after] = [facts[from], facts[to], facts[from - 1], facts[to + 1]];
  const word = words[to];
  return [
    word === undefined ? 0 : word.end - word.start,
    first?.roles ?? -1,
    last?.roles ?? -1,
    before?.roles ?? -1,
    after?.roles ?? -1,
    tagOf(words[from], first),
    tagOf(word, last),
    tagOf(words[from - 1], before),
    tagOf(words[to + 1], after),
    tagOf(words[from - 2], facts[from - 2]),
    tagOf(words[to + 2], facts[to + 2]),
    last?.middle ?? 0,
    before?.middle ?? 0,
    after?.middle ?? 0,
    first?.middle ?? 0,
    last?.coarse ?? 0,
    last?.fine ?? 0,
  ];
}

/** Jieba's tags, like beside like: a tree parts them by their order. */
const TAGS = "v vd vg vn vi ad d p c u uj ul uv r m q f t a an b n ng g l i j s ns nr nrt nrfg nt nz x k h zg z".split(
  " ",
);

/** Below 0 for what is no word of the dictionary. */
function tagOf(word: TaggedWord | undefined, facts: WordFacts | undefined): number {
  if (word === undefined || facts === undefined) return -5;
  if (word.kind === "mark") return -5 - facts.mark;
  if (word.kind === "word") return TAGS.indexOf(word.tag) + 1;
  return word.kind === "quantity" ? -2 : -3;
}
