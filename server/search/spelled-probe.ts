import { blurredSyllable, letterBit } from "./alphabet.js";
import { eachPairPosition } from "./letter-pairs.js";
import type { NameIndex } from "./name-index.js";
import { eachPosition, type Probe } from "./probe.js";
import {
  BLURRED,
  INITIALS,
  LATER_WORD,
  LATER_WORD_BEGUN,
  LITERAL,
  NO_HIT,
  PINYIN,
  placeOf,
  type Tier,
  WITHIN_WORD,
} from "./tiers.js";

/**
 * Looks for what is typed with Latin letters, alone or between Chinese characters. A letter is itself, or with those behind it the pinyin
 * of a character, or its first letter; the last syllable may be begun only. `blurred`: syllables that many do not tell apart are the same.
 */
export function spelledProbe(index: NameIndex, units: readonly string[], blurred = false): Probe {
  const { text, alphabet, firstLetters, wordStarts } = index;
  const typed = blurred ? Array.from(blurredUnits(units)) : units;
  const letters = typed.map((unit) => (/^[a-z]$/u.test(unit) ? unit : " ")).join("");
  const isAllLetters = !letters.includes(" ");
  const ids = typed.map((unit) => alphabet.idOf(unit));
  const bits = typed.map((_, at) => letterBit(letters, at));
  const lastRun = letters.lastIndexOf(" ") + 1;
  const rests = typed.map((_, at) => (at >= lastRun ? letters.slice(at) : null));
  const readings = blurred ? alphabet.blurredReadings : alphabet.readings;
  let end = 0;
  let isSpelled = false;
  let hasInitial = false;
  let isBegun = false;

  /** Whether what is typed from `at` on goes on at `position`; literally first, then in full, last by first letters. */
  function follows(at: number, position: number): boolean {
    if (at === typed.length) {
      end = position;
      return true;
    }
    const id = text[position] ?? 0;
    if (id === 0) return false;
    if (ids[at] === id && follows(at + 1, position + 1)) return true;
    if (((bits[at] ?? 0) & (firstLetters[id] ?? 0)) === 0) return false;
    const read = readings(id);
    return followsSyllable(read, at, position) || followsInitial(read, at, position);
  }

  function followsSyllable(read: readonly string[], at: number, position: number): boolean {
    const rest = rests[at] ?? null;
    for (const reading of read) {
      if (letters.startsWith(reading, at) && follows(at + reading.length, position + 1)) {
        isSpelled = true;
        return true;
      }
    }
    if (rest === null || !read.some((reading) => reading.startsWith(rest))) return false;
    end = position + 1;
    isBegun = true;
    return true;
  }

  function followsInitial(read: readonly string[], at: number, position: number): boolean {
    if (read.length === 0) return false;
    const isFound =
      follows(at + 1, position + 1) ||
      (letters[at + 1] === "h" &&
        read.some((one) => letters.startsWith(one.slice(0, 2), at)) &&
        follows(at + 2, position + 1));
    if (isFound) hasInitial = true;
    return isFound;
  }

  function tierOf(start: number): Tier {
    const place = placeOf(index, start, end);
    const isLiteral = !isSpelled && !hasInitial && !isBegun;
    if (isLiteral) {
      const isWithin = place === 3 && bits[0] !== 0 && readings(text[start - 1] ?? 0).length === 0;
      if (isWithin) return WITHIN_WORD;
      if (place === 2 && isAllLetters) return endsWord() ? LATER_WORD : LATER_WORD_BEGUN;
      return LITERAL[place] ?? NO_HIT;
    }
    // One letter or two are found in nearly every name.
    if (place > typed.length) return NO_HIT;
    const isInitials = hasInitial || (!isSpelled && end - start === typed.length);
    if (isInitials) return (blurred ? NO_HIT : INITIALS[place]) ?? NO_HIT;
    const whole = isBegun && place === 0 ? 1 : place;
    return (blurred ? BLURRED : PINYIN)[whole] ?? NO_HIT;
  }

  function endsWord(): boolean {
    return text[end] === 0 || wordStarts[end] === 1;
  }

  /** With which letters a character at `at` may begin, as bits; `ANY_LETTER` where none has to stand there. */
  function lettersAt(at: number): number {
    return at >= typed.length || bits[at] === 0 ? ANY_LETTER : (bits[at] ?? 0);
  }

  /** As bits, with which letters a character behind this first one may begin; `ANY_LETTER` where none has to follow. */
  function lettersBehind(id: number): number {
    const rest = rests[0] ?? null;
    let all = lettersAt(1);
    for (const reading of readings(id)) {
      if (rest !== null && reading.startsWith(rest)) return ANY_LETTER;
      if (letters.startsWith(reading)) all |= lettersAt(reading.length);
      if (letters[1] === "h" && letters.startsWith(reading.slice(0, 2))) all |= lettersAt(2);
    }
    return all;
  }

  /** Whether one letter or two may begin here: they are found in nearly every name. */
  function isStart(position: number): boolean {
    if (text[position - 1] === 0 || typed.length > 2) return true;
    return typed.length === 2 && wordStarts[position] === 1;
  }

  /** What begins with a character that is not typed itself. */
  function eachSpelled(first: number, letter: number, visit: (start: number) => void): void {
    const wanted = new Int32Array(alphabet.size() + 1);
    let second = 0;
    for (let id = 1; id <= alphabet.size(); id += 1) {
      if (id === first || ((firstLetters[id] ?? 0) & letter) === 0) continue;
      const behind = lettersBehind(id);
      if (behind === ANY_LETTER) eachPosition(index, id, (position) => isStart(position) && visit(position));
      else {
        wanted[id] = behind;
        second |= behind;
      }
    }
    eachPairPosition(index, { first: letter, second }, (position) => {
      const behind = wanted[text[position] ?? 0] ?? 0;
      if (((firstLetters[text[position + 1] ?? 0] ?? 0) & behind) !== 0 && isStart(position)) visit(position);
    });
  }

  return {
    eachStart(visit) {
      const first = ids[0] ?? 0;
      const bit = bits[0] ?? 0;
      eachPosition(index, first, visit);
      if (bit !== 0) eachSpelled(first, bit, visit);
    },
    tierAt(start) {
      isSpelled = false;
      hasInitial = false;
      isBegun = false;
      return follows(0, start) ? tierOf(start) : NO_HIT;
    },
    end: () => end,
  };
}

const ANY_LETTER = -1;

function blurredUnits(units: readonly string[]): string {
  return blurredSyllable(units.join(""));
}
