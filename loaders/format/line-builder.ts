import type { MappedText, Span } from "../mapped-text.js";
import type { FormattedLine, FormattedText } from "./formatted-text.js";
import { createMappedBuilder } from "./mapped-builder.js";
import { trimmedSpan } from "./plain.js";

export type LineRole =
  | { readonly kind: "text" | "chrome" }
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "cell"; readonly table: number; readonly row: number; readonly column: number };

/** Collects a formatted text line by line. */
export interface LineBuilder {
  /** Lines ended so far. */
  readonly length: () => number;
  readonly isAtLineStart: () => boolean;
  readonly copy: (source: MappedText, from: number, to: number) => void;
  readonly add: (text: string, start: number, end: number) => void;
  /** Bold begins and ends; only a run that opens its line is remembered. */
  readonly startStrong: () => void;
  readonly endStrong: () => void;
  /** Ends the line; a blank one is forgotten, and bold goes on in the next. */
  readonly endLine: (role: LineRole) => void;
  readonly finish: () => Pick<FormattedText, "mapped" | "lines">;
}

interface RawLine {
  readonly role: LineRole;
  readonly span: Span;
  readonly strong: Span | null;
}

export function createLineBuilder(capacity: number): LineBuilder {
  const builder = createMappedBuilder(capacity);
  const rawLines: RawLine[] = [];
  let lineStart = 0;
  let originalEnd = 0;
  let strongStart: number | null = null;
  let strong: Span | null = null;

  function endStrong(): void {
    if (strongStart !== null && strong === null && builder.length() > strongStart) {
      strong = { start: strongStart, end: builder.length() };
    }
    strongStart = null;
  }

  function endLine(role: LineRole): void {
    const goesOn = strongStart !== null;
    endStrong();
    const end = builder.length();
    if (end > lineStart) {
      rawLines.push({ role, span: { start: lineStart, end }, strong });
      builder.add("\n", originalEnd, originalEnd);
      lineStart = builder.length();
    }
    strong = null;
    strongStart = goesOn ? lineStart : null;
  }

  return {
    length: () => rawLines.length,
    isAtLineStart: () => builder.length() === lineStart,
    copy(source, from, to) {
      if (to <= from) return;
      builder.copy(source, from, to);
      originalEnd = source.ends[to - 1] ?? originalEnd;
    },
    add(text, start, end) {
      builder.add(text, start, end);
      originalEnd = end;
    },
    startStrong() {
      strongStart ??= builder.length();
    },
    endStrong,
    endLine,
    finish() {
      const mapped = builder.finish();
      return { mapped, lines: rawLines.flatMap((line) => finishedLine(mapped.text, line)) };
    },
  };
}

function finishedLine(text: string, { role, span, strong }: RawLine): FormattedLine[] {
  const trimmed = trimmedSpan(text, span);
  if (trimmed === null) return [];
  const bold = strong === null ? null : trimmedSpan(text, strong);
  return [{ ...role, span: trimmed, strong: bold?.start === trimmed.start ? bold : null }];
}
