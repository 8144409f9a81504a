import { readingsOf } from "#loaders/graph/readings.js";

/** The characters of all names, each with a small number, and how they are typed. */
export interface Alphabet {
  /** How many numbers are given: 1 to `size`; 0 is no character. */
  readonly size: () => number;
  /** 0 where no name has the character. */
  readonly idOf: (unit: string) => number;
  readonly idFor: (unit: string) => number;
  /** Toneless syllables by which the character is typed; empty for what is no Chinese character. */
  readonly readings: (id: number) => readonly string[];
  /** Readings without what many do not tell apart: zh and z, ch and c, sh and s, -ng and -n. */
  readonly blurredReadings: (id: number) => readonly string[];
  /** The letters with which typing the character may begin, as bits: `a` is bit 0. */
  readonly firstLetters: (id: number) => number;
  /** All characters of the names that may be typed like this one, itself among them. */
  readonly homophones: (unit: string) => readonly number[];
}

const NO_READINGS: readonly string[] = [];

export function createAlphabet(): Alphabet {
  const ids = new Map<string, number>();
  const readings: (readonly string[])[] = [[]];
  const blurred: (readonly string[])[] = [[]];
  const letters: number[] = [0];
  const byReading = new Map<string, number[]>();

  function add(unit: string): number {
    const id = readings.length;
    const read = readingsOf(unit);
    ids.set(unit, id);
    readings.push(read);
    blurred.push([...new Set(read.map(blurredSyllable))]);
    letters.push((read.length === 0 ? [unit] : read).reduce((bits, text) => bits | letterBit(text, 0), 0));
    for (const reading of read) {
      const same = byReading.get(reading);
      if (same === undefined) byReading.set(reading, [id]);
      else same.push(id);
    }
    return id;
  }

  return {
    size: () => readings.length - 1,
    idOf: (unit) => ids.get(unit) ?? 0,
    idFor: (unit) => ids.get(unit) ?? add(unit),
    readings: (id) => readings[id] ?? NO_READINGS,
    blurredReadings: (id) => blurred[id] ?? NO_READINGS,
    firstLetters: (id) => letters[id] ?? 0,
    homophones(unit) {
      const same = new Set(readingsOf(unit).flatMap((reading) => byReading.get(reading) ?? []));
      const id = ids.get(unit);
      return id === undefined ? [...same] : [...same.add(id)];
    },
  };
}

/** The bit of the letter at `at`; 0 for what is no letter from a to z. */
export function letterBit(text: string, at: number): number {
  const letter = text.charCodeAt(at) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}

/** Applied to what is typed as well, where it only is approximate: `ng` may belong to two syllables. */
export function blurredSyllable(text: string): string {
  return text.replaceAll(/(?<=[zcs])h|(?<=n)g/gu, "");
}
