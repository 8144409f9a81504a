import { mappedTextFromString, type MappedText, type Span } from "../mapped-text.js";
import { type FormattedLine, type FormattedText, NO_HINTS } from "./formatted-text.js";
import { frontMatterOf } from "./front-matter.js";
import { createMappedBuilder } from "./mapped-builder.js";

/** Plain text: lines as they are, each line break one `\n`. */
export function formatPlain(text: string): FormattedText {
  const mapped = withPlainLineBreaks(mappedTextFromString(text));
  return { mapped, lines: plainLines(mapped.text), hints: NO_HINTS };
}

/** As `formatPlain`, of a file that may begin with front matter, which is no part of the text. */
export function formatPlainFile(text: string): FormattedText {
  const plain = formatPlain(text);
  const { end, hints } = frontMatterOf(plain.mapped.text);
  if (end === 0) return plain;
  const builder = createMappedBuilder(text.length);
  builder.copy(plain.mapped, end, plain.mapped.text.length);
  const mapped = builder.finish();
  return { mapped, lines: plainLines(mapped.text), hints };
}

function plainLines(text: string): FormattedLine[] {
  return lineSpans(text).map((span) => ({ kind: "text", span, strong: null }));
}

/** Spans of the lines that hold more than white space, without the white space around. */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const span = trimmedSpan(text, { start, end });
    if (span !== null) spans.push(span);
    start = end + 1;
  }
  return spans;
}

/** The span without white space at its ends; null where nothing else is in it. */
export function trimmedSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** `\r\n`, `\r`, form feed, vertical tab and the Unicode separators become one `\n` that keeps their original range. */
function withPlainLineBreaks(source: MappedText): MappedText {
  if (!/[\r\f\v\u0085\u2028\u2029]/u.test(source.text)) return source;
  const builder = createMappedBuilder(source.text.length);
  let copied = 0;
  for (const match of source.text.matchAll(/\r\n?|[\f\v\u0085\u2028\u2029]/gu)) {
    const end = match.index + match[0].length;
    builder.copy(source, copied, match.index);
    builder.add("\n", source.starts[match.index] ?? 0, source.ends[end - 1] ?? 0);
    copied = end;
  }
  builder.copy(source, copied, source.text.length);
  return builder.finish();
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code <= 0x20) return true;
  return code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d) || code === 0x202f;
}
