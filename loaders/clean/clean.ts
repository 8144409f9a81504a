import type { FormattedLine, FormattedText } from "../format/formatted-text.js";
import { lineSpans, trimmedSpan } from "../format/plain.js";
import type { MappedText, Span } from "../mapped-text.js";
import { undoAnnotations } from "./annotations.js";
import { plainCharacters } from "./characters.js";
import { decodeEntities } from "./entities.js";
import { simplify } from "./simplify.js";
import { closeFigures } from "./spaces.js";

/** The repairs in their order. Each keeps the line breaks. */
const REPAIRS: readonly ((source: MappedText) => MappedText)[] = [
  plainCharacters,
  undoAnnotations,
  decodeEntities,
  plainCharacters,
  simplify,
  closeFigures,
];

/** Repairs a text and turns it into simplified characters. What was sound and simplified comes back as it was, but for white space. */
export function cleanMappedText(source: MappedText): MappedText {
  return REPAIRS.reduce((text, repair) => repair(text), source);
}

/**
 * The same for a text with its lines: each keeps its role, and its spans move with it. A line that was all dirt is left out; one whose line
 * break was found again is two.
 */
export function cleanText(formatted: FormattedText): FormattedText {
  const before = formatted.mapped;
  const mapped = cleanMappedText(before);
  const lines: FormattedLine[] = [];
  let number = 0;
  for (const whole of lineSpans(mapped.text)) {
    const start = mapped.starts[whole.start] ?? 0;
    while (startOf(before, formatted.lines[number + 1]) <= start) number += 1;
    const line = formatted.lines[number];
    if (line === undefined) break;
    const strong = line.strong === null ? null : movedSpan(before, line.strong, mapped, whole);
    lines.push({ ...line, span: whole, strong: strong?.start === whole.start ? strong : null });
  }
  return { mapped, lines, hints: formatted.hints };
}

function startOf(mapped: MappedText, line: FormattedLine | undefined): number {
  return line === undefined ? Number.POSITIVE_INFINITY : (mapped.starts[line.span.start] ?? 0);
}

/** Where a span went: the units of the same line that were read from its original range. */
function movedSpan(before: MappedText, span: Span, after: MappedText, line: Span): Span | null {
  const originalStart = before.starts[span.start] ?? 0;
  const originalEnd = before.ends[span.end - 1] ?? originalStart;
  let { start } = line;
  while (start < line.end && (after.starts[start] ?? 0) < originalStart) start += 1;
  let end = start;
  while (end < line.end && (after.starts[end] ?? 0) < originalEnd) end += 1;
  return trimmedSpan(after.text, { start, end });
}
