import { compareUnits } from "#model/text-order.js";
import { createAlphabet, type Alphabet } from "./alphabet.js";
import { formsOf, typeNumberOf, type EntityRecord } from "./entity-record.js";
import { foldedText } from "./folded-text.js";
import { letterPairsIn, type LetterPairs } from "./letter-pairs.js";
import { wordStartsFrom } from "./word-starts.js";

/**
 * The names of entities, made for finding what a person types. All forms stand one behind the other in one text of character numbers, and for
 * each character it is known where it stands. Entities are numbers from 0 in the order in which they were added.
 */
export interface NameIndex extends LetterPairs {
  readonly size: number;
  readonly alphabet: Alphabet;
  /** Character numbers; 0 stands between forms and at both ends. */
  readonly text: Uint32Array;
  /** At each position: the number of its form. */
  readonly formAt: Uint32Array;
  /** 1 where a word begins. */
  readonly wordStarts: Uint8Array;
  /** By form: its first position, and one more. */
  readonly formStarts: Uint32Array;
  readonly formEntities: Uint32Array;
  /** By entity: its first form, and one more. */
  readonly entityForms: Uint32Array;
  /** By character: the letters with which typing it may begin, as bits. */
  readonly firstLetters: Int32Array;
  /** By character: where its positions begin in `positions`, and one more. */
  readonly positionStarts: Uint32Array;
  readonly positions: Uint32Array;
  /** By entity: its place when all are ordered by facts, mentions, length of name and key. */
  readonly places: Uint32Array;
  /** The entity at each of those places. */
  readonly byPlace: Uint32Array;
  readonly types: Int8Array;
  /** By entity: where its documents begin in `documents`, and one more. */
  readonly documentStarts: Uint32Array;
  readonly documents: Uint32Array;
  readonly keys: readonly string[];
  record(entity: number): EntityRecord;
  /** How much memory all of it takes, but for keys and alphabet. */
  readonly bytes: number;
}

export interface NameIndexBuilder {
  add(record: EntityRecord): void;
  finish(): NameIndex;
}

/** `documentNumber` gives each document's key a number. */
export function buildNameIndex(documentNumber: (key: string) => number): NameIndexBuilder {
  const alphabet = createAlphabet();
  const text = [0];
  const formAt = [0];
  const wordStarts = [0];
  const formStarts: number[] = [];
  const formEntities: number[] = [];
  const entityForms: number[] = [];
  const types: number[] = [];
  const documentStarts: number[] = [];
  const documents: number[] = [];
  const weights: Weight[] = [];
  const keys: string[] = [];
  const records: Buffer[] = [];

  return {
    add(record) {
      const { node } = record;
      const entity = keys.length;
      keys.push(node.id);
      types.push(typeNumberOf(node));
      entityForms.push(formStarts.length);
      documentStarts.push(documents.length);
      for (const key of record.documents) documents.push(documentNumber(key));
      for (const { field, text } of formsOf(node)) addForm(entity, text, field === "name" && node.properties["pinyin"]);
      weights.push({ entity, ...record, length: String(node.properties["name"] ?? "").length, key: node.id });
      records.push(Buffer.from(JSON.stringify(record)));
    },
    finish() {
      const recordStarts = startsOf(records.map(({ length }) => length));
      const allRecords = Buffer.concat(records);
      const firstLetters = Int32Array.from({ length: alphabet.size() + 1 }, (_, id) => alphabet.firstLetters(id));
      const index = {
        size: keys.length,
        alphabet,
        text: Uint32Array.from(text),
        formAt: Uint32Array.from(formAt),
        wordStarts: Uint8Array.from(wordStarts),
        formStarts: Uint32Array.from([...formStarts, text.length]),
        formEntities: Uint32Array.from(formEntities),
        entityForms: Uint32Array.from([...entityForms, formStarts.length]),
        firstLetters,
        ...letterPairsIn(text, firstLetters),
        ...positionsIn(text, alphabet.size()),
        ...placesOf(weights),
        types: Int8Array.from(types),
        documentStarts: Uint32Array.from([...documentStarts, documents.length]),
        documents: Uint32Array.from(documents),
        keys,
      };
      const arrays = Object.values(index).filter((value) => ArrayBuffer.isView(value));
      return {
        ...index,
        record: (entity) => JSON.parse(allRecords.toString("utf8", recordStarts[entity], recordStarts[entity + 1])),
        bytes: arrays.reduce((sum, { byteLength }) => sum + byteLength, allRecords.length),
      };
    },
  };

  function addForm(entity: number, form: string, pinyin: unknown): void {
    const { units, words } = foldedText(form);
    const number = formStarts.length;
    const start = text.length;
    formStarts.push(start);
    formEntities.push(entity);
    for (const unit of units) {
      text.push(alphabet.idFor(unit));
      formAt.push(number);
      wordStarts.push(0);
    }
    for (const word of words) wordStarts[start + word] = 1;
    if (typeof pinyin === "string") for (const word of wordStartsFrom(units, pinyin)) wordStarts[start + word] = 1;
    text.push(0);
    formAt.push(number);
    wordStarts.push(0);
  }
}

interface Weight {
  readonly entity: number;
  readonly degree: number;
  readonly mentions: number;
  readonly length: number;
  readonly key: string;
}

/** The more facts, then mentions, the better; then the shorter name. */
export function compareWeights(a: Omit<Weight, "entity">, b: Omit<Weight, "entity">): number {
  return b.degree - a.degree || b.mentions - a.mentions || a.length - b.length || compareUnits(a.key, b.key);
}

function placesOf(weights: readonly Weight[]): Pick<NameIndex, "places" | "byPlace"> {
  const byPlace = Uint32Array.from(weights.toSorted(compareWeights), ({ entity }) => entity);
  const places = new Uint32Array(weights.length);
  for (const [place, entity] of byPlace.entries()) places[entity] = place;
  return { places, byPlace };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

/** Where each character stands: a counting sort. */
function positionsIn(
  text: readonly number[],
  characters: number,
): { readonly positionStarts: Uint32Array; readonly positions: Uint32Array } {
  const counts = Array.from({ length: characters + 1 }, () => 0);
  for (const id of text) counts[id] = (counts[id] ?? 0) + 1;
  const positionStarts = startsOf(counts);
  const next = positionStarts.slice();
  const positions = new Uint32Array(text.length);
  for (const [position, id] of text.entries()) {
    const place = next[id] ?? 0;
    positions[place] = position;
    next[id] = place + 1;
  }
  return { positionStarts, positions };
}
