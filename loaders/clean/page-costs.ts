import type { Reading } from "./hypothesis.js";
import { scriptTable } from "./traditional.js";

/** In nats. What a hypothesis pays for what the bug does seldom, or never. */
export const COST = {
  unexplainedAnnotation: 25,
  unexplainedSwallowed: 40,
  unexplainedEntity: 14,
  missingAnnotation: 5,
  unlistedAnnotation: 4,
  lostAtBreak: 3,
  lostWithAscii: 4,
  vanishedAtBreak: 7,
  vanishedPair: 4,
  otherForm: 1,
  otherFormInTraditional: 5,
} as const;
/** How many readings of lost bytes are followed. */
export const CHOICES = 10;

export interface Form {
  readonly form: number;
  readonly cost: number;
}

/** What the page may have held when it was damaged, where it shows `unit` now. */
export function formsOf(reading: Reading, unit: number): Form[] {
  const forms: Form[] = [{ form: unit, cost: 0 }];
  if (unit < 0x80) {
    if (unit > 0x20 && !isLetter(unit)) forms.push({ form: unit + 0xfee0, cost: COST.otherForm });
    return forms;
  }
  const cost = reading.habits.isSimplified ? COST.otherForm : COST.otherFormInTraditional;
  for (const form of scriptTable().traditionalOf(unit)) forms.push({ form, cost });
  return forms;
}

/** `unit` ends where token `next` begins: if the page annotates it, an annotation must stand there. */
export function missingAnnotationCost(reading: Reading, next: number, unit: number): number {
  const token = reading.tokens[next];
  return token?.kind === "annotation" || token?.kind === "swallowed" ? 0 : missingCost(reading, unit);
}

export function missingCost(reading: Reading, unit: number): number {
  return COST.missingAnnotation * (reading.habits.shareOf(unit) ?? 0);
}

export function listCost(reading: Reading, unit: number): number {
  const share = reading.habits.shareOf(unit);
  return share === null ? 1 : COST.unlistedAnnotation * (1 - share);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
