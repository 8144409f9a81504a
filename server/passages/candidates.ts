import { gramOf, type PassageSegment } from "./passage-segment.js";
import { SIGN, type UnitTable } from "./unit-table.js";

/** Numbers of passages, ascending, that may hold something. */
export interface Candidates {
  /** The first that is at least `least`, which never falls; `NO_MORE` behind the last. */
  from(least: number): number;
  /** How much memory is walked for all: tells how many there are. */
  readonly weight: number;
}

export const NO_MORE = 0xff_ff_ff_ff;
/** Others that are so many times as many narrow the passages less than it costs to walk them. */
const TOO_MANY = 32;

/** The passages that may hold all the words; each is still to be looked at. Null where a word has no character to look for. */
export function candidatesFor(
  segment: PassageSegment,
  words: readonly Uint16Array[],
  table: UnitTable,
): Candidates | null {
  const spans = words.flatMap((word) => rarestSpan(segment, word, table) ?? []);
  const [least, ...others] = spans.toSorted((a, b) => weightOf(segment, a) - weightOf(segment, b));
  if (least === undefined || spans.length < words.length) return null;
  const worthwhile = others.filter((span) => weightOf(segment, span) < TOO_MANY * weightOf(segment, least));
  return intersection([least, ...worthwhile].map((span) => passagesIn(segment, span)));
}

/** Grams side by side, any of which will do: places in `grams`. */
interface Span {
  readonly first: number;
  readonly end: number;
}

/** Of the grams of a word the rarest; the last character can have any behind it, and is taken where there is no other. */
function rarestSpan(segment: PassageSegment, word: Uint16Array, { sorts }: UnitTable): Span | null {
  let best: Span | null = null;
  for (const [at, unit] of word.subarray(0, -1).entries()) {
    if (sorts[unit] === SIGN) continue;
    const next = word[at + 1] ?? 0;
    const span = spanOf(segment, gramOf(unit, sorts[next] === SIGN ? 0 : next), 1);
    if (best === null || weightOf(segment, span) < weightOf(segment, best)) best = span;
  }
  const last = word.at(-1) ?? 0;
  return best ?? (sorts[last] === SIGN ? null : spanOf(segment, gramOf(last, 0), ANY_BEHIND));
}

/** So many grams begin with one character. */
const ANY_BEHIND = 1 << 16;

function spanOf({ grams }: PassageSegment, gram: number, count: number): Span {
  return { first: placeIn(grams, gram), end: placeIn(grams, gram + count) };
}

/** Where `gram` stands, or would. */
function placeIn(grams: Uint32Array, gram: number): number {
  let low = 0;
  let high = grams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((grams[middle] ?? 0) < gram) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weightOf({ starts }: PassageSegment, { first, end }: Span): number {
  return (starts[end] ?? 0) - (starts[first] ?? 0);
}

/** From this share of the passages on it is quicker to look at each than to mark which hold one of many grams. */
const MANY = 1 / 8;

function passagesIn(segment: PassageSegment, span: Span): Candidates {
  if (span.end - span.first === 1) return ofOneGram(segment, span.first);
  return weightOf(segment, span) > MANY * segment.size ? allOf(segment, span) : ofManyGrams(segment, span);
}

function allOf(segment: PassageSegment, span: Span): Candidates {
  return { weight: weightOf(segment, span), from: (least) => (least < segment.size ? least : NO_MORE) };
}

function ofOneGram({ postings, starts }: PassageSegment, place: number): Candidates {
  const end = starts[place + 1] ?? 0;
  let at = starts[place] ?? 0;
  const weight = end - at;
  let passage = -1;
  return {
    weight,
    from(least) {
      while (passage < least) {
        if (at >= end) return (passage = NO_MORE);
        let gap = 0;
        let byte = 128;
        for (let shift = 0; byte >= 128; shift += 7) {
          byte = postings[at++] ?? 0;
          gap |= (byte & 127) << shift;
        }
        passage += gap + 1;
      }
      return passage;
    },
  };
}

/** Marks the passages of all in a set of bits, to walk them in order and each once. */
function ofManyGrams(segment: PassageSegment, span: Span): Candidates {
  const bits = new Uint32Array((segment.size >>> 5) + 1);
  for (let place = span.first; place < span.end; place += 1) {
    const some = ofOneGram(segment, place);
    for (let passage = some.from(0); passage !== NO_MORE; passage = some.from(passage + 1)) {
      bits[passage >>> 5] = (bits[passage >>> 5] ?? 0) | (1 << (passage & 31));
    }
  }
  return {
    weight: weightOf(segment, span),
    from(least) {
      let word = least >>> 5;
      // A shift counts modulo 32: the bits below `least` are cleared.
      let rest = (bits[word] ?? 0) & (-1 << (least & 31));
      while (rest === 0) {
        word += 1;
        if (word >= bits.length) return NO_MORE;
        rest = bits[word] ?? 0;
      }
      return (word << 5) + 31 - Math.clz32(rest & -rest);
    },
  };
}

function intersection(all: readonly Candidates[]): Candidates {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return {
    weight: Math.min(...all.map(({ weight }) => weight)),
    from(least) {
      let passage = least;
      for (let agreed = 0; agreed < all.length;) {
        agreed = 0;
        for (const some of all) {
          const next = some.from(passage);
          if (next === passage) agreed += 1;
          passage = next;
          if (passage === NO_MORE) return NO_MORE;
        }
      }
      return passage;
    },
  };
}
