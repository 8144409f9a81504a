import type { Lexicon } from "#loaders/mentions/reading.js";
import { indexAt, type TaggedWord } from "./words.js";

/** What lists of names say of each word: 0 for nothing, else a number for type and border. */
export type KnownLabels = Int32Array;

/** Which words the lists of names hold, whatever their context. */
export function knownLabels(text: string, words: readonly TaggedWord[], reading: Lexicon & Tries): KnownLabels {
  const labels = new Int32Array(words.length);
  const mark = (start: number, end: number, label: number): void => {
    const from = indexAt(words, start);
    if (words[from]?.start !== start) return;
    for (let index = from; index < words.length && (words[index]?.start ?? end) < end; index += 1)
      labels[index] = label * 2 + (index === from ? 0 : 1);
  };
  for (const { start, end } of reading.divisions.findAll(text)) mark(start, end, 1);
  for (const { start, end } of reading.departments.findAll(text)) mark(start, end, 2);
  for (const { start, end, value } of reading.names.findAll(text)) mark(start, end, 3 + value.type.length);
  return labels;
}

interface Tries {
  readonly divisions: { readonly findAll: (text: string) => readonly { start: number; end: number }[] };
  readonly names: {
    readonly findAll: (text: string) => readonly { start: number; end: number; value: { type: string } }[];
  };
}
