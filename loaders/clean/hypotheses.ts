import { gbkTable, isBreak } from "./gbk-table.js";
import type { Hypothesis, Reading } from "./hypothesis.js";
import { afterLost } from "./lost-signs.js";
import { CHOICES, COST, formsOf, listCost, missingAnnotationCost, missingCost } from "./page-costs.js";
import { hasToneMark, isAnnotationOf, trailsRead } from "./readings.js";
import { createStep, type Step } from "./steps.js";

/** A character as likely as this after the one before needs no lost pair to explain it; a logarithm. */
const PLAUSIBLE = -3;

/** Every way to read the next token. */
export function nextHypotheses(reading: Reading, path: Hypothesis, mayLosePairs: boolean): Hypothesis[] {
  const token = reading.tokens[path.at];
  if (token === undefined) return [];
  const step = createStep(reading, path);
  switch (token.kind) {
    case "unit":
      return afterUnit(reading, path, step, token.unit, mayLosePairs);
    case "annotation":
      return afterAnnotation(reading, path, step, token.syllable);
    case "swallowed":
      return afterSwallowed(reading, path, step, token.syllable);
    case "entity":
      return afterEntity(reading, path, step, token.character);
    default:
      return afterLost(reading, path, step);
  }
}

/** At the end of a line: a waiting byte has lost its trail there. */
export function endHypotheses(reading: Reading, path: Hypothesis): Hypothesis[] {
  if (path.pending === 0) return [path];
  const step = createStep(reading, path);
  return reading.lostBytes
    .trails(path.last, path.pending, CHOICES)
    .map((completion) => ({ ...step.complete(completion, COST.vanishedAtBreak, true), at: path.at }));
}

function afterUnit(reading: Reading, path: Hypothesis, step: Step, unit: number, mayLosePairs: boolean): Hypothesis[] {
  const { bytesOf } = gbkTable();
  const found: Hypothesis[] = [];
  if (path.pending === 0) {
    found.push(step.write(String.fromCharCode(unit), missingAnnotationCost(reading, path.at + 1, unit)));
    if (reading.mayStartUnmarked(path.at)) {
      for (const { pending } of reading.lostBytes.leads(path.last, bytesOf(unit) >> 8, CHOICES)) {
        const start = {
          ...path,
          score: path.score - COST.vanishedAtBreak,
          pending,
          pendingFrom: path.at,
          isPendingGuessed: true,
        };
        found.push(...shiftedUnit(reading, start, createStep(reading, start), unit));
      }
    }
    return found;
  }
  found.push(...shiftedUnit(reading, path, step, unit));
  const first = bytesOf(unit) >> 8;
  if (isBreak(unit)) {
    for (const completion of reading.lostBytes.trails(path.last, path.pending, CHOICES)) {
      const complete: Hypothesis = { ...step.complete(completion, COST.vanishedAtBreak, true), at: path.at };
      found.push(createStep(reading, complete).write(String.fromCharCode(unit), 0));
    }
  }
  if (mayLosePairs && !found.some((plain) => plain.score - path.score > PLAUSIBLE)) {
    for (const completion of reading.lostBytes.pairs(path.last, path.pending, first === 0 ? unit : first, CHOICES)) {
      const lost: Hypothesis = {
        ...step.complete(completion, COST.vanishedPair, true),
        at: path.at,
        pendingFrom: path.at,
      };
      found.push(...shiftedUnit(reading, lost, createStep(reading, lost), unit));
    }
  }
  return found;
}

/** The waiting byte takes the token's first byte, the second waits. */
function shiftedUnit(reading: Reading, path: Hypothesis, step: Step, unit: number): Hypothesis[] {
  const { bytesOf, unitOf } = gbkTable();
  const found: Hypothesis[] = [];
  for (const { form, cost } of formsOf(reading, unit)) {
    const bytes = bytesOf(form);
    const isAscii = bytes < 0x100;
    const written = unitOf(path.pending, isAscii ? bytes : bytes >> 8);
    if (written === 0) continue;
    const missing = isAscii ? missingAnnotationCost(reading, path.at + 1, written) : missingCost(reading, written);
    found.push(step.write(String.fromCharCode(written), cost + missing, { pending: isAscii ? 0 : bytes & 0xff }));
  }
  return found;
}

function afterAnnotation(reading: Reading, path: Hypothesis, step: Step, syllable: string): Hypothesis[] {
  const before = reading.tokens[path.at - 1];
  const seen = before?.kind === "unit" ? before.unit : 0;
  const annotated = seen >= 0x80 ? seen : path.pending === 0 ? path.last : 0;
  if (isAnnotationOf(annotated, syllable)) {
    return [
      {
        ...step.write("", 0),
        pending: path.pending,
        pendingFrom: path.pendingFrom,
        isPendingGuessed: path.isPendingGuessed,
        isGuessed: false,
      },
    ];
  }
  if (path.pending !== 0) return [];
  const cost = hasToneMark(syllable) ? COST.unexplainedAnnotation : 0;
  return [{ ...step.write("", cost), text: `(${syllable})`, last: 0x29 }];
}

function afterSwallowed(reading: Reading, path: Hypothesis, step: Step, syllable: string): Hypothesis[] {
  const { bytesOf, unitOf } = gbkTable();
  const found: Hypothesis[] = [];
  if (path.pending !== 0) {
    for (const trail of trailsRead(path.pending, syllable)) {
      const unit = unitOf(path.pending, trail);
      found.push(step.write(String.fromCharCode(unit), listCost(reading, unit)));
    }
    for (const completion of reading.lostBytes.pairBefore(path.last, path.pending, syllable, CHOICES)) {
      const cost = COST.vanishedPair + listCost(reading, completion.units.at(-1) ?? 0);
      found.push(step.complete(completion, cost, true));
    }
    return found;
  }
  for (const { form, cost } of formsOf(reading, path.last)) {
    if (form < 0x80) continue;
    const lead = bytesOf(form) & 0xff;
    for (const trail of trailsRead(lead, syllable)) {
      if (trail < 0x81) continue;
      found.push(step.write("", cost + listCost(reading, unitOf(lead, trail)), { pending: trail }));
    }
  }
  found.push({ ...step.write("", COST.unexplainedSwallowed), text: `?${syllable})`, last: 0x29 });
  return found;
}

function afterEntity(reading: Reading, path: Hypothesis, step: Step, character: string): Hypothesis[] {
  if (path.pending === 0) return [step.write(`?${character}`, COST.unexplainedEntity)];
  return reading.lostBytes
    .trails(path.last, path.pending, CHOICES)
    .map((completion) => step.complete(completion, 0, true, character));
}
