import { isEntityType, type EntityType } from "#model/ontology.js";
import type { EntityHit, MatchKind } from "#model/search-api.js";
import { TYPE_OF_CONCEPT } from "./concepts.js";
import { formsOf } from "#server/search/entity-record.js";
import { searchTextFrom } from "#server/search/search-text.js";
import type { Token } from "./question-tokens.js";
import {
  edgesOf,
  isWholeWord,
  joinedInside,
  LEAST_LENGTH,
  lengthOf,
  piecesOf,
  type Span,
  standsBefore,
  trimmed,
  unknownSpans,
} from "./spans.js";
import type { FindNames } from "./find-names.js";
import { findSpoken } from "./spoken-names.js";

/** An entity that a question may name. */
export interface Meant {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly type: EntityType;
}

/** A piece of a question that names something: what it may mean, and how well that is known, from 0 to 1. */
export interface NameInQuestion {
  readonly start: number;
  readonly end: number;
  readonly meant: readonly Meant[];
  readonly certainty: number;
  /** Whether it is less than half of a name in letters: it may as well be a word of its own, as education of Mass line education campaign. */
  readonly isFragment: boolean;
}

/** How likely a name is meant that is found so. */
const CERTAINTY: Readonly<Record<MatchKind, number>> = {
  exact: 1,
  pinyin: 0.95,
  prefix: 0.85,
  word: 0.8,
  initials: 0.8,
  part: 0.7,
  words: 0.75,
  homophone: 0.75,
  fuzzy: 0.65,
};
const HITS = 20;
const ALTERNATIVES = 5;
/** A question is looked up in so many pieces at most. */
const MOST_LOOKS = 60;

/** The names in a question: what stands whole in it first, and for what is left what is nearest to it. */
export async function namesInQuestion(
  text: string,
  tokens: readonly Token[],
  find: FindNames,
): Promise<readonly NameInQuestion[]> {
  let looks = 0;
  const known = new Map<string, readonly EntityHit[]>();
  const look = async (typed: string): Promise<readonly EntityHit[]> => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    looks += 1;
    const hits = looks > MOST_LOOKS ? [] : await findSpoken(typed, HITS, find);
    known.set(typed, hits);
    return hits;
  };

  async function namesWithin(span: Span): Promise<readonly NameInQuestion[]> {
    const whole = text.slice(span.start, span.end);
    if (whole === "") return [];
    const isLone = whole.length < LEAST_LENGTH;
    const meant = isLone ? null : nearlyWhole(span, await look(whole));
    if (meant !== null) return [meant];
    const name = await wholeNameAround(span);
    if (name !== null) {
      const before = await namesWithin(trimmed(text, { start: span.start, end: Math.min(name.start, span.end) }));
      const behind = await namesWithin(trimmed(text, { start: Math.max(name.end, span.start), end: span.end }));
      return [...before, name, ...behind];
    }
    if (isLone) return [];
    const hits = await look(whole);
    if (isByChance(whole, hits)) return [];
    const near = nearName(span, hits);
    return near === null ? [] : [near];
  }

  /** The longest name that stands in the question as it is, and shares something with the span. */
  async function wholeNameAround(span: Span): Promise<NameInQuestion | null> {
    for (const piece of [...piecesOf(text, span), ...edgesOf(text, span)]) {
      const found = standingName(text, piece, await look(text.slice(piece.start, piece.end)));
      if (found !== null && found.start < span.end && span.start < found.end) return found;
    }
    return null;
  }

  const spans = unknownSpans(text, tokens);
  const names: NameInQuestion[] = [];
  for (const span of joinedInside(text, spans)) {
    const hits = await look(text.slice(span.start, span.end));
    const isBegun = hits[0] !== undefined && BEGUN.has(hits[0].kind) && shareOf(hits[0], span) >= HALF;
    const name = isBegun ? nearName(span, hits) : null;
    if (name !== null) names.push(name);
  }
  for (const span of spans) {
    if (names.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    names.push(...(await namesWithin(span)));
  }
  return withoutOverlap(names).map((name) => ofTypeBeside(ofTypeBefore(name, tokens), tokens));
}

const BEGUN: ReadonlySet<MatchKind> = new Set<MatchKind>(["exact", "prefix"]);

/** 政策总体规划: the type that stands before a name tells which of that name is meant. */
function ofTypeBefore(name: NameInQuestion, tokens: readonly Token[]): NameInQuestion {
  const types = new Set(tokens.filter((token) => standsBefore(token, name)).flatMap(typesOf));
  const meant = name.meant.filter(({ type }) => types.has(type));
  return meant.length === 0 ? name : { ...name, meant };
}

/** The education campaign: the type beside a name tells that the word was no other. */
function ofTypeBeside(name: NameInQuestion, tokens: readonly Token[]): NameInQuestion {
  if (!name.isFragment) return name;
  const beside = tokens.filter((token) => standsBefore(token, name) || standsBefore(name, token));
  const types = new Set(beside.flatMap(typesOf));
  return { ...name, isFragment: !name.meant.some(({ type }) => types.has(type)) };
}

/** The types that a word names. */
export function typesOf({ concepts }: Pick<Token, "concepts">): readonly EntityType[] {
  return concepts.flatMap((concept) => TYPE_OF_CONCEPT[concept] ?? []);
}

function standingName(text: string, piece: Span, hits: readonly EntityHit[]): NameInQuestion | null {
  const standing = hits.flatMap((hit) => {
    const meant = meantFrom(hit);
    if (meant === null) return [];
    const spans = formsOf(hit.entity).flatMap((form) => spansOfForm(text, searchTextFrom(form.text), piece));
    // Pinyin and first letters of a whole name stand for it as well.
    if (hit.kind === "exact") spans.push({ span: piece, certainty: 1 });
    return spans.map(({ span, certainty }) => ({ span, certainty, meant }));
  });
  const best = standing.toSorted((a, b) => lengthOf(b.span) - lengthOf(a.span))[0];
  if (best === undefined) return null;
  const same = standing.filter(({ span }) => span.start === best.span.start && span.end === best.span.end);
  return { ...best.span, meant: unique(same.map(({ meant }) => meant)), certainty: best.certainty, isFragment: false };
}

function spansOfForm(text: string, form: string, piece: Span): { readonly span: Span; readonly certainty: number }[] {
  const spans: { readonly span: Span; readonly certainty: number }[] = [];
  if (form.length < LEAST_LENGTH) return spans;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const span = { start: at, end: at + form.length };
    if (span.start < piece.end && piece.start < span.end && isWholeWord(text, span)) spans.push({ span, certainty: 1 });
  }
  return spans;
}

/** A long name that is written with a mistake or without its end is meant, not the shorter one that it begins with. */
function nearlyWhole(span: Span, hits: readonly EntityHit[]): NameInQuestion | null {
  const [first] = hits;
  if (first === undefined || lengthOf(span) < LONG) return null;
  const excess = first.matched.length - lengthOf(span);
  const isMistaken = (first.kind === "homophone" || first.kind === "fuzzy") && Math.abs(excess) <= 1;
  const isBegun = first.kind === "prefix" && excess <= lengthOf(span) / 2;
  if (!isMistaken && !isBegun) return null;
  const near = nearName(span, hits);
  return near === null ? null : { ...near, certainty: Math.max(near.certainty, NEARLY) };
}

/** From so many characters on one of them may be wrong. */
const LONG = 4;
const NEARLY = 0.8;

function nearName(span: Span, hits: readonly EntityHit[]): NameInQuestion | null {
  const first = wholeInPinyin(span, hits) ?? hits[0];
  if (first === undefined) return null;
  const { kind } = first;
  const share = shareOf(first, span);
  if (share < LEAST_OF_NAME) return null;
  const meant = hits
    .filter((hit) => hit.kind === kind)
    .toSorted((a, b) => areaExcess(a, span) - areaExcess(b, span))
    .flatMap((hit) => meantFrom(hit) ?? []);
  if (meant.length === 0) return null;
  const certainty = share >= MOST_OF_NAME ? Math.max(CERTAINTY[kind], NEARLY) : CERTAINTY[kind];
  const isFragment = share < HALF;
  return { ...span, meant: unique(meant).slice(0, ALTERNATIVES), certainty, isFragment };
}

/** Most short words are a letter away from some name, and most few letters are the first ones of some long name. */
function isByChance(whole: string, hits: readonly EntityHit[]): boolean {
  const [first] = hits;
  if (first === undefined || !/^[a-z]{1,4}$/u.test(whole)) return false;
  return first.kind === "fuzzy" || (first.kind === "initials" && whole.length / first.matched.length < MOST_OF_NAME);
}

/** Whoever writes so much of a name means it. */
const MOST_OF_NAME = 0.6;

const HALF = 0.5;

/** Whoever writes less of a name, as 改革 of 改革调整科技创新中心, means a word of its own. */
const LEAST_OF_NAME = 0.25;

/**
 * Xian is rather all of a name in pinyin than the beginning of a word within another one, as of Changsha–Zhuzhou–Xiangtan; Pudong rather than the
 * beginning of Pudong International Airport.
 */
function wholeInPinyin(span: Span, hits: readonly EntityHit[]): EntityHit | undefined {
  const [best] = hits;
  if (best === undefined) return undefined;
  const isBegun = best.kind === "prefix" && shareOf(best, span) < HALF;
  if (best.kind !== "word" && best.kind !== "part" && !isBegun) return undefined;
  return hits.find((hit) => hit.kind === "pinyin" && shareOf(hit, span) === 1);
}

/** How much of the name was written; pinyin has more letters than what it stands for. */
function shareOf({ kind, matched, highlights }: EntityHit, span: Span): number {
  const written = kind === "pinyin" ? highlights.reduce((sum, [start, end]) => sum + end - start, 0) : lengthOf(span);
  return written / matched.length;
}

/** 徐汇 is rather the district than what begins with its name. */
function areaExcess({ matched, kind }: EntityHit, span: Span): number {
  return kind !== "pinyin" && matched.length === lengthOf(span) + 1 && /[区县市州省盟旗]$/u.test(matched) ? 0 : 1;
}

function meantFrom({ entity }: EntityHit): Meant | null {
  const type = entity.labels.find(isEntityType);
  if (type === undefined) return null;
  const { name, nameEn } = entity.properties;
  const english = typeof nameEn === "string" ? { nameEn } : {};
  return { key: entity.id, name: typeof name === "string" ? name : entity.id, ...english, type };
}

function unique(meant: readonly Meant[]): readonly Meant[] {
  return [...new Map(meant.map((one) => [one.key, one])).values()];
}

function withoutOverlap(names: readonly NameInQuestion[]): readonly NameInQuestion[] {
  const kept: NameInQuestion[] = [];
  for (const name of names.toSorted((a, b) => b.certainty - a.certainty || lengthOf(b) - lengthOf(a))) {
    if (!kept.some(({ start, end }) => start < name.end && name.start < end)) kept.push(name);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
