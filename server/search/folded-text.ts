import { scriptTable } from "#loaders/clean/traditional.js";
import { remembered } from "#loaders/remembered.js";

/** A text as it is compared: only letters, digits and Chinese characters, without case, width, accents and traditional forms. */
export interface FoldedText {
  /** One character each. */
  readonly units: readonly string[];
  /** Where each unit stood in the text it was folded from: UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Indexes of the units with which a word begins: behind a space or sign, and where the script changes. */
  readonly words: readonly number[];
}

export function foldedText(text: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  let at = 0;
  let isApart = true;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldedCharacter(character);
    for (const unit of folded.units) {
      if (isApart || isChinese(unit) !== isChinese(units.at(-1) ?? "")) words.push(units.length);
      units.push(unit);
      starts.push(at);
      ends.push(end);
      isApart = false;
    }
    // An accent that stands as a character of its own belongs to the letter before it.
    if (folded.isMark && units.length > 0) ends[units.length - 1] = end;
    else if (folded.units.length === 0) isApart = true;
    at = end;
  }
  return { units, starts, ends, words };
}

const CHINESE = /^\p{Script=Han}$/u;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]/gu;

export function isChinese(unit: string): boolean {
  const code = unit.codePointAt(0) ?? 0;
  return code >= 0x3005 && CHINESE.test(unit);
}

const foldedCharacter = remembered(30_000, (character) => {
  const plain = character.normalize("NFKC").toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");
  const units = Array.from(plain.match(LETTERS_AND_DIGITS) ?? [], simplifiedUnit);
  return { units, isMark: units.length === 0 && /^\p{M}$/u.test(character) };
});

/** Character by character on both sides: what is typed and what is named then meet, whatever OpenCC's phrases make of either. */
function simplifiedUnit(unit: string): string {
  return unit.length === 1 ? String.fromCharCode(scriptTable().simplifiedOf(unit.charCodeAt(0))) : unit;
}
