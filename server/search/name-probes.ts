import type { NameIndex } from "./name-index.js";
import { patternProbe, type Slot } from "./pattern-probe.js";
import type { Probe } from "./probe.js";
import { spelledProbe } from "./spelled-probe.js";
import { HOMOPHONE, LITERAL, NO_HIT, ONE_MISSING, ONE_WRONG, placeOf, type Place, type Tier } from "./tiers.js";

/** Looks for the word as it is typed: itself, its pinyin, its first letters. */
export function plainProbes(index: NameIndex, units: readonly string[]): readonly Probe[] {
  if (units.length === 0) return [];
  if (units.some((unit) => /^[a-z]$/u.test(unit))) return [spelledProbe(index, units)];
  const slots = units.map((unit): Slot => [index.alphabet.idOf(unit)]);
  return [patternProbe(index, slots, (start, end) => LITERAL[placeOf(index, start, end)] ?? NO_HIT)];
}

/** Beyond this many characters mistakes are not looked for: each costs a look for every place. */
const LONGEST = 40;

/** Looks for what was probably meant: characters that sound the same, one wrong, missing or too many, pinyin told apart by few. */
export function mistakenProbes(index: NameIndex, units: readonly string[]): readonly Probe[] {
  if (units.length < 2 || units.length > LONGEST) return [];
  const ids = units.map((unit) => index.alphabet.idOf(unit));
  const hasLetters = units.some((unit) => /^[a-z]$/u.test(unit));
  return [
    ...(hasLetters ? [spelledProbe(index, units, true)] : [homophoneProbe(index, units)]),
    ...(units.length < 3 ? [] : oneWrong(index, ids)),
  ];
}

function homophoneProbe(index: NameIndex, units: readonly string[]): Probe {
  const slots = units.map((unit): Slot => index.alphabet.homophones(unit));
  // Two syllables alone are in too many names.
  return patternProbe(index, slots, (start, end) => tierAmong(HOMOPHONE, index, start, end, units.length > 2));
}

/** A pattern for each place at which a character may be wrong, missing or too many. */
function oneWrong(index: NameIndex, ids: readonly number[]): readonly Probe[] {
  const slots = ids.map((id): Slot => [id]);
  return ids.flatMap((_, at) => {
    const isInner = at > 0 && at < ids.length - 1;
    const before = slots.slice(0, at);
    const after = slots.slice(at + 1);
    const right = ids.length - 1;
    const wrong: Mistake = { tiers: ONE_WRONG, mayBePart: right >= 4 || (isInner && right >= 3), mayBeWhole: true };
    const missing: Mistake = { tiers: ONE_MISSING, mayBePart: true, mayBeWhole: true };
    const tooMany: Mistake = { tiers: ONE_WRONG, mayBePart: right >= 4, mayBeWhole: right >= 3 };
    return [
      mistakeProbe(index, [...before, "any", ...after], wrong),
      ...(at === 0 ? [] : [mistakeProbe(index, [...before, "any", ...slots.slice(at)], missing)]),
      mistakeProbe(index, [...before, ...after], tooMany),
    ];
  });
}

interface Mistake {
  readonly tiers: readonly Tier[];
  /** Whether enough is right that the hit may stand within a longer name, or be one at all. */
  readonly mayBePart: boolean;
  readonly mayBeWhole: boolean;
}

function mistakeProbe(index: NameIndex, slots: readonly Slot[], { tiers, mayBePart, mayBeWhole }: Mistake): Probe {
  return patternProbe(index, slots, (start, end) =>
    mayBeWhole ? tierAmong(tiers, index, start, end, mayBePart) : NO_HIT,
  );
}

function tierAmong(tiers: readonly Tier[], index: NameIndex, start: number, end: number, mayBePart: boolean): Tier {
  const place: Place = placeOf(index, start, end);
  return place === 0 || mayBePart ? (tiers[place] ?? NO_HIT) : NO_HIT;
}
