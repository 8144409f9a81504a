import { endOfEnclosure, isHan } from "./enclosures.js";
import type { Span } from "./mapped-text.js";

const CLAUSE_ENDERS = new Set([",", "，", ";", "；", ":", "：", "。", "!", "！", "?", "？"]);

/** Cuts a sentence into clauses at commas, semicolons and colons that stand outside quotation marks, title marks and brackets. */
export function splitClauses(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    if (isHan(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
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
