import type { EntityHit, MatchKind } from "#model/search-api.js";
import { meantFrom, type NameInQuestion, unique } from "./meant.js";
import { lengthOf, type Span } from "./spans.js";

/** How likely a name is meant that is found so. What is found in parts is not: the parts may be names of their own. */
const CERTAINTY: Readonly<Record<Exclude<MatchKind, "parts">, number>> = {
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
const ALTERNATIVES = 5;

/** A long name that is written with a mistake or without its end is meant, not the shorter one that it begins with. */
export function nearlyWhole(span: Span, hits: readonly EntityHit[]): NameInQuestion | null {
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

export function nearName(span: Span, hits: readonly EntityHit[]): NameInQuestion | null {
  const first = wholeInPinyin(span, hits) ?? hits[0];
  if (first === undefined) return null;
  const { kind } = first;
  if (kind === "parts") return null;
  const share = shareOf(first, span);
  if (share < LEAST_OF_NAME) return null;
  const meant = hits
    .filter((hit) => hit.kind === kind)
    .toSorted((a, b) => areaExcess(a, span) - areaExcess(b, span))
    .flatMap((hit) => meantFrom(hit) ?? []);
  if (meant.length === 0) return null;
  const certainty = share >= MOST_OF_NAME ? Math.max(CERTAINTY[kind], NEARLY) : CERTAINTY[kind];
  const isShort = share < (kind === "fuzzy" ? MOST_OF_SLIP : HALF) && !isWithoutRank(first, span);
  const isFragment = isShort || isOtherWord(first, span);
  return { ...span, meant: unique(meant).slice(0, ALTERNATIVES), certainty, isFragment, isCounted: false };
}

/** Xuhui is all of Xuhui District but what it is. */
function isWithoutRank({ kind, matched }: EntityHit, span: Span): boolean {
  return kind === "prefix" && RANK.test(matched) && matched.replace(RANK, "").length === lengthOf(span);
}

const RANK = / (?:district|county|city|new area|province)$/iu;

/** 西安 is no slip of 西岸: of two characters that sound alike one is another. 武汉光谷 is none of 武汉光源, where they sound otherwise. */
function isOtherWord({ kind, matched }: EntityHit, span: Span): boolean {
  if (kind === "homophone") return lengthOf(span) <= SHORT;
  // A character too many may be a word of the question.
  const isOfEqualLength = lengthOf(span) === matched.length;
  return kind === "fuzzy" && isOfEqualLength && matched.length <= FEW && /^\p{Script=Han}+$/u.test(matched);
}

const SHORT = 2;
const FEW = 4;

/** Most short words are a letter away from some name, and most few letters are the first ones of some long name. */
export function isByChance(whole: string, hits: readonly EntityHit[]): boolean {
  const [first] = hits;
  if (first === undefined || !/^[a-z]{1,4}$/u.test(whole)) return false;
  return first.kind === "fuzzy" || (first.kind === "initials" && whole.length / first.matched.length < MOST_OF_NAME);
}

/** Whether that much of a name is its beginning that no other is likely. */
export function isMostlyBegun(span: Span, [first]: readonly EntityHit[]): boolean {
  return first !== undefined && (first.kind === "exact" || first.kind === "prefix") && shareOf(first, span) >= HALF;
}

/** Whoever writes so much of a name means it. */
const MOST_OF_NAME = 0.6;

const HALF = 0.5;

/** Small is a letter away from a word of iapm mall, and means neither. */
const MOST_OF_SLIP = 0.75;

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
