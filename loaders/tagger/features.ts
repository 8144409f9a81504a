import { type Context, contextRoom, fillContext } from "./context.js";
import { mixed } from "./hash.js";
import type { KnownLabels } from "./known-labels.js";
import { CLAUSE_MARK, NO_SUMS, type WordFacts } from "./word-facts.js";
import type { TaggedWord } from "./words.js";

/** The features of every word of a passage, `stride` to each. */
export interface FeatureTable {
  readonly length: number;
  readonly stride: number;
  readonly features: Int32Array;
}

/** What stands before the first word and behind the last. */
export const EDGE: WordFacts = {
  word: 1,
  tag: 1,
  coarse: 0,
  middle: 0,
  fine: 0,
  roles: 0,
  head: 0,
  first: 1,
  last: 1,
  ending: 1,
  length: 0,
  mark: CLAUSE_MARK,
  seen: { by: null, sums: NO_SUMS },
};

/** Features of one word alone, as the word itself and as its neighbours see it. */
const OWN = 30;
/** Features of several words together. */
const JOINT = 42;
export const STRIDE = OWN + JOINT;

/** All features: what training learns from. */
export function featuresOf(
  facts: readonly WordFacts[],
  words: readonly TaggedWord[],
  known: KnownLabels,
): FeatureTable {
  const features = new Int32Array(words.length * STRIDE);
  const joint = createJointFeatures()(facts, words, known);
  const table: Writer = { features, position: 0 };
  for (let index = 0; index < words.length; index += 1) {
    table.position = index * STRIDE;
    for (let place = -REACH; place <= REACH; place += 1) addOwn(table, place, facts[index + place] ?? EDGE);
    features.set(joint.features.subarray(index * JOINT, (index + 1) * JOINT), index * STRIDE + OWN);
  }
  return { length: words.length, stride: STRIDE, features };
}

/** How many words back and ahead a word is seen. */
export const REACH = 3;
const MOST_OWN = 10;

/** The features that a word gives to the one `place` words before it (negative: behind it). */
export function ownFeatures(place: number, facts: WordFacts): FeatureTable {
  const table: Writer = { features: new Int32Array(MOST_OWN), position: 0 };
  addOwn(table, place, facts);
  return { length: 1, stride: table.position, features: table.features };
}

function addOwn(table: Writer, place: number, facts: WordFacts): void {
  const template = OWN_TEMPLATES[place + REACH] ?? 0;
  one(table, template, facts.word);
  if (place === 0) {
    one(table, 113, facts.first);
    one(table, 114, facts.last);
    one(table, 115, facts.ending);
    two(table, 121, facts.length, facts.tag);
    one(table, 130, facts.tag);
    one(table, 150, facts.coarse);
    one(table, 151, facts.middle);
    one(table, 152, facts.fine);
    two(table, 170, facts.roles, facts.head);
  } else if (place === -1) {
    one(table, 116, facts.last);
    one(table, 131, facts.tag);
    one(table, 153, facts.middle);
    one(table, 157, facts.fine);
    one(table, 171, facts.roles);
  } else if (place === 1) {
    one(table, 117, facts.first);
    one(table, 120, facts.last);
    one(table, 132, facts.tag);
    one(table, 154, facts.middle);
    one(table, 158, facts.fine);
    two(table, 172, facts.roles, facts.head);
  } else if (place === -2) one(table, 155, facts.middle);
  else if (place === 2) {
    one(table, 156, facts.middle);
    two(table, 175, facts.roles, facts.head);
  }
}

const OWN_TEMPLATES = [105, 103, 101, 100, 102, 104, 106];

/** The features that take several words together, or what stands farther off. */
export type JointFeatures = (
  facts: readonly WordFacts[],
  words: readonly TaggedWord[],
  known: KnownLabels,
) => FeatureTable;

/** What it gives holds until the next call: a report has a thousand passages, and making and clearing up room for each takes its time. */
export function createJointFeatures(): JointFeatures {
  let features = new Int32Array(0);
  let context = contextRoom(0);
  return (facts, words, known) => {
    const { length } = words;
    if (features.length < length * JOINT) {
      features = new Int32Array(2 * length * JOINT);
      context = contextRoom(2 * length);
    }
    fillContext(context, words, facts);
    const table: Writer = { features, position: 0 };
    for (let index = 0; index < length; index += 1) addJoint(table, facts, { known, context, index });
    return { length, stride: JOINT, features };
  };
}

interface Place {
  readonly known: KnownLabels;
  readonly context: Context;
  readonly index: number;
}

function addJoint(table: Writer, facts: readonly WordFacts[], place: Place): void {
  const { index } = place;
  const window: Window = {
    b2: facts[index - 2] ?? EDGE,
    b1: facts[index - 1] ?? EDGE,
    w: facts[index] ?? EDGE,
    n1: facts[index + 1] ?? EDGE,
    n2: facts[index + 2] ?? EDGE,
  };
  addWords(table, window);
  addTags(table, window);
  addClasses(table, window);
  addLists(table, window, place);
  addContext(table, window, place);
}

interface Writer {
  readonly features: Int32Array;
  position: number;
}

/** Two words back, the word, two ahead. */
interface Window {
  readonly b2: WordFacts;
  readonly b1: WordFacts;
  readonly w: WordFacts;
  readonly n1: WordFacts;
  readonly n2: WordFacts;
}

function add(table: Writer, hash: number): void {
  table.features[table.position] = hash === 0 ? 1 : hash;
  table.position += 1;
}

function one(table: Writer, template: number, a: number): void {
  add(table, mixed(mixed(template, a), 0x51));
}

function two(table: Writer, template: number, a: number, b: number): void {
  add(table, mixed(mixed(mixed(template, a), b), 0x52));
}

function three(table: Writer, template: number, a: number, b: number, c: number): void {
  add(table, mixed(mixed(mixed(mixed(template, a), b), c), 0x53));
}

function addWords(table: Writer, { b2, b1, w, n1, n2 }: Window): void {
  two(table, 107, b1.word, w.word);
  two(table, 108, w.word, n1.word);
  two(table, 109, b2.word, b1.word);
  two(table, 110, n1.word, n2.word);
  two(table, 111, b1.word, n1.word);
  three(table, 112, b1.word, w.word, n1.word);
  two(table, 118, b1.last, w.first);
  two(table, 119, w.last, n1.first);
  two(table, 122, w.last, n1.last);
}

function addTags(table: Writer, { b2, b1, w, n1, n2 }: Window): void {
  two(table, 133, b1.tag, w.tag);
  two(table, 134, w.tag, n1.tag);
  three(table, 135, b1.tag, w.tag, n1.tag);
  three(table, 136, b2.tag, b1.tag, w.tag);
  three(table, 137, w.tag, n1.tag, n2.tag);
  two(table, 138, b1.word, w.tag);
  two(table, 139, w.word, n1.tag);
  two(table, 140, b1.tag, w.word);
}

function addClasses(table: Writer, { b2, b1, w, n1, n2 }: Window): void {
  two(table, 159, b1.coarse, w.coarse);
  two(table, 160, w.coarse, n1.coarse);
  two(table, 161, b1.middle, w.middle);
  two(table, 162, w.middle, n1.middle);
  three(table, 163, b1.coarse, w.coarse, n1.coarse);
  three(table, 164, b2.coarse, b1.coarse, w.coarse);
  three(table, 165, w.coarse, n1.coarse, n2.coarse);
}

function addLists(table: Writer, { b1, w, n1 }: Window, at: Place): void {
  const known = at.known[at.index] ?? 0;
  const next = at.known[at.index + 1] ?? 0;
  three(table, 173, b1.roles, w.roles, n1.roles);
  two(table, 174, b1.head, w.tag);
  one(table, 176, known);
  two(table, 177, known, n1.tag);
  three(table, 178, at.known[at.index - 1] ?? 0, known, next);
  two(table, 179, known, b1.word);
}

function addContext(table: Writer, { b1, w, n1 }: Window, at: Place): void {
  const { context, index } = at;
  const verb = context.verb[index] ?? 0;
  const distance = context.verbDistance[index] ?? 0;
  const ahead = context.ahead[index] ?? 0;
  const marks = context.marks[index] ?? 0;
  const within = context.within[index] ?? 0;
  two(table, 180, verb, distance);
  one(table, 181, verb);
  one(table, 182, ahead);
  two(table, 183, ahead, b1.tag);
  three(table, 184, ahead, b1.roles, w.roles);
  one(table, 185, marks);
  two(table, 186, marks, w.tag);
  two(table, 187, within, n1.mark);
  two(table, 188, within, b1.mark);
  one(table, 189, context.aheadWord[index] ?? 0);
  two(table, 190, within, ahead);
  two(table, 191, marks, distance);
}
