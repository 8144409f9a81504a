import type { FormattedLine, FormattedText } from "../format/formatted-text.js";
import { trimmedSpan } from "../format/plain.js";
import type { MappedText, Span } from "../mapped-text.js";
import { undoAnnotations } from "./annotations.js";
import { plainCharacters } from "./characters.js";
import { decodeEntities } from "./entities.js";
import { simplify } from "./simplify.js";
import { closeFigures } from "./spaces.js";
import { type Line, linesOf } from "./survey.js";

/** The repairs in their order. Each keeps the line breaks, so that lines can be told again by their number. */
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

/** The same for a text with its lines: each keeps its kind, and its spans move with it. A line that was all dirt is left out. */
export function cleanText(formatted: FormattedText): FormattedText {
  const mapped = cleanMappedText(formatted.mapped);
  const before = linesOf(formatted.mapped.text);
  const after = linesOf(mapped.text);
  const lines: FormattedLine[] = [];
  let number = 0;
  for (const line of formatted.lines) {
    while (number + 1 < before.length && (before[number + 1]?.start ?? 0) <= line.span.start) number += 1;
    const whole = after[number];
    const span = whole === undefined ? null : trimmedSpan(mapped.text, whole);
    if (whole === undefined || span === null) continue;
    lines.push({
      ...line,
      span,
      strong: line.strong === null ? null : movedSpan(formatted.mapped, line.strong, mapped, whole),
    });
  }
  return { mapped, lines, hints: formatted.hints };
}

/** Where a span went: the units of the same line that were read from its original range. */
function movedSpan(before: MappedText, span: Span, after: MappedText, line: Line): Span | null {
  const originalStart = before.starts[span.start] ?? 0;
  const originalEnd = before.ends[span.end - 1] ?? originalStart;
  let { start } = line;
  while (start < line.end && (after.starts[start] ?? 0) < originalStart) start += 1;
  let end = start;
  while (end < line.end && (after.starts[end] ?? 0) < originalEnd) end += 1;
  return trimmedSpan(after.text, { start, end });
}
