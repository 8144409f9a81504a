import type { Span } from "./mapped-text.js";

const CLAUSE_ENDERS = new Set([",", "，", ";", "；", ":", "：", "。", "!", "！", "?", "？"]);
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
]);
/** A mark that is not closed within so many units encloses nothing. */
const LONGEST_ENCLOSURE = 80;

/** Cuts a sentence into clauses at commas, semicolons and colons that stand outside quotation marks, title marks and brackets. */
export function splitClauses(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    const after = endOfEnclosure(text, index);
    if (after > index) {
      index = after;
      continue;
    }
    if (CLAUSE_ENDERS.has(text.charAt(index))) {
      if (index > start) clauses.push({ start, end: index });
      start = index + 1;
    }
    index += 1;
  }
  if (text.length > start) clauses.push({ start, end: text.length });
  return clauses;
}

/** Just behind the closing mark of the enclosure that opens at `index`; `index` itself where none does. */
export function endOfEnclosure(text: string, index: number): number {
  const closer = CLOSERS.get(text.charAt(index));
  if (closer === undefined) return index;
  const close = text.slice(index + 1, index + 1 + LONGEST_ENCLOSURE).indexOf(closer);
  return close < 0 ? index : index + close + 2;
}
