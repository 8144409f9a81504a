import { mixed } from "./hash.js";
import { CLAUSE_MARK, LIST_MARK, type WordFacts } from "./word-facts.js";
import type { TaggedWord } from "./words.js";

/** What stands farther off: the clause's verb, the next head ahead, the marks around. */
export interface Context {
  readonly verb: Int32Array;
  readonly verbDistance: Int32Array;
  readonly ahead: Int32Array;
  readonly aheadWord: Int32Array;
  readonly marks: Int32Array;
  readonly within: Int32Array;
}

const VERB = 1;
const FARTHEST_HEAD = 6;
const FARTHEST_MARK = 8;
const KINDS = ["word", "quote", "title", "bracket"];

/** Room for so many words. */
export function contextRoom(words: number): Context {
  return {
    verb: new Int32Array(words),
    verbDistance: new Int32Array(words),
    ahead: new Int32Array(words),
    aheadWord: new Int32Array(words),
    marks: new Int32Array(words),
    within: new Int32Array(words),
  };
}

/** Writes what stands around each word into the room, over what was there. */
export function fillContext(context: Context, words: readonly TaggedWord[], facts: readonly WordFacts[]): void {
  lookBack(words, facts, context);
  lookAhead(facts, context);
}

function lookBack(words: readonly TaggedWord[], facts: readonly WordFacts[], context: Context): void {
  let [verb, distance, mark, markDistance] = [0, 0, 0, 0];
  for (const [index, fact] of facts.entries()) {
    context.verb[index] = verb;
    context.verbDistance[index] = Math.min(distance, 4);
    context.marks[index] = mark * 16 + Math.min(markDistance, FARTHEST_MARK);
    context.within[index] = KINDS.indexOf(words[index]?.within ?? "word");
    distance += 1;
    markDistance += 1;
    if ((fact.roles & VERB) !== 0) [verb, distance] = [fact.word, 0];
    if (fact.mark !== 0) [mark, markDistance] = [fact.mark, 0];
    if (fact.mark === CLAUSE_MARK) [verb, distance] = [0, 0];
  }
}

function lookAhead(facts: readonly WordFacts[], context: Context): void {
  let [head, headWord, distance, mark, markDistance] = [0, 0, 0, 0, 0];
  for (let index = facts.length - 1; index >= 0; index -= 1) {
    context.ahead[index] = head === 0 ? 0 : mixed(head, Math.min(distance, 3));
    context.aheadWord[index] = headWord;
    context.marks[index] = (context.marks[index] ?? 0) * 64 + mark * 16 + Math.min(markDistance, FARTHEST_MARK);
    const fact = facts[index];
    if (fact === undefined) continue;
    distance += 1;
    markDistance += 1;
    if (fact.mark !== 0) [mark, markDistance] = [fact.mark, 0];
    if (fact.head !== 0) [head, headWord, distance] = [fact.head, fact.word, 0];
    else if ((fact.mark !== 0 && fact.mark !== LIST_MARK) || distance > FARTHEST_HEAD) [head, headWord] = [0, 0];
  }
}
