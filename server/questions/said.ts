import { searchTextFrom } from "#server/search/search-text.js";
import { nearWord } from "#server/near-word.js";
import { CONCEPTS_OF, TYPE_OF_CONCEPT, type Concept, WHOLE_WORDS } from "./concepts.js";
import type { NameInQuestion } from "./meant.js";
import { indicatorsOfPlace } from "./indicators-of-place.js";
import { withProductOfPlace } from "./names-of-product.js";
import { namesInQuestion, typesOf } from "./names-in-question.js";
import type { FindNames } from "./find-names.js";
import { questionTokens, type Token } from "./question-tokens.js";
import { withoutNegation } from "./negation.js";
import { LEAST_LENGTH, lengthOf, type Span, standsBefore } from "./spans.js";
import { hasTermWithin } from "./terms.js";
import type { Topic } from "./topic.js";

/** What a question says: its names, and its other words. */
export interface Said {
  readonly names: readonly NameInQuestion[];
  /** Words that name nothing, and that texts are searched for; null: there are none, or they are not looked for. */
  readonly topic: Topic | null;
  readonly words: readonly Word[];
  readonly year: number | null;
  /** Whether more than one year is said: a list, from one to the other, or all that were before or after one. */
  readonly hasYears: boolean;
  readonly number: number | null;
  /** Pieces that may be names, but of nothing that is known, and words that were taken as slips of others. */
  readonly unknown: readonly string[];
  /** Whether a word was taken as a slip of another: it may as well be a word that the grammar does not know. */
  readonly hasSlip: boolean;
  /** Whether something that is not known is joined with a name by `and`, or stands before a type and narrows it, or is of a name as its revenue is, or 非 before a name, or is an English term. */
  readonly hasGap: boolean;
  /** What the last word is about, where 的 before it makes all else say which: 没有举措的项目. */
  readonly head: readonly Concept[];
}

export interface Word {
  readonly concepts: readonly Concept[];
  /** How much of the question it is. */
  readonly weight: number;
  readonly kind: "word" | "year" | "number" | "unknown";
}

export const NAME_WEIGHT = 2;
/** What a word weighs that says what is asked. */
export const HEAVY = 2;
const LIGHT: Readonly<Partial<Record<Concept, number>>> = {
  filler: 0,
  and: 0,
  what: 0,
  have: 0,
  inside: 0,
  each: 0.2,
  only: 0.3,
  entity: 0.5,
  howMany: 0.6,
  why: 0.6,
  when: 0.6,
  lately: 0.6,
  who: 0.8,
  where: 1,
  city: 1,
  ...Object.fromEntries(Object.keys(TYPE_OF_CONCEPT).map((concept) => [concept, 1])),
};
const FIGURE = 1;
const NOISE = { beside: 0.6, alone: 2, character: 0.2 } as const;

/** A question in lower case and simplified, cut into words, with what may be names in it. */
export interface Typed {
  readonly text: string;
  readonly cut: readonly Token[];
  readonly found: readonly NameInQuestion[];
}

export async function typedFrom(typed: string, find: FindNames): Promise<Typed> {
  const text = searchTextFrom(typed);
  const cut = questionTokens(text);
  const found = await withProductOfPlace(await namesInQuestion(text, cut, find), find);
  return { text, cut, found: found.filter((name) => !cut.some((token) => isInside(name, token))) };
}

/** 经济 of 数字经济: a piece of a word is no name. */
function isInside({ start, end }: Span, token: Token): boolean {
  const isWithin = token.start <= start && end <= token.end && end - start < token.text.length;
  return isWithin && WHOLE_WORDS.has(token.text);
}

/** What is said beside the words that texts are searched for, where there are any. */
export function whatIsSaid(typed: Typed, topic: Topic | null = null): Said {
  const { text } = typed;
  const isBeside = ({ start, end }: Span): boolean => topic === null || end <= topic.start || topic.end <= start;
  const cut = typed.cut.filter(isBeside);
  const { tokens, names } = withoutSlips(cut, indicatorsOfPlace(typed.found.filter(isBeside)));
  const isLeft = (token: Token): boolean => !names.some(({ start, end }) => start < token.end && token.start < end);
  const left = tokens.filter(isLeft);
  const asTyped = cut.filter(isLeft);
  const numberIn = (kind: "year" | "number"): number | null =>
    left.find((token) => token[kind] !== null)?.[kind] ?? null;
  return {
    names,
    topic,
    words: [
      ...withoutNegation(left, names).flatMap((token) => wordFrom(token, names) ?? []),
      ...unknownPieces(text, left).map((piece) => noise(piece, names)),
    ],
    year: numberIn("year"),
    hasYears: areYearsJoined(text, left) || isYearBound(text, left, names),
    number: numberIn("number"),
    unknown: [
      ...unknownPieces(text, asTyped).filter((piece) => piece.length > 1),
      ...left.flatMap((token) => (token.concepts.includes("lately") ? token.text : [])),
    ],
    hasSlip: left.some((token) => !asTyped.includes(token)),
    hasGap:
      unknownSpans(text, asTyped).some(
        (span) =>
          isJoined(span, names, tokens) ||
          narrowsType(span, left) ||
          goesOn(text, span, names) ||
          isOfName(text, span, { names, tokens: left }),
      ) ||
      names.some(({ start }) => text[start - 1] === "非") ||
      (topic === null && hasTermWithin(text, unknownSpans(text, asTyped))),
    head: headOf(tokens),
  };
}

/** Behind the head only what asks for it may stand: 没有举措的项目有哪些. */
function headOf(tokens: readonly Token[]): readonly Concept[] {
  const last = tokens.findLastIndex(({ concepts }) => !concepts.some((one) => ASKED_BEHIND.has(one)));
  return tokens[last - 1]?.text === "的" ? (tokens[last]?.concepts ?? []) : [];
}

const ASKED_BEHIND: ReadonlySet<Concept> = new Set<Concept>(["what", "have", "howMany"]);

interface Cut {
  readonly tokens: readonly Token[];
  readonly names: readonly NameInQuestion[];
}

/** A word that is a slip away from one of the grammar's is that one, unless it names something surely. */
function withoutSlips(tokens: readonly Token[], names: readonly NameInQuestion[]): Cut {
  const mended = tokens.map((token) => (isSure(token, names) ? token : withoutSlip(token)));
  const slips = tokens.filter((token, at) => token !== mended[at]);
  const isSlip = ({ start, end }: NameInQuestion): boolean =>
    slips.some((token) => start < token.end && token.start < end);
  return { tokens: mended, names: names.filter((name) => !isSlip(name)) };
}

function isSure({ start, end }: Token, names: readonly NameInQuestion[]): boolean {
  return names.some((name) => name.certainty >= SURELY && name.start < end && start < name.end);
}

function withoutSlip(token: Token): Token {
  if (token.concepts.length > 0 || !LONG_WORD.test(token.text)) return token;
  const word = nearWord(token.text, LONG_WORDS, token.text.length < 8 ? 1 : 2);
  return word === null ? token : { ...token, concepts: CONCEPTS_OF.get(word) ?? [] };
}

/** Shorter words are too near to others. */
const LONG_WORD = /^[a-z]{6,}$/u;
const LONG_WORDS = [...CONCEPTS_OF.keys()].filter((word) => LONG_WORD.test(word));
const SURELY = 0.8;

function unknownPieces(text: string, tokens: readonly Token[]): readonly string[] {
  return unknownSpans(text, tokens).map(({ start, end }) => text.slice(start, end));
}

function unknownSpans(text: string, tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end, concepts, year, number } of tokens) {
    if (concepts.length > 0 || year !== null || number !== null) continue;
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === "")
      spans.splice(-1, 1, { start: last.start, end });
    else spans.push({ start, end });
  }
  return spans;
}

function areYearsJoined(text: string, tokens: readonly Token[]): boolean {
  const years = tokens.filter(({ year }) => year !== null);
  return years.some(({ year, start }, at) => {
    const before = years[at - 1];
    return before !== undefined && before.year !== year && text.slice(before.end, start).trim() !== "";
  });
}

function isYearBound(text: string, tokens: readonly Token[], names: readonly Span[]): boolean {
  const isNamed = (at: number): boolean => names.some(({ start }) => start === at);
  return tokens.some(({ year, end }) => year !== null && BOUND.test(text.slice(end)) && !isNamed(end));
}

/** 2014年前, 2014年起, 2014 onwards; not 2014年前三季度. */
const BOUND = /^(?:[前后](?![半\d一二两三四五六七八九十])|起|至今|到现在|开始|\s?(?:onwards?\b|on\W*$))/u;

/** 西岸和黄浦江: whoever joins it with a name means another one. */
function isJoined(span: Span, names: readonly NameInQuestion[], tokens: readonly Token[]): boolean {
  if (lengthOf(span) < LEAST_LENGTH) return false;
  const ands = tokens.filter(({ concepts }) => concepts.includes("and"));
  return ands.some(
    (and) =>
      (standsBefore(span, and) && names.some((name) => standsBefore(and, name))) ||
      (standsBefore(and, span) && names.some((name) => standsBefore(name, and))),
  );
}

/** 苏州工业园区, Suzhou Industrial Park: rather a longer name, of which only a part is known; 苏州那块地 is not. */
function goesOn(text: string, span: Span, names: readonly NameInQuestion[]): boolean {
  if (/^[这那]/u.test(text.slice(span.start))) return false;
  if (lengthOf(span) < LEAST_LENGTH || names.some((name) => standsBefore(span, name))) return false;
  return names.some((name) => standsBefore(name, span));
}

/** Fiscal revenue of Tianjin, 天津2024年的财政收入: that is asked for, not all there is of the name. The task of 西岸传媒港 behind who is not. */
function isOfName(text: string, span: Span, { names, tokens }: Cut): boolean {
  if (/^[这那]/u.test(text.slice(span.start)) || lengthOf(span) < LEAST_LENGTH) return false;
  const isAsked = tokens.every(
    ({ end, concepts }) => end > span.start || concepts.some((one) => ASKED_BEFORE.has(one)),
  );
  return names.some(
    (name) =>
      (isAsked && span.end <= name.start && OF.test(text.slice(span.end, name.start))) ||
      (name.end <= span.start && ITS.test(text.slice(name.end, span.start))),
  );
}

const ASKED_BEFORE: ReadonlySet<Concept> = new Set<Concept>(["filler", "what", "howMany", "each"]);
const OF = /^ (?:of|in|at) (?:the )?$/u;
const ITS = /^(?:['’]s ?|(?:(?:19|20)\d{2}年?)?的)$/u;

/** 量子项目, quantum projects: not all of the type is meant. */
function narrowsType(span: Span, tokens: readonly Token[]): boolean {
  return (
    lengthOf(span) >= LEAST_LENGTH && tokens.some((token) => standsBefore(span, token) && typesOf(token).length > 0)
  );
}

/** Where a name is known, the rest is rather a manner of speaking. */
function noise(piece: string, names: readonly NameInQuestion[]): Word {
  const weight = piece.length < 2 ? NOISE.character : names.length === 0 ? NOISE.alone : NOISE.beside;
  return { concepts: [], weight, kind: "unknown" };
}

function wordFrom(token: Token, names: readonly NameInQuestion[]): Word | null {
  if (token.year !== null) return { concepts: [], weight: FIGURE, kind: "year" };
  if (token.number !== null) return { concepts: [], weight: FIGURE, kind: "number" };
  if (token.concepts.length === 0) return null;
  // 西岸传媒港项目, 项目西岸传媒港: the type of what is named beside it asks for nothing.
  const beside = names.filter((name) => name.end === token.start || standsBefore(token, name));
  const types = typesOf(token);
  if (beside.some(({ meant }) => meant.some(({ type }) => types.includes(type))))
    return { concepts: [], weight: 0, kind: "word" };
  const weight = Math.max(...token.concepts.map((concept) => LIGHT[concept] ?? HEAVY));
  return { concepts: token.concepts, weight, kind: "word" };
}
