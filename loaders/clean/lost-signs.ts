import { gbkTable, isBreak } from "./gbk-table.js";
import type { Hypothesis, Reading } from "./hypothesis.js";
import { CHOICES, COST } from "./page-costs.js";
import type { Step } from "./steps.js";

/** Every way to read a `?`: a question mark, or bytes that stood for no character. */
export function afterLost(reading: Reading, path: Hypothesis, step: Step): Hypothesis[] {
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
