import type { Span } from "../mapped-text.js";

/** A stretch of Markdown that no reader sees, and what it does. */
export interface InlineMark extends Span {
  readonly kind: "hidden" | "break" | "strong-start" | "strong-end";
}

/** `[words](address)` with its parts; addresses have no spaces and no Chinese. */
const LINK = /(!?)\[([^[\]\n]{0,500})\]\([!-'*-~]{0,2000}(?:\s+"[^"\n]{0,200}")?\)/gu;
const TAG = /<(?:br|\/?(?:b|i|u|em|strong|span|font|sup|sub|p|div|center|a|img)(?:\s[^<>\n]{0,500})?)\s*\/?>/giu;
const AUTOLINK = /<((?:https?|mailto):[^<>\s]{1,2000})>/gu;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
const STRONG = /\*\*|__/gu;
const STRIKE = /~~/gu;

/**
 * The inline marks in a span of one line, ascending and apart from each other. A lone `*` or `_` is text (`201*年`, `李*`); so is a
 * double one without partner.
 */
export function inlineMarks(text: string, span: Span): InlineMark[] {
  const line = text.slice(span.start, span.end);
  if (!/[*_~<\\[`]/u.test(line)) return [];
  const found = [...linkMarks(line), ...tagMarks(line), ...strongMarks(line), ...emphasisMarks(line)];
  for (const match of line.matchAll(ESCAPE)) found.push(markOf(match.index, 1, "hidden"));
  for (const match of line.matchAll(AUTOLINK)) {
    found.push(markOf(match.index, 1, "hidden"), markOf(match.index + match[0].length - 1, 1, "hidden"));
  }
  found.push(...pairedMarks(line, STRIKE));
  return apart(found).map(({ kind, start, end }) => ({ kind, start: start + span.start, end: end + span.start }));
}

function linkMarks(line: string): InlineMark[] {
  return [...line.matchAll(LINK)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (match[1] === "!") return [markOf(match.index, match[0].length, "hidden")];
    const words = match[2]?.length ?? 0;
    return [markOf(match.index, 1, "hidden"), { kind: "hidden" as const, start: match.index + 1 + words, end }];
  });
}

function tagMarks(line: string): InlineMark[] {
  return [...line.matchAll(TAG)].map((match) => {
    const name = match[0].toLowerCase();
    if (name.startsWith("<br")) return markOf(match.index, match[0].length, "break");
    if (/^<(?:b|strong)\b/u.test(name)) return markOf(match.index, match[0].length, "strong-start");
    if (/^<\/(?:b|strong)\b/u.test(name)) return markOf(match.index, match[0].length, "strong-end");
    return markOf(match.index, match[0].length, "hidden");
  });
}

function strongMarks(line: string): InlineMark[] {
  return [...pairedMarks(line, STRONG)].map((mark, index) => ({
    ...mark,
    kind: index % 2 === 0 ? "strong-start" : "strong-end",
  }));
}

/** `*words*` where the stars stand at the borders of words, which digits and characters are not. */
function emphasisMarks(line: string): InlineMark[] {
  const marks: InlineMark[] = [];
  for (const match of line.matchAll(
    /(?<=^|[\s，。、；：（“])\*(?![\s*])([^*\n]{1,200})(?<!\s)\*(?=$|[\s，。、；：）”])/gu,
  )) {
    marks.push(markOf(match.index, 1, "hidden"), markOf(match.index + match[0].length - 1, 1, "hidden"));
  }
  return marks;
}

/** All occurrences, less a last one without partner. An escaped one is none. */
function pairedMarks(line: string, pattern: RegExp): InlineMark[] {
  const marks = [...line.matchAll(pattern)]
    .filter((match) => line[match.index - 1] !== "\\")
    .map((match) => markOf(match.index, match[0].length, "hidden"));
  return marks.length % 2 === 0 ? marks : marks.slice(0, -1);
}

function markOf(start: number, length: number, kind: InlineMark["kind"]): InlineMark {
  return { kind, start, end: start + length };
}

function apart(marks: readonly InlineMark[]): InlineMark[] {
  const ordered = marks.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const kept: InlineMark[] = [];
  let end = 0;
  for (const mark of ordered) {
    if (mark.start < end) continue;
    kept.push(mark);
    end = mark.end;
  }
  return kept;
}
