import type { EntityType } from "#model/ontology.js";
import type { Span } from "../mapped-text.js";
import type { Mention } from "../stages.js";
import type { Sentence } from "./document-view.js";

/** Between two items of a list. */
const LIST_MARK = /^[”》）)]*(?:称号)?\s*(?:、|和|及|与|以及|暨|及其)\s*[“《（(]*$/;

export function clauseText(sentence: Sentence, clause: Span): string {
  return sentence.text.slice(clause.start, clause.end);
}

/** The mentions that lie wholly within a range, of the types asked for. */
export function mentionsWithin(sentence: Sentence, range: Span, types: readonly EntityType[]): Mention[] {
  return sentence.mentions.filter(
    (mention) => mention.start >= range.start && mention.end <= range.end && types.includes(mention.type),
  );
}

/** The list that `first` begins: it and what follows it behind 、和及与, of any type. */
export function listFrom(sentence: Sentence, first: Mention): Mention[] {
  const list = [first];
  for (const mention of sentence.mentions) {
    const last = list.at(-1) ?? first;
    if (mention.start < last.end || mention === first) continue;
    if (!LIST_MARK.test(sentence.text.slice(last.end, mention.start))) break;
    list.push(mention);
  }
  return list;
}

/** The list that ends with `last`. */
export function listUpTo(sentence: Sentence, last: Mention): Mention[] {
  const list = [last];
  for (const mention of sentence.mentions.toReversed()) {
    const first = list[0] ?? last;
    if (mention.end > first.start || mention === last) continue;
    if (!LIST_MARK.test(sentence.text.slice(mention.end, first.start))) break;
    list.unshift(mention);
  }
  return list;
}

/** Every match of a pattern in a clause, with its place in the sentence. The pattern carries the flag `g`. */
export function matchesIn(sentence: Sentence, clause: Span, pattern: RegExp): readonly PatternMatch[] {
  const text = clauseText(sentence, clause);
  // Most clauses have none, and asking is much cheaper than walking over the matches.
  if (text.search(pattern) < 0) return [];
  return Array.from(text.matchAll(pattern), (match) => {
    const start = clause.start + match.index;
    return { start, end: start + match[0].length, words: match[0], groups: match.map((group) => group ?? "") };
  });
}

export interface PatternMatch extends Span {
  readonly words: string;
  readonly groups: readonly string[];
}
