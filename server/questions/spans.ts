import type { Token } from "./question-tokens.js";

/** A stretch of a question's text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is shorter is looked up as no name. */
export const LEAST_LENGTH = 2;

export function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Whether no more than a sign or a space is between a word and a name. */
export function standsBefore({ end }: Span, { start }: Span): boolean {
  return start === end || start === end + 1;
}

/** Runs of words that the grammar does not know. */
export function unknownSpans(text: string, tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  let last: Span | null = null;
  for (const token of tokens) {
    if (token.concepts.length > 0 || token.year !== null || token.number !== null) continue;
    if (last !== null && /^[\s·・.'’"“”《》()（）-]*$/u.test(text.slice(last.end, token.start))) {
      last = { start: last.start, end: token.end };
      spans[spans.length - 1] = last;
    } else {
      last = { start: token.start, end: token.end };
      spans.push(last);
    }
  }
  return spans.reduce<readonly Span[]>((joined, span) => withNext(text, joined, span), []);
}

/** A single character may belong with what is behind the next one: 徐家汇, of which the grammar knows 家. */
function withNext(text: string, spans: readonly Span[], next: Span): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined || Math.min(lengthOf(last), lengthOf(next)) > 1) return [...spans, next];
  const between = text.slice(last.end, next.start);
  if (!/^\p{Script=Han}$/u.test(between)) return [...spans, next];
  return [...spans.slice(0, -1), { start: last.start, end: next.end }];
}

/** What may be one name of words in letters that the grammar knows a small one between: Belt and Road. */
export function joinedInside(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }, at) => {
    const next = spans[at + 1];
    const isJoined =
      next !== undefined && /^[a-z] (?:and|of|for|of the) [a-z]$/u.test(text.slice(end - 1, next.start + 1));
    return isJoined ? [{ start, end: next.end }] : [];
  });
}

/** A span's first and last character may be half of a name whose other half the grammar knows by itself: 上海, of which it knows 上. */
export function edgesOf(text: string, { start, end }: Span): readonly Span[] {
  const edges = [start - 1, end - 1].map((at) => ({ start: Math.max(0, at), end: at + 2 }));
  return edges.filter((edge) => /^\p{Script=Han}{2}$/u.test(text.slice(edge.start, edge.end)));
}

/** The span itself, then ever shorter beginnings and ends of it. */
export function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [{ start, end }];
  const stops = wordStops(text, { start, end });
  for (const stop of stops.toReversed()) pieces.push({ start, end: stop });
  for (const stop of stops) pieces.push({ start: stop, end });
  return pieces
    .map((piece) => trimmed(text, piece))
    .filter((piece) => piece.end - piece.start >= LEAST_LENGTH)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

/** Where a span may be cut: between Chinese characters, and between words. */
function wordStops(text: string, { start, end }: Span): readonly number[] {
  const stops: number[] = [];
  for (let at = start + 1; at < end; at += 1) {
    if (!/[a-z0-9]/u.test(text[at - 1] ?? "") || !/[a-z0-9]/u.test(text[at] ?? "")) stops.push(at);
  }
  return stops;
}

/** Without spaces, and without the end of a word before: 's of Shanghai's GDP. */
export function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, Math.max(start, end));
  const lead = inner.length - inner.replace(/^(?:['’]s?(?![a-z0-9]))?\s*/u, "").length;
  return { start: start + lead, end: start + Math.max(lead, inner.trimEnd().length) };
}

export function isWholeWord(text: string, { start, end }: Span): boolean {
  const isLetter = (at: number): boolean => /[a-z0-9]/u.test(text[at] ?? "");
  return !(isLetter(start) && isLetter(start - 1)) && !(isLetter(end - 1) && isLetter(end));
}
