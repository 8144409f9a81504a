import type { Span } from "#loaders/mapped-text.js";
import { withoutOverlaps } from "#loaders/mentions/overlaps.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { LayerSpans, Pooled } from "./pool.js";
import type { TaggedWord } from "./words.js";

/** A passage with all that is proposed for it. */
export interface PooledPassage {
  readonly text: string;
  readonly isHeading: boolean;
  readonly words: readonly TaggedWord[];
  readonly pool: readonly Pooled[];
  readonly spans: LayerSpans;
  /** Names of figures in the passage. */
  readonly figures: readonly Span[];
}

/** The rules in a fixed order: a trait for each. Others have none of their own. */
export const RULES = [
  "title-marks",
  "gazetteer",
  "division",
  "own-area",
  "corner",
  "department",
  "governed-policy",
  "listed-policy",
  "head-suffix",
  "joined",
  "shared-head",
  "listed",
  "leading-place",
  "works-at",
  "worked-place",
  "route-end",
  "bare-zone",
  "metro-line",
  "area-slogan",
  "inner-place",
  "person-title",
  "numbered-articles",
  "whole-head",
  "quoted-name",
  "loose-list",
  "plenum",
  "line-part",
  "leading-organization",
  "output",
  "output-firm",
  "leading-name",
  "loose-division",
  "loosely-worked",
  "leading-part",
] as const;

const OWN = 37;
export const TRAITS = OWN + RULES.length;

/** What is known of each possible mention of a document, `TRAITS` numbers to each, passage after passage. */
export function traitsOf(passages: readonly PooledPassage[]): Float32Array[] {
  const documentWide = strings(passages);
  return passages.map((passage) => passageTraits(passage, documentWide));
}

interface StringCount {
  count: number;
  ruled: number;
  most: number;
  sum: number;
  mostPlace: number;
}

/** By type and words, and by words alone. */
function strings(passages: readonly PooledPassage[]): Map<string, StringCount> {
  const counts = new Map<string, StringCount>();
  for (const { text, pool } of passages) {
    for (const { core, candidate, names, places, rules } of pool) {
      const words = text.slice(core.start, core.end);
      for (const key of [words, `${candidate.type} ${words}`]) {
        const known = counts.get(key) ?? { count: 0, ruled: 0, most: 0, sum: 0, mostPlace: 0 };
        known.count += 1;
        known.ruled += rules.length > 0 ? 1 : 0;
        known.most = Math.max(known.most, names);
        known.mostPlace = Math.max(known.mostPlace, places);
        known.sum += names;
        counts.set(key, known);
      }
    }
  }
  return counts;
}

const NOTHING: StringCount = { count: 0, ruled: 0, most: 0, sum: 0, mostPlace: 0 };

function passageTraits(passage: PooledPassage, counts: ReadonlyMap<string, StringCount>): Float32Array {
  const { text, pool } = passage;
  const traits = new Float32Array(pool.length * TRAITS);
  const winners = new Set(
    withoutOverlaps(pool.flatMap(({ candidate, rules }) => (rules.length > 0 ? [candidate] : []))),
  );
  let [firstSpan, firstEntry] = [0, 0];
  for (const [index, entry] of pool.entries()) {
    const from = entry.core.start - LONGEST;
    while ((passage.spans.names[firstSpan]?.start ?? from) < from) firstSpan += 1;
    while ((pool[firstEntry]?.core.start ?? from) < from) firstEntry += 1;
    const words = text.slice(entry.core.start, entry.core.end);
    const values = [
      ...ownTraits(entry, winners.has(entry.candidate)),
      ...rivalTraits(entry, passage, { firstSpan, firstEntry }),
      ...placeTraits(entry, passage),
      ...stringTraits(counts.get(words) ?? NOTHING, counts.get(`${entry.candidate.type} ${words}`) ?? NOTHING),
    ];
    traits.set(values, index * TRAITS);
    for (const rule of entry.rules) {
      const number = RULES.findIndex((known) => known === rule);
      if (number >= 0) traits[index * TRAITS + OWN + number] = 1;
    }
  }
  return traits;
}

function ownTraits({ candidate, core, names, places, rules }: Pooled, isWinner: boolean): number[] {
  return [
    ENTITY_TYPES.indexOf(candidate.type),
    names,
    places,
    rules.length,
    rules.length > 0 ? candidate.confidence : 0,
    isWinner ? 1 : 0,
    core.end - core.start,
    candidate.name.length - (core.end - core.start),
    candidate.aliases.length,
  ];
}

interface Rivals {
  /** For each entry of the pool the first span and the first entry that may overlap it: both are in order of place. */
  readonly firstSpan: number;
  readonly firstEntry: number;
}

/** Units in the longest name of a rule or of the chain; about. */
const LONGEST = 160;

/** What else is proposed for the same words, around them, within them, or across their borders. */
function rivalTraits(entry: Pooled, { pool, spans, figures }: PooledPassage, first: Rivals): number[] {
  const { core, candidate } = entry;
  const most = { same: 0, around: 0, within: 0, across: 0, indicator: 0 };
  let [sameType, aroundType] = [-1, -1];
  for (let index = first.firstSpan; index < spans.names.length; index += 1) {
    const span = spans.names[index];
    if (span === undefined || span.start >= core.end) break;
    if (span.end <= core.start) continue;
    const relation = relationOf(span, core);
    if (span.type === "Indicator") {
      most.indicator = Math.max(most.indicator, span.probability);
      continue;
    }
    if ((relation === "same" && span.type === candidate.type) || span.probability <= most[relation]) continue;
    most[relation] = span.probability;
    if (relation === "same") sameType = ENTITY_TYPES.indexOf(span.type);
    if (relation === "around") aroundType = ENTITY_TYPES.indexOf(span.type);
  }
  const ruled = { same: 0, around: 0, within: 0, across: 0 };
  for (let index = first.firstEntry; index < pool.length; index += 1) {
    const other = pool[index];
    if (other === undefined || other.core.start >= core.end) break;
    if (other === entry || other.rules.length === 0 || other.core.end <= core.start) continue;
    const relation = relationOf(other.core, core);
    ruled[relation] = Math.max(ruled[relation], other.candidate.confidence);
  }
  let figure = 0;
  for (const span of figures) {
    if (span.start >= core.end || span.end <= core.start) continue;
    figure = Math.max(figure, FIGURE_RELATIONS[relationOf(span, core)]);
  }
  return [
    most.same,
    most.around,
    most.within,
    most.across,
    most.indicator,
    sameType,
    aroundType,
    ruled.same,
    ruled.around,
    ruled.within,
    ruled.across,
    figure,
  ];
}

const FIGURE_RELATIONS = { across: 1, around: 2, within: 3, same: 4 } as const;

function relationOf(other: Span, core: Span): "same" | "around" | "within" | "across" {
  if (other.start === core.start && other.end === core.end) return "same";
  if (other.start <= core.start && other.end >= core.end) return "around";
  return other.start >= core.start && other.end <= core.end ? "within" : "across";
}

const OPENING = "“「《(（";
const CLOSING = "”」》)）";

function placeTraits({ core }: Pooled, { text, isHeading, words }: PooledPassage): number[] {
  const [before, after] = [text.charAt(core.start - 1), text.charAt(core.end)];
  const first = wordAt(words, core.start);
  const last = wordAt(words, core.end - 1);
  return [
    isHeading ? 1 : 0,
    core.start === 0 ? 1 : 0,
    OPENING.indexOf(before),
    CLOSING.indexOf(after),
    joinOf(before),
    joinOf(after),
    first === undefined || first.start === core.start ? 0 : 1,
    last === undefined || last.end === core.end ? 0 : 1,
    first === undefined ? 0 : ["word", "quote", "title", "bracket"].indexOf(first.within),
    wordsIn(words, core),
  ];
}

function joinOf(character: string): number {
  return "、和与等的".indexOf(character === "" ? "x" : character);
}

function wordsIn(words: readonly TaggedWord[], { start, end }: Span): number {
  const from = indexAt(words, start);
  let count = 0;
  for (let index = from; (words[index]?.end ?? end + 1) <= end; index += 1)
    if ((words[index]?.start ?? 0) >= start) count += 1;
  return count;
}

function wordAt(words: readonly TaggedWord[], position: number): TaggedWord | undefined {
  return words[indexAt(words, position)];
}

function indexAt(words: readonly TaggedWord[], position: number): number {
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function stringTraits(words: StringCount, typed: StringCount): number[] {
  return [
    words.count,
    typed.count,
    typed.ruled,
    typed.most,
    typed.count === 0 ? 0 : typed.sum / typed.count,
    typed.mostPlace,
  ];
}
