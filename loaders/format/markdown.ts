import type { MappedText, Span } from "../mapped-text.js";
import type { FormattedText } from "./formatted-text.js";
import { frontMatterOf } from "./front-matter.js";
import { createLineBuilder, type LineBuilder, type LineRole } from "./line-builder.js";
import { createMappedBuilder } from "./mapped-builder.js";
import { inlineMarks } from "./markdown-inline.js";
import { formatPlain, lineSpans } from "./plain.js";

/**
 * Markdown as reports use it: front matter, headings, emphasis, tables, lists, quotes, links. Each line stays a line of its own: reports
 * do not wrap their paragraphs. Numbers of lists stay, for they are the report's own (`1.` `（一）`); bullets and other marks go.
 */
export function formatMarkdown(text: string): FormattedText {
  const plain = formatPlain(text).mapped;
  const front = frontMatterOf(plain.text);
  const source = withoutComments(plain, front.end);
  const context: Context = { source, lines: createLineBuilder(text.length), table: -1, row: -1 };
  const spans = lineSpans(source.text);
  for (const [index, span] of spans.entries()) writeLine(context, span, spans[index + 1]);
  return { ...context.lines.finish(), hints: front.hints };
}

interface Context {
  readonly source: MappedText;
  readonly lines: LineBuilder;
  /** The table and row that the last line belonged to; row −1: no table is open. */
  table: number;
  row: number;
}

const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|`{3,}\w*|~{3,}\w*)$/u;
const UNDERLINE = /^(?:=+|-{2,})$/u;
const DIVIDER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;
const HEADING = /^(#{1,6})(?:\s+|(?=[^\s#]))/u;
const PREFIX = /^(?:(?:>\s?)|(?:[-*+]\s+))+/u;

function writeLine(context: Context, span: Span, below: Span | undefined): void {
  const { source } = context;
  const text = source.text.slice(span.start, span.end);
  if (isTableRow(text)) {
    writeRow(context, span);
    return;
  }
  context.row = -1;
  if (RULE.test(text) || (UNDERLINE.test(text) && context.lines.length() > 0)) return;
  const heading = HEADING.exec(text);
  if (heading !== null) {
    const end = span.end - (/\s#+$/u.exec(text)?.[0].length ?? 0);
    const start = span.start + heading[0].length;
    writePart(context, { start, end }, { kind: "heading", level: heading[1]?.length ?? 1 });
    return;
  }
  const start = span.start + (PREFIX.exec(text)?.[0].length ?? 0);
  const level = underlinedLevel(source.text, span, below);
  writePart(context, { start, end: span.end }, level === null ? { kind: "text" } : { kind: "heading", level });
}

function isTableRow(text: string): boolean {
  return text.length > 1 && text.startsWith("|") && text.endsWith("|");
}

function writeRow(context: Context, span: Span): void {
  const { text } = context.source;
  if (context.row === -1) context.table += 1;
  if (DIVIDER.test(text.slice(span.start, span.end))) {
    if (context.row === -1) context.table -= 1;
    return;
  }
  context.row += 1;
  let column = 0;
  let start = span.start + 1;
  for (let at = start; at < span.end; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "|") {
      writePart(context, { start, end: at }, { kind: "cell", table: context.table, row: context.row, column });
      column += 1;
      start = at + 1;
    }
  }
}

/** Writes a stretch of source without its inline marks; `<br>` begins another line of the same role. */
function writePart({ source, lines }: Context, span: Span, role: LineRole): void {
  let copied = span.start;
  for (const mark of inlineMarks(source.text, span)) {
    lines.copy(source, copied, mark.start);
    copied = mark.end;
    if (mark.kind === "break") lines.endLine(role);
    else if (mark.kind === "strong-start") lines.startStrong();
    else if (mark.kind === "strong-end") lines.endStrong();
  }
  lines.copy(source, copied, span.end);
  lines.endLine(role);
}

/** A short line over `===` or `---` is a heading. */
function underlinedLevel(text: string, span: Span, below: Span | undefined): number | null {
  if (below === undefined || span.end - span.start > 60 || /[。；，：！？,;:]$/u.test(text.slice(span.start, span.end)))
    return null;
  const isNext = text.indexOf("\n", span.end) === text.lastIndexOf("\n", below.start);
  const line = text.slice(below.start, below.end);
  if (!isNext || !UNDERLINE.test(line)) return null;
  return line.startsWith("=") ? 1 : 2;
}

/** The text from `from` on, without `<!-- … -->`. */
function withoutComments(source: MappedText, from: number): MappedText {
  const builder = createMappedBuilder(source.text.length);
  let copied = from;
  for (let start = source.text.indexOf("<!--", from); start !== -1;) {
    const close = source.text.indexOf("-->", start + 4);
    if (close === -1) break;
    builder.copy(source, copied, start);
    copied = close + 3;
    start = source.text.indexOf("<!--", copied);
  }
  builder.copy(source, copied, source.text.length);
  return builder.finish();
}
