/**
 * A text that knows where each of its UTF-16 units stood in the original: unit `i` was read from
 * `original.slice(starts[i], ends[i])`. `starts` and `ends` are as long as `text` and never fall. What a repair takes out (an
 * annotation, a tag) belongs to the unit before it where it was part of that character's damage, else to nobody.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Units whose reading the repair had to guess, in ascending order. */
  readonly guessed: readonly number[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that is its own original. */
export function mappedTextFromString(text: string): MappedText {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    starts[index] = index;
    ends[index] = index + 1;
  }
  return { text, starts, ends, guessed: [] };
}

/** The original range from which `text.slice(span.start, span.end)` was read; an empty span gives an empty range. */
export function originalSpan(mapped: MappedText, span: Span): Span {
  const start = mapped.starts[span.start] ?? mapped.ends[span.start - 1] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  return { start, end: mapped.ends[span.end - 1] ?? start };
}
