import type { MappedText } from "../mapped-text.js";

/**
 * Collects a mapped text piece by piece. Offsets given are original ones; a piece is either copied from a mapped text (each unit keeps
 * its range) or new text that was read as a whole from one original range.
 */
export interface MappedBuilder {
  readonly length: () => number;
  readonly copy: (source: MappedText, from: number, to: number) => void;
  readonly add: (text: string, start: number, end: number, isGuessed?: boolean) => void;
  /** Lets the last unit reach to `end` in the original: what was taken out there belongs to it. */
  readonly extend: (end: number) => void;
  readonly finish: () => MappedText;
}

export function createMappedBuilder(capacity: number): MappedBuilder {
  let starts = new Uint32Array(Math.max(capacity, 16));
  let ends = new Uint32Array(starts.length);
  let length = 0;
  const pieces: string[] = [];
  const guessed: number[] = [];

  function reserve(count: number): void {
    if (length + count <= starts.length) return;
    const size = Math.max(length + count, starts.length * 2);
    starts = resized(starts, size);
    ends = resized(ends, size);
  }

  return {
    length: () => length,
    copy(source, from, to) {
      if (to <= from) return;
      reserve(to - from);
      starts.set(source.starts.subarray(from, to), length);
      ends.set(source.ends.subarray(from, to), length);
      if (source.guessed.length > 0) {
        for (let at = firstAtLeast(source.guessed, from); at < source.guessed.length; at += 1) {
          const unit = source.guessed[at] ?? to;
          if (unit >= to) break;
          guessed.push(length + unit - from);
        }
      }
      pieces.push(source.text.slice(from, to));
      length += to - from;
    },
    add(text, start, end, isGuessed = false) {
      reserve(text.length);
      for (let index = 0; index < text.length; index += 1) {
        starts[length] = start;
        ends[length] = end;
        if (isGuessed) guessed.push(length);
        length += 1;
      }
      pieces.push(text);
    },
    extend(end) {
      if (length > 0) ends[length - 1] = Math.max(end, ends[length - 1] ?? 0);
    },
    finish: () => ({ text: pieces.join(""), starts: starts.slice(0, length), ends: ends.slice(0, length), guessed }),
  };
}

function resized(array: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(array);
  return larger;
}

/** Index of the first entry ≥ `value` in an ascending list. */
function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
