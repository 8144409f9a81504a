import { hashOfText, mixed } from "#loaders/tagger/hash.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { FACT_TYPES } from "#model/fact-types.js";
import type { Span } from "../../mapped-text.js";
import { createNumberSet, type NumberSet } from "./number-set.js";
import type { Nesting, Pair, Sighting } from "./pairs.js";

/** Features are numbers below this. */
export const WORD_FEATURES = 2 ** 16;
/** How many units around the ends are looked at. */
const AROUND = 3;
const LONGEST_BETWEEN = 40;
/** Units of a clause before the first end and behind the second, of which the words are taken without regard to their place. */
const REACH = 12;

/** What the words around and between the ends of a pair are, and in their names: numbers that stand for words, each at most once. */
export function wordFeatures({ type, subject, object, nesting }: Pair, sighting: Sighting | null): Int32Array {
  features ??= createNumberSet(WORD_FEATURES);
  const set = features;
  const kind = FACT_TYPES.indexOf(type);
  const ends = mixed(ENTITY_TYPES.indexOf(subject.ref.type) * 16 + ENTITY_TYPES.indexOf(object.ref.type), kind);
  const add: Add = (slot, text, from, to) => {
    set.add(mixed(hashOfText(text, from, to), slot * 64 + kind) & (WORD_FEATURES - 1));
  };
  const addTyped: Add = (slot, text, from, to) => {
    set.add(mixed(mixed(hashOfText(text, from, to), slot), ends) & (WORD_FEATURES - 1));
  };
  addTyped(0, "");
  const tails = [subject.ref.name.slice(-2), object.ref.name.slice(-2)];
  addTyped(1, tails[0] ?? "");
  addTyped(2, tails[1] ?? "");
  add(3, tails.join(" "));
  if (nesting !== null) addNesting(nesting, add, addTyped);
  if (sighting !== null) addSighting(sighting, add, addTyped);
  return set.take();
}

/** Used again for each pair: a report has many thousands. */
let features: NumberSet | null = null;

/** Adds the part of a text from `from` to `to`; without them the whole. */
type Add = (slot: number, text: string, from?: number, to?: number) => void;

function addNesting({ holder, name, form, at }: Nesting, add: Add, addTyped: Add): void {
  const [before, behind] = [name.slice(0, at), name.slice(at + form.length)];
  const side = holder === "subject" ? 10 : 30;
  addTyped(side, at === 0 ? "^" : "");
  for (const length of [1, 2, 3]) {
    add(side + length, behind.slice(0, length));
    add(side + 3 + length, behind.slice(-length));
    add(side + 6 + length, before.slice(-length));
  }
  add(side + 10, behind);
  add(side + 11, `${form.slice(-1)} ${behind.slice(0, 2)}`);
  add(side + 12, `${form.slice(-1)} ${behind.slice(-2)}`);
  add(side + 13, form);
  addTyped(side + 14, `${String(Math.min(behind.length, 8))} ${String(Math.min(at, 4))}`);
  addTyped(side + 15, form.slice(-1));
}

function addSighting({ sentence, subject, object }: Sighting, add: Add, addTyped: Add): void {
  const isTurned = subject !== null && subject.start > object.start;
  const [first, second] = subject === null ? [null, object] : isTurned ? [object, subject] : [subject, object];
  const side = subject === null ? 50 : isTurned ? 70 : 90;
  const { text } = sentence;
  const begin = first ?? second;
  const clause = (at: number): Span =>
    sentence.clauses.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
  const own = clause(begin.start);
  const last = clause(Math.max(second.end - 1, 0));
  for (let length = 1; length <= AROUND; length += 1) {
    addTyped(side + length, text, Math.max(0, begin.start - length), begin.start);
    addTyped(side + 3 + length, text, second.end, Math.min(text.length, second.end + length));
  }
  addPairsOf(text, Math.max(own.start, begin.start - REACH), begin.start, (at) => add(side + 7, text, at, at + 2));
  addPairsOf(text, second.end, Math.min(last.end, second.end + REACH), (at) => add(side + 8, text, at, at + 2));
  if (first === null) return;
  const [from, to] = [first.end, Math.max(first.end, second.start)];
  const width = to - from;
  if (width <= LONGEST_BETWEEN) addPairsOf(text, from, to, (at) => addTyped(side + 9, text, at, at + 2));
  if (width <= 6) addTyped(side + 10, text, from, to);
  for (let length = 1; length <= AROUND; length += 1) {
    addTyped(side + 10 + length, text, from, Math.min(to, from + length));
    addTyped(side + 13 + length, text, Math.max(from, to - length), to);
  }
  addTyped(side + 17, String(Math.min(12, width >> 1)));
}

/** Calls for each place from which two units stand within the range. */
function addPairsOf(text: string, from: number, to: number, add: (at: number) => void): void {
  for (let at = from; at + 1 < Math.min(to, text.length); at += 1) add(at);
}
