import type { Span } from "../mapped-text.js";
import { REACH } from "./draft.js";
import { sharedNames } from "./figure-names.js";
import { readDoubling } from "./growth.js";
import type { NumberToken } from "./number-token.js";
import { addGrowth, levelsOf, pushDraft, type Reading } from "./reading.js";

/** 比2010年翻一番: a growth without a digit; false where the words tell none. */
export function readDoubled(reading: Reading, words: string, clause: Span): boolean {
  const doubled = readDoubling(words.slice(-REACH));
  if (doubled === null) return false;
  const names = sharedNames(doubled.before, reading.subject);
  const { percent } = doubled;
  if (percent === null) return false;
  if (names.length === 0) addGrowth(reading, levelsOf(reading).at(-1), { percent, token: null });
  for (const name of names)
    pushDraft(reading, {
      name,
      value: null,
      unit: null,
      growth: percent,
      at: clause,
      number: null,
      growthNumber: null,
    });
  return true;
}

/** Where a clause goes on behind a doubling that is told before its first number. */
export interface DoubledBefore {
  readonly start: number;
  /** A doubling of what stands before the clause, which what the clause tells of it comes before: 实现翻番、年均增长17%. */
  readonly later: number | null;
}

/** `经济总量实现翻番`、达到2.3万亿元. */
export function doubledBefore(reading: Reading, clause: Span, [first]: readonly NumberToken[]): DoubledBefore {
  const words = reading.text.slice(clause.start, first?.start);
  const end = words.includes("翻") ? /翻[^，,、]{0,4}、/.exec(words) : null;
  const doubled = end === null ? null : readDoubling(words.slice(0, end.index + end[0].length));
  if (end === null || doubled === null) return { start: clause.start, later: null };
  const start = clause.start + end.index + end[0].length;
  if (sharedNames(doubled.before, null).length === 0) return { start, later: doubled.percent };
  readDoubled(reading, reading.text.slice(clause.start, start), { start: clause.start, end: start - 1 });
  return { start, later: null };
}

/** 达6.9万家、`五年翻了一番多`: a doubling behind the clause's last number. */
export function doubledBehind(reading: Reading, clause: Span, within: readonly NumberToken[]): void {
  const start = within.at(-1)?.end ?? clause.end;
  const words = reading.text.slice(start, clause.end);
  if (/^、[^、]*翻/.test(words)) readDoubled(reading, words.slice(1), { start: start + 1, end: clause.end });
}
