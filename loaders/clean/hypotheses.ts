import { gbkTable } from "./gbk-table.js";
import type { Likelihood } from "./likelihood.js";
import type { Completion, LostBytes } from "./lost-bytes.js";
import { hasToneMark, isAnnotationOf, trailsRead } from "./readings.js";
import type { Token } from "./tokens.js";
import { scriptTable } from "./traditional.js";

/**
 * One way to read the damaged line up to a token. What was written before is found through `parent`. The bytes of the true text are those
 * seen, with the lost ones put in; `pending` is the lead byte that waits for its trail (0: characters and bytes are in step).
 */
export interface Hypothesis {
  readonly parent: Hypothesis | null;
  readonly score: number;
  /** Tokens read so far. */
  readonly at: number;
  /** What this step wrote, and the tokens it was read from. */
  readonly text: string;
  readonly from: number;
  readonly pending: number;
  readonly pendingFrom: number;
  readonly isPendingGuessed: boolean;
  readonly isGuessed: boolean;
  /** The unit written last, before simplification; 0 at the start of a line. */
  readonly last: number;
}

/** What is known of the page: its list of annotated characters, and how it is written. */
export interface PageHabits {
  /** How often a unit carries its annotation, over how often it was met: 0–1; null: not met. */
  readonly shareOf: (unit: number) => number | null;
  /** A page in simplified characters was converted after it was damaged: any of its characters may hide a traditional one. */
  readonly isSimplified: boolean;
  readonly hasHalfWidthCommas: boolean;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly likelihood: Likelihood;
  readonly lostBytes: LostBytes;
  readonly habits: PageHabits;
  /** Token indexes before which a lead byte may have vanished without a mark. */
  readonly mayStartUnmarked: (at: number) => boolean;
}

/** In nats. What a hypothesis pays for what the bug does seldom, or never. */
const COST = {
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
const CHOICES = 10;
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

interface Step {
  readonly write: (text: string, cost: number, change?: Partial<Hypothesis>) => Hypothesis;
  /** Writes what a search for lost bytes found; its score counts already. */
  readonly complete: (completion: Completion, cost: number, isGuessed: boolean, tail?: string) => Hypothesis;
}

function createStep(reading: Reading, path: Hypothesis): Step {
  const { simplifiedOf } = scriptTable();
  const base = {
    parent: path,
    at: path.at + 1,
    from: path.pending === 0 ? path.at : path.pendingFrom,
    pending: 0,
    pendingFrom: path.at,
    isPendingGuessed: false,
    isGuessed: path.isPendingGuessed,
  };
  function scored(text: string): { readonly gain: number; readonly last: number } {
    let gain = 0;
    let { last } = path;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      gain += reading.likelihood.ofPair(simplifiedOf(last), simplifiedOf(unit));
      last = unit;
    }
    return { gain, last };
  }
  return {
    write(text, cost, change = {}) {
      const { gain, last } = scored(text);
      return { ...base, text, last, score: path.score + gain - cost, ...change };
    },
    complete({ units, pending, score }, cost, isGuessed, tail = "") {
      const text = String.fromCharCode(...units) + tail;
      return {
        ...base,
        text,
        last: text === "" ? path.last : text.charCodeAt(text.length - 1),
        score: path.score + score - cost,
        pending,
        isPendingGuessed: pending !== 0,
        isGuessed,
      };
    },
  };
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

function afterLost(reading: Reading, path: Hypothesis, step: Step): Hypothesis[] {
  const { bytesOf, unitOf } = gbkTable();
  const next = reading.tokens[path.at + 1];
  const nextUnit = next?.kind === "unit" ? next.unit : next?.kind === "lost" ? 0xff1f : 0;
  const nextBytes = bytesOf(nextUnit);
  const nextByte = nextBytes < 0x100 ? nextBytes : nextBytes >> 8;
  const isAtBreak = next === undefined || isBreak(nextUnit);
  if (path.pending === 0) {
    const found = [step.write("?", 0)];
    if (next === undefined || !isAtBreak) return found;
    const first = nextByte < 0x80 ? 0xa3 : nextByte;
    for (const completion of reading.lostBytes.leads(path.last, first, CHOICES)) {
      found.push(step.complete(completion, COST.lostAtBreak, false));
    }
    return found;
  }
  const found: Hypothesis[] = [];
  const written = unitOf(path.pending, 0xa3);
  if (written !== 0) found.push(step.write(String.fromCharCode(written), COST.otherForm, { pending: 0xbf }));
  for (const completion of reading.lostBytes.trails(path.last, path.pending, CHOICES)) {
    if (isAtBreak) found.push(step.complete(completion, COST.lostAtBreak, true));
    const sign = swallowedAscii(reading, path.at, completion.units[0] ?? 0);
    found.push(step.complete(completion, COST.lostWithAscii, true, sign));
  }
  for (const completion of reading.lostBytes.pairs(path.last, path.pending, nextByte, CHOICES)) {
    found.push(step.complete(completion, COST.vanishedPair, true));
  }
  return found;
}

const SENTENCE_ENDS: ReadonlySet<number> = new Set(Array.from("。！？；：", (sign) => sign.charCodeAt(0)));

/**
 * The half-width sign that a lone lead byte has swallowed after `unit`, as far as its surroundings tell: a line break, a bracket's partner,
 * the comma of pages that use half-width ones. Else `?`, for a digit cannot be told.
 */
function swallowedAscii(reading: Reading, at: number, unit: number): string {
  const next = reading.tokens[at + 1];
  if (next?.kind === "unit" && next.unit < 0x80 && next.unit !== 0x28) return "?";
  if (SENTENCE_ENDS.has(unit)) return "\n";
  for (let index = at + 1; index < Math.min(at + 40, reading.tokens.length); index += 1) {
    const token = reading.tokens[index];
    if (token?.kind !== "unit" || token.unit === 0x28) break;
    if (token.unit === 0x29) return "(";
  }
  for (let index = at - 1; index >= Math.max(0, at - 40); index -= 1) {
    const token = reading.tokens[index];
    if (token?.kind !== "unit" || token.unit === 0x29) break;
    if (token.unit === 0x28) return ")";
  }
  return reading.habits.hasHalfWidthCommas ? "," : "?";
}

interface Form {
  readonly form: number;
  readonly cost: number;
}

/** What the page may have held when it was damaged, where it shows `unit` now. */
function formsOf(reading: Reading, unit: number): Form[] {
  const forms: Form[] = [{ form: unit, cost: 0 }];
  if (unit < 0x80) {
    if (unit > 0x20 && !isLetter(unit)) forms.push({ form: unit + 0xfee0, cost: COST.otherForm });
    return forms;
  }
  const cost = reading.habits.isSimplified ? COST.otherForm : COST.otherFormInTraditional;
  for (const form of scriptTable().traditionalOf(unit)) forms.push({ form, cost });
  return forms;
}

/** A sign at which the page was cut, byte-wise: the full-width punctuation of GBK's rows A1 and A3. */
export function isBreak(unit: number): boolean {
  const lead = gbkTable().bytesOf(unit) >> 8;
  return lead === 0xa1 || lead === 0xa3;
}

/** `unit` ends where token `next` begins: if the page annotates it, an annotation must stand there. */
function missingAnnotationCost(reading: Reading, next: number, unit: number): number {
  const token = reading.tokens[next];
  return token?.kind === "annotation" || token?.kind === "swallowed" ? 0 : missingCost(reading, unit);
}

function missingCost(reading: Reading, unit: number): number {
  return COST.missingAnnotation * (reading.habits.shareOf(unit) ?? 0);
}

function listCost(reading: Reading, unit: number): number {
  const share = reading.habits.shareOf(unit);
  return share === null ? 1 : COST.unlistedAnnotation * (1 - share);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
