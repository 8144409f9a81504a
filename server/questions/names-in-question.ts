import type { EntityType } from "#model/ontology.js";
import type { EntityHit } from "#model/search-api.js";
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
import { isCountedBy, meantFrom, type NameInQuestion, unique } from "./meant.js";
import { isByChance, isMostlyBegun, nearlyWhole, nearName } from "./near-name.js";
import { findSpoken } from "./spoken-names.js";

const HITS = 20;
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
    if (meant !== null && !(await endsName(span))) return [meant];
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

  /** Whether its first character ends a name, as in 上海的生产总值, where the grammar knows 上: 海的生产总值 is then no slip of 海洋生产总值. */
  async function endsName(span: Span): Promise<boolean> {
    for (const edge of edgesOf(text, span).filter(({ start }) => start < span.start)) {
      if (standingName(text, edge, await look(text.slice(edge.start, edge.end))) !== null) return true;
    }
    return false;
  }

  /** The longest name that stands in the question as it is, and shares something with the span. */
  async function wholeNameAround(span: Span): Promise<NameInQuestion | null> {
    for (const piece of [...piecesOf(text, span), ...edgesOf(text, span)]) {
      const found = standingName(text, piece, await look(text.slice(piece.start, piece.end)));
      if (found !== null && found.start < span.end && span.start < found.end) return found;
    }
    return null;
  }

  /** 十四五规划 where also 十四五 is a name: a word of the grammar may be the end of the longer one. */
  async function withWordBehind(name: NameInQuestion): Promise<NameInQuestion> {
    const behind = tokens.find(({ start, concepts }) => start === name.end && concepts.length > 0);
    if (behind === undefined || !/\p{Script=Han}$/u.test(behind.text)) return name;
    const span = { start: name.start, end: behind.end };
    const longer = standingName(text, span, await look(text.slice(span.start, span.end)));
    return longer !== null && longer.start === span.start && longer.end === span.end ? longer : name;
  }

  const spans = unknownSpans(text, tokens);
  const names: NameInQuestion[] = [];
  for (const span of joinedInside(text, spans)) {
    const hits = await look(text.slice(span.start, span.end));
    const name = isMostlyBegun(span, hits) ? nearName(span, hits) : null;
    if (name !== null) names.push(name);
  }
  for (const span of spans) {
    if (names.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    names.push(...(await namesWithin(span)));
  }
  const whole: NameInQuestion[] = [];
  for (const name of withoutOverlap(names)) whole.push(await withWordBehind(name));
  return withoutOverlap(whole).map((name) => ofTypeBeside(ofTypeBefore(name, tokens), tokens));
}

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
    return spans.map(({ span, certainty }) => {
      const isCounted = isCountedBy(hit, text.slice(span.start, span.end));
      return { span, certainty, meant, isCounted };
    });
  });
  const best = standing.toSorted((a, b) => lengthOf(b.span) - lengthOf(a.span))[0];
  if (best === undefined) return null;
  const same = standing.filter(({ span }) => span.start === best.span.start && span.end === best.span.end);
  const meant = unique(same.map((one) => one.meant));
  const isCounted = same.every((one) => one.isCounted);
  return { ...best.span, meant, certainty: best.certainty, isFragment: false, isCounted };
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

function withoutOverlap(names: readonly NameInQuestion[]): readonly NameInQuestion[] {
  const kept: NameInQuestion[] = [];
  for (const name of names.toSorted((a, b) => b.certainty - a.certainty || lengthOf(b) - lengthOf(a))) {
    if (!kept.some(({ start, end }) => start < name.end && name.start < end)) kept.push(name);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
