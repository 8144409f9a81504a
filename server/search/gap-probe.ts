import type { NameIndex } from "./name-index.js";
import { eachPosition, type Probe } from "./probe.js";
import { NO_HIT, PARTS, placeOf, type Tier } from "./tiers.js";

/** So many characters stand on either side of what is left out. */
const SIDE = 2;
/** What is shorter must be both ends of the name: the two halves of 上海大学 stand somewhere in many. */
const LONG = 5;

/** Looks for names in which more stands in one place than was typed: 成渝双城经济圈 for 成渝地区双城经济圈. */
export function gapProbe(index: NameIndex, units: readonly string[]): Probe {
  const { text, alphabet, wordStarts } = index;
  const ids = units.map((unit) => alphabet.idOf(unit));
  const length = ids.length;
  const [first = 0, second = 0] = ids;
  let hole: readonly [number, number] = [0, 0];
  let end = 0;

  /** Letters and digits are words, which are not cut. */
  function isWord(id: number): boolean {
    return id !== 0 && alphabet.readings(id).length === 0;
  }

  function agreesFrom(position: number, at: number): number {
    let count = 0;
    while (at + count < length && text[position + count] === ids[at + count]) count += 1;
    return count;
  }

  function isApart(start: number, split: number): boolean {
    const before = ids[split - 1] ?? 0;
    return !isWord(before) || !(isWord(ids[split] ?? 0) || isWord(text[start + split] ?? 0));
  }

  /** Where what was typed from `split` on stands behind what is left out; -1 where it does not. */
  function restBehind(start: number, split: number): number {
    const isWordBegun = isWord(ids[split] ?? 0);
    for (let position = start + split + 1; (text[position] ?? 0) !== 0; position += 1) {
      if (text[position] !== ids[split] || (isWordBegun && wordStarts[position] !== 1)) continue;
      if (agreesFrom(position, split) === length - split) return position;
    }
    return -1;
  }

  function tierOf(start: number): Tier {
    const place = placeOf(index, start, end);
    return length < LONG && place !== 0 ? NO_HIT : (PARTS[place] ?? NO_HIT);
  }

  return {
    eachStart(visit) {
      if (ids.length < 2 * SIDE || ids.includes(0)) return;
      eachPosition(index, first, (position) => text[position + 1] === second && visit(position));
    },
    tierAt(start) {
      const agreeing = Math.min(agreesFrom(start, 0), length - SIDE);
      for (let split = agreeing; split >= SIDE; split -= 1) {
        const rest = isApart(start, split) ? restBehind(start, split) : -1;
        if (rest === -1) continue;
        hole = [start + split, rest];
        end = rest + length - split;
        return tierOf(start);
      }
      return NO_HIT;
    },
    end: () => end,
    hole: () => hole,
  };
}
