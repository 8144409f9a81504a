import type { DocumentSummary } from "#model/api.js";
import { packStrings, type PackedStrings } from "./packed-strings.js";
import type { SpokenDocument } from "./passage-messages.js";

/** A document's passages as they are kept in memory, by their place in it from 0. */
export interface PassageDocument {
  readonly summary: DocumentSummary;
  readonly sections: SpokenDocument["sections"];
  readonly count: number;
  readonly keys: PackedStrings;
  /** All texts, one behind the other. */
  readonly text: Uint16Array;
  /** By place: where its text begins, and one more. */
  readonly textStarts: Uint32Array;
  /** By place: the number of its section; -1 for none. */
  readonly sectionOf: Int32Array;
  readonly bytes: number;
}

export function passageDocumentFrom({ summary, sections, ...passages }: SpokenDocument): PassageDocument {
  const { texts } = passages;
  const textStarts = new Uint32Array(texts.length + 1);
  for (const [place, { length }] of texts.entries()) textStarts[place + 1] = (textStarts[place] ?? 0) + length;
  const numbers = new Map(sections.map(({ key }, number) => [key, number]));
  const keys = packStrings(passages.keys);
  const text = unitsOf(texts, textStarts);
  const sectionOf = Int32Array.from(passages.sectionKeys, (key) => numbers.get(key ?? "") ?? -1);
  const bytes = keys.bytes + text.byteLength + textStarts.byteLength + sectionOf.byteLength;
  return { summary, sections, count: texts.length, keys, text, textStarts, sectionOf, bytes };
}

/** The text of the passage at a place. */
export function textAt({ text, textStarts }: PassageDocument, place: number): string {
  const start = textStarts[place] ?? 0;
  const length = (textStarts[place + 1] ?? 0) - start;
  return Buffer.from(text.buffer, text.byteOffset + 2 * start, 2 * length).toString("utf16le");
}

export function lengthAt({ textStarts }: PassageDocument, place: number): number {
  return (textStarts[place + 1] ?? 0) - (textStarts[place] ?? 0);
}

function unitsOf(texts: readonly string[], starts: Uint32Array): Uint16Array {
  const units = new Uint16Array(starts.at(-1) ?? 0);
  for (const [place, text] of texts.entries()) {
    const start = starts[place] ?? 0;
    for (let at = 0; at < text.length; at += 1) units[start + at] = text.charCodeAt(at);
  }
  return units;
}
