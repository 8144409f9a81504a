import { pinyin } from "pinyin-pro";
import { gbkTable } from "./gbk-table.js";
import { scriptTable } from "./traditional.js";

const TONE_MARK = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

/** Hostile text may hold any number of “syllables”. */
const MAX_KEPT = 50_000;

const readingsByUnit = new Map<number, ReadonlySet<string>>();

export function hasToneMark(text: string): boolean {
  return TONE_MARK.test(text);
}

/** Whether the dictionary lists `syllable` (lower case, with its tone mark) among the readings of a character. */
export function hasReading(unit: number, syllable: string): boolean {
  return readingsOf(unit).has(syllable);
}

/** The same for the character as it is seen or as it may have been before simplification. */
export function isAnnotationOf(unit: number, syllable: string): boolean {
  if (unit < 0x80) return false;
  if (hasReading(unit, syllable)) return true;
  return scriptTable()
    .traditionalOf(unit)
    .some((form) => hasReading(form, syllable));
}

const trailsByLead = new Map<string, readonly number[]>();

/** Trail bytes with which `lead` makes a character read `syllable`. */
export function trailsRead(lead: number, syllable: string): readonly number[] {
  const key = `${lead}${syllable}`;
  const known = trailsByLead.get(key);
  if (known !== undefined) return known;
  const { unitOf } = gbkTable();
  const trails: number[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const unit = unitOf(lead, trail);
    if (unit !== 0 && hasReading(unit, syllable)) trails.push(trail);
  }
  if (trailsByLead.size < MAX_KEPT) trailsByLead.set(key, trails);
  return trails;
}

function readingsOf(unit: number): ReadonlySet<string> {
  const known = readingsByUnit.get(unit);
  if (known !== undefined) return known;
  const isHan = (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007;
  const listed = isHan ? pinyin(String.fromCharCode(unit), { type: "array", multiple: true }) : [];
  const readings = new Set(listed.map((reading) => reading.normalize("NFC")));
  readingsByUnit.set(unit, readings);
  return readings;
}
