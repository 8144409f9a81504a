import type { Lexicon } from "#loaders/mentions/reading.js";
import { withoutOverlaps } from "#loaders/mentions/overlaps.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { LIST_TRAITS, listMates, listTraits } from "./list-traits.js";
import type { Pooled } from "./pool.js";
import type { PooledPassage } from "./pooled-passages.js";
import { RIVAL_TRAITS, rivalTraits, skipTo } from "./rival-traits.js";
import { ODDS_TRAITS, oddsKeys, oddsTraits, type WordOdds } from "./word-odds.js";
import { WORD_TRAITS, wordsAround, wordTraits } from "./word-traits.js";

/** The rules in a fixed order: a trait for each; new ones at the end. Others have none of their own. */
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
  "frequent-name",
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
  "numbered-house",
  "authority",
] as const;

const OWN_TRAITS = 9;
const STRING_TRAITS = 8;
/** Where the odds begin among the traits of a mention. */
export const BEFORE_ODDS = OWN_TRAITS + RIVAL_TRAITS + WORD_TRAITS + LIST_TRAITS + STRING_TRAITS;
const BEFORE_RULES = BEFORE_ODDS + ODDS_TRAITS;
/** The rules come last: trees that do not know the latest ones ask for the same traits as before. */
export const TRAITS = BEFORE_RULES + RULES.length;

/** What the traits are told by beside the document itself. */
export interface TraitSources {
  readonly lexicon: Lexicon;
  readonly odds: WordOdds;
}

/** What is known of each possible mention of a document, `TRAITS` numbers to each, passage after passage. */
export function traitsOf(passages: readonly PooledPassage[], sources: TraitSources): Float32Array[] {
  const documentWide = strings(passages);
  return passages.map((passage) => passageTraits(passage, documentWide, sources));
}

interface StringCount {
  count: number;
  ruled: number;
  most: number;
  sum: number;
  mostPlace: number;
  /** How likely it is that the chain errs in all of them. */
  none: number;
}

const NOTHING: Readonly<StringCount> = { count: 0, ruled: 0, most: 0, sum: 0, mostPlace: 0, none: 1 };

/** Of the words, and of the words with each type that they are proposed for. */
interface KnownString {
  readonly all: StringCount;
  readonly typed: Map<string, StringCount>;
}

function strings(passages: readonly PooledPassage[]): Map<string, KnownString> {
  const known = new Map<string, KnownString>();
  for (const { text, pool } of passages) {
    for (const entry of pool) {
      const words = text.slice(entry.core.start, entry.core.end);
      const own = known.get(words) ?? { all: { ...NOTHING }, typed: new Map<string, StringCount>() };
      known.set(words, own);
      const typed = own.typed.get(entry.candidate.type) ?? { ...NOTHING };
      own.typed.set(entry.candidate.type, typed);
      count(own.all, entry);
      count(typed, entry);
    }
  }
  return known;
}

function count(known: StringCount, { candidate, names, places, rules }: Pooled): void {
  known.count += 1;
  known.ruled += rules.length > 0 ? 1 : 0;
  known.most = Math.max(known.most, names);
  known.mostPlace = Math.max(known.mostPlace, places);
  known.sum += names;
  known.none *= 1 - Math.min(1, candidate.type === "Place" ? Math.max(names, places) : names);
}

function passageTraits(
  passage: PooledPassage,
  known: ReadonlyMap<string, KnownString>,
  { lexicon, odds }: TraitSources,
): Float32Array {
  const { text, pool } = passage;
  const traits = new Float32Array(pool.length * TRAITS);
  if (pool.length === 0) return traits;
  const winners = new Set(
    withoutOverlaps(pool.flatMap(({ candidate, rules }) => (rules.length > 0 ? [candidate] : []))),
  );
  const mates = listMates(passage);
  const around = wordsAround(passage);
  const first = { names: 0, places: 0, entry: 0 };
  for (const [index, entry] of pool.entries()) {
    skipTo(first, entry, passage);
    const parts = [
      ownTraits(entry, winners.has(entry.candidate)),
      rivalTraits(entry, passage, first),
      wordTraits(entry, around, lexicon),
      listTraits(entry, mates),
      stringTraits(entry, known.get(text.slice(entry.core.start, entry.core.end))),
      oddsTraits(oddsKeys(entry, passage), odds),
    ];
    let at = index * TRAITS;
    for (const part of parts) {
      traits.set(part, at);
      at += part.length;
    }
    for (const rule of entry.rules) {
      const number = RULES.findIndex((one) => one === rule);
      if (number >= 0) traits[index * TRAITS + BEFORE_RULES + number] = 1;
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

/** What the document says of the same words elsewhere. */
function stringTraits({ candidate }: Pooled, known: KnownString | undefined): number[] {
  const typed = known?.typed.get(candidate.type) ?? NOTHING;
  let other = 0;
  for (const [type, { most }] of known?.typed ?? []) if (type !== candidate.type) other = Math.max(other, most);
  return [
    known?.all.count ?? 0,
    typed.count,
    typed.ruled,
    typed.most,
    typed.count === 0 ? 0 : typed.sum / typed.count,
    typed.mostPlace,
    1 - typed.none,
    other,
  ];
}
