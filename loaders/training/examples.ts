import type { Span } from "#loaders/mapped-text.js";
import { beginOf, insideOf, OUTSIDE } from "#loaders/tagger/labels.js";
import type { TaggedWord } from "#loaders/tagger/words.js";
import type { EntityType } from "#model/ontology.js";
import { ALL } from "./crf.js";
import type { TrainingEntity } from "./documents.js";

export interface Form {
  readonly form: string;
  readonly types: readonly EntityType[];
  readonly optional: boolean;
}

export interface FoundForm extends Span, Form {}

/** Every form under which the entities stand in texts, in the letters in which names are compared, the longest first. */
export function formsOf(entities: readonly TrainingEntity[]): Form[] {
  return entities
    .flatMap(({ types, names, optional }) => names.map((name) => ({ form: comparable(name).letters, types, optional })))
    .filter(({ form }) => form.length > 1)
    .toSorted((a, b) => b.form.length - a.form.length || Number(a.optional) - Number(b.optional));
}

/** Up to here a form must stand between words: 中央 is no name in 中央商务区. */
const SHORT = 3;

/**
 * Where a passage names the entities: each unit belongs to at most one name, the longest form first. `longer` are names within which short
 * forms may stand without regard to words: 西岸 in 西岸传媒港. In order of place.
 */
export function findForms(
  text: string,
  words: readonly TaggedWord[],
  forms: readonly Form[],
  longer: readonly Span[] = [],
): FoundForm[] {
  const { letters, places } = comparable(text);
  const inner = new Uint8Array(text.length + 1);
  for (const word of words) inner.fill(1, word.start + 1, word.end);
  const taken = new Uint8Array(text.length);
  const found: FoundForm[] = [];
  for (const form of forms) {
    for (let at = letters.indexOf(form.form); at >= 0; at = letters.indexOf(form.form, at + 1)) {
      const start = places[at] ?? 0;
      const end = closed(text, start, (places[at + form.form.length - 1] ?? start) + 1);
      if (taken.subarray(start, end).includes(1)) continue;
      const isFree = form.form.length > SHORT || longer.some((name) => name.start <= start && end <= name.end);
      if (!isFree && (inner[start] === 1 || inner[end] === 1)) continue;
      taken.fill(1, start, end);
      found.push({ ...form, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The right labels of each word, as bits: of optional names all labels are right, of names of several types those of each. */
export function allowedLabels(
  words: readonly TaggedWord[],
  found: readonly FoundForm[],
  types: readonly EntityType[],
): Int32Array {
  const allowed = new Int32Array(words.length).fill(1 << OUTSIDE);
  for (const { start, end, types: right, optional } of found) {
    const numbers = right.map((type) => types.indexOf(type)).filter((number) => number >= 0);
    let isFirst = true;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (word === undefined || word.end <= start || word.start >= end) continue;
      const label = isFirst ? beginOf : insideOf;
      const bits = numbers.reduce((sum, number) => sum | (1 << label(number)), 0);
      // A name whose best type is of another layer is no name here; one that may be of either is left open.
      if (optional || (bits !== 0 && numbers.length < right.length && types.indexOf(right[0] ?? "Person") < 0))
        allowed[index] = ALL;
      else if (bits !== 0) allowed[index] = bits;
      isFirst = false;
    }
  }
  return allowed;
}

/** 龙美术馆(西岸馆 with its closing bracket. */
function closed(text: string, start: number, end: number): number {
  const opens = /[(（][^)）]*$/u.test(text.slice(start, end));
  return opens && /[)）]/u.test(text.charAt(end)) ? end + 1 : end;
}

const IGNORED = /[\s《》〈〉“”‘’"'「」『』·・()（）]/u;
const FULL = "，；：％０１２３４５６７８９";
const HALF = ",;:%0123456789";

/** As names are compared in the evaluation: without marks and spaces, in small letters; `places` are those of its units in the text. */
export function comparable(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let letters = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (IGNORED.test(character)) continue;
    const full = FULL.indexOf(character);
    letters += full < 0 ? character.toLowerCase() : HALF.charAt(full);
    places.push(index);
  }
  return { letters, places };
}
