import { createGramNumbers, type GramNumbers } from "./gram-numbers.js";
import { lengthAt, type PassageDocument } from "./passage-document.js";
import { SIGN, type UnitTable } from "./unit-table.js";

/**
 * The passages of some documents, made for finding them by their characters. Passages have numbers from 0, the shorter ones first, then by document and place.
 * For each gram, a character with the one behind it, it is known which passages hold it.
 */
export interface PassageSegment {
  readonly size: number;
  /** In the order of their keys. */
  readonly documents: readonly PassageDocument[];
  /** By passage: the number of its document, and its place in that. */
  readonly documentOf: Uint32Array;
  readonly placeOf: Uint32Array;
  /** All grams that are there, ascending: the first folded unit in the upper half, in the lower the next one, or 0 where a sign or the end follows. */
  readonly grams: Uint32Array;
  /** By gram: where its passages begin in `postings`, and one more. */
  readonly starts: Uint32Array;
  /** Numbers of passages, ascending: how many lie between two, seven bits a byte, the lowest first, the eighth set where more follow. */
  readonly postings: Uint8Array;
  /** Without the documents. */
  readonly bytes: number;
}

/** So many passages are looked at in a row. */
const SLICE = 2_000;

/** `pause` lets others get their turn. */
export async function buildSegment(
  given: readonly PassageDocument[],
  table: UnitTable,
  pause: () => Promise<void>,
): Promise<PassageSegment> {
  const documents = given.toSorted((a, b) => (a.summary.key < b.summary.key ? -1 : 1));
  const { documentOf, placeOf } = orderedPassages(documents);
  const size = documentOf.length;

  async function eachGram(visit: (gram: number, passage: number) => void): Promise<void> {
    for (let passage = 0; passage < size; passage += 1) {
      const document = documents[documentOf[passage] ?? 0];
      if (document !== undefined) visitGrams(document, placeOf[passage] ?? 0, table, (gram) => visit(gram, passage));
      if (passage % SLICE === SLICE - 1) await pause();
    }
  }

  const numbers = createGramNumbers();
  const lengths = await postingLengths(numbers, eachGram);
  const { grams, starts, ends } = placedPostings(numbers, lengths);
  const postings = new Uint8Array(starts.at(-1) ?? 0);
  const last = new Int32Array(numbers.count()).fill(-1);
  await eachGram((gram, passage) => {
    const number = numbers.numberFor(gram);
    const before = last[number] ?? -1;
    if (before === passage) return;
    let rest = passage - before - 1;
    let at = ends[number] ?? 0;
    for (; rest > 127; rest >>>= 7) postings[at++] = (rest & 127) | 128;
    postings[at++] = rest;
    ends[number] = at;
    last[number] = passage;
  });
  const arrays = [documentOf, placeOf, grams, starts, postings];
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { size, documents, documentOf, placeOf, grams, starts, postings, bytes };
}

/** A counting sort by length. */
function orderedPassages(documents: readonly PassageDocument[]): Pick<PassageSegment, "documentOf" | "placeOf"> {
  const starts: number[] = [];
  for (const document of documents) {
    for (let place = 0; place < document.count; place += 1) {
      const length = lengthAt(document, place);
      starts[length] = (starts[length] ?? 0) + 1;
    }
  }
  let size = 0;
  for (let length = 0; length < starts.length; length += 1) {
    const count = starts[length] ?? 0;
    starts[length] = size;
    size += count;
  }
  const documentOf = new Uint32Array(size);
  const placeOf = new Uint32Array(size);
  for (const [number, document] of documents.entries()) {
    for (let place = 0; place < document.count; place += 1) {
      const length = lengthAt(document, place);
      const passage = starts[length] ?? 0;
      starts[length] = passage + 1;
      documentOf[passage] = number;
      placeOf[passage] = place;
    }
  }
  return { documentOf, placeOf };
}

function visitGrams(
  { text, textStarts }: PassageDocument,
  place: number,
  { folded, sorts }: UnitTable,
  visit: (gram: number) => void,
): void {
  const end = textStarts[place + 1] ?? 0;
  let next = 0;
  // Backwards, as a gram is a unit and the one behind it.
  for (let at = end - 1; at >= (textStarts[place] ?? 0); at -= 1) {
    const unit = folded[text[at] ?? 0] ?? 0;
    const isSign = sorts[unit] === SIGN;
    if (!isSign) visit(gramOf(unit, next));
    next = isSign ? 0 : unit;
  }
}

export function gramOf(unit: number, next: number): number {
  return ((unit << 16) | next) >>> 0;
}

/** By a gram's number: how many bytes its passages take. */
async function postingLengths(
  numbers: GramNumbers,
  eachGram: (visit: (gram: number, passage: number) => void) => Promise<void>,
): Promise<readonly number[]> {
  const last: number[] = [];
  const lengths: number[] = [];
  await eachGram((gram, passage) => {
    const number = numbers.numberFor(gram);
    const before = last[number] ?? -1;
    if (before === passage) return;
    last[number] = passage;
    lengths[number] = (lengths[number] ?? 0) + bytesFor(passage - before - 1);
  });
  return lengths;
}

function bytesFor(gap: number): number {
  let bytes = 1;
  for (let rest = gap; rest > 127; rest >>>= 7) bytes += 1;
  return bytes;
}

/** Puts the grams in order. `ends`: by number, where its next passage goes. */
function placedPostings(
  numbers: GramNumbers,
  lengths: readonly number[],
): Pick<PassageSegment, "grams" | "starts"> & { readonly ends: Uint32Array } {
  const grams = numbers.grams().toSorted();
  const starts = new Uint32Array(grams.length + 1);
  const ends = new Uint32Array(grams.length);
  for (const [index, gram] of grams.entries()) {
    const number = numbers.numberFor(gram);
    ends[number] = starts[index] ?? 0;
    starts[index + 1] = (starts[index] ?? 0) + (lengths[number] ?? 0);
  }
  return { grams, starts, ends };
}
