import { ENTITY_TYPES } from "#model/entity-types.js";
import { FACT_TYPES } from "#model/fact-types.js";
import type { Mention } from "../../stages.js";
import type { DocumentView } from "../document-view.js";
import { FACT_RULES } from "../rules.js";
import { listFrom } from "../sentence-parts.js";
import { isDenied } from "../status.js";
import { keyOf, type Pair, type Sighting } from "./pairs.js";

/** A pair, where it is best seen, and what the words there say for it (log odds). */
export interface WordedPair {
  readonly pair: Pair;
  readonly sighting: Sighting | null;
  readonly words: number;
}

export const PAIR_TRAITS = 56;

/** The sighting that a rule reads; else the one whose ends stand nearest. */
export function bestSighting({ sightings, rulings }: Pair): Sighting | null {
  const passages = new Set(rulings.map(({ fact }) => fact.passage));
  let best: Sighting | null = null;
  let least = Infinity;
  for (const sighting of sightings) {
    const far = gapOf(sighting) + (passages.has(sighting.sentence.passage) ? 0 : 1000);
    if (far < least) [best, least] = [sighting, far];
  }
  return best;
}

function gapOf({ subject, object }: Sighting): number {
  if (subject === null) return 500;
  return subject.start < object.start ? object.start - subject.end : subject.start - object.end;
}

/** What is known of each pair of a document, `PAIR_TRAITS` numbers to each. */
export function pairTraits(pairs: readonly WordedPair[], view: DocumentView): Float32Array {
  const rivals = rivalsOf(pairs);
  const traits = new Float32Array(pairs.length * PAIR_TRAITS);
  for (const [index, worded] of pairs.entries()) {
    const values = [
      ...endTraits(worded, view),
      ...nameTraits(worded.pair),
      ...rivalTraits(worded, rivals),
      ...(worded.sighting === null ? [] : sightingTraits(worded.sighting)),
    ];
    traits.set(values, index * PAIR_TRAITS);
  }
  return traits;
}

function endTraits(
  { pair: { type, subject, object, sightings, rulings }, words }: WordedPair,
  { area, issuer }: DocumentView,
): number[] {
  const surest = rulings.reduce((best, { rule }) => Math.max(best, rule.confidence), 0);
  const isActor = (name: string): number => (name === area?.name ? 2 : name === issuer?.name ? 1 : 0);
  return [
    FACT_TYPES.indexOf(type),
    ENTITY_TYPES.indexOf(subject.ref.type),
    ENTITY_TYPES.indexOf(object.ref.type),
    rulings.length,
    surest,
    FACT_RULES.findIndex(({ name }) => name === rulings[0]?.rule.name),
    subject.confidence,
    object.confidence,
    subject.confidence * object.confidence,
    words,
    sightings.length,
    subject.passages.length,
    object.passages.length,
    isActor(subject.ref.name),
    isActor(object.ref.name),
    subject.ref.name.length,
    object.ref.name.length,
  ];
}

function nameTraits({ nesting, subject, object }: Pair): number[] {
  if (nesting === null) return [0, -1, 0, 0, 0, 0];
  const { holder, name, form, at } = nesting;
  const [outer, inner] = holder === "subject" ? [subject, object] : [object, subject];
  return [
    holder === "subject" ? 2 : 1,
    at,
    form.length,
    name.length - at - form.length,
    name === outer.ref.name ? 1 : 0,
    form === inner.ref.name ? 1 : 0,
  ];
}

interface Rival {
  count: number;
  ruled: number;
  most: number;
  second: number;
}

/** Of the pairs that share a type and an end. */
function rivalsOf(pairs: readonly WordedPair[]): Map<string, Rival> {
  const rivals = new Map<string, Rival>();
  for (const { pair, words } of pairs) {
    for (const key of rivalKeys(pair)) {
      const rival = rivals.get(key) ?? { count: 0, ruled: 0, most: -9, second: -9 };
      rival.count += 1;
      rival.ruled += pair.rulings.length > 0 ? 1 : 0;
      if (words > rival.most) [rival.most, rival.second] = [words, rival.most];
      else if (words > rival.second) rival.second = words;
      rivals.set(key, rival);
    }
  }
  return rivals;
}

function rivalKeys({ type, subject, object }: Pair): string[] {
  return [`${type} > ${keyOf(subject.ref)}`, `${type} < ${keyOf(object.ref)}`];
}

function rivalTraits({ pair, words }: WordedPair, rivals: ReadonlyMap<string, Rival>): number[] {
  const own = pair.rulings.length > 0 ? 1 : 0;
  return rivalKeys(pair).flatMap((key) => {
    const rival = rivals.get(key);
    if (rival === undefined) return [0, 0, 0];
    const other = words >= rival.most ? rival.second : rival.most;
    return [rival.count, rival.ruled - own, words - other];
  });
}

function sightingTraits({ sentence, subject, object }: Sighting): number[] {
  const { text, mentions, clauses } = sentence;
  const isTurned = subject !== null && subject.start > object.start;
  const [first, second] = subject === null ? [object, object] : isTurned ? [object, subject] : [subject, object];
  const between = text.slice(first.end, Math.max(first.end, second.start));
  const inside = mentions.filter(({ start, end }) => start >= first.end && end <= second.start);
  const clauseOf = ({ start }: Mention): number =>
    clauses.findIndex((clause) => clause.start <= start && start < clause.end);
  const [own, last] = [clauseOf(first), clauseOf(second)];
  const clause = clauses[last] ?? { start: 0, end: text.length };
  return [
    subject === null ? 2 : isTurned ? -1 : 1,
    between.length,
    last - own,
    inside.length,
    inside.filter(({ type }) => type === object.type).length,
    inside.filter(({ type }) => type === subject?.type).length,
    first !== second && listFrom(sentence, first).includes(second) ? 1 : 0,
    sentence.isHeading ? 1 : 0,
    ["review", "problem", "plan"].indexOf(sentence.modality),
    first.start - (clauses[own]?.start ?? 0),
    clause.end - second.end,
    mentions.length,
    text.length,
    isDenied(text.slice(clause.start, clause.end)) ? 1 : 0,
    text.lastIndexOf("、", second.start) > first.end ? 1 : 0,
    between.includes("等") ? 1 : 0,
    between.includes("的") ? 1 : 0,
    listFrom(sentence, first).length,
    listFrom(sentence, second).length,
    mentions.indexOf(first),
  ];
}
