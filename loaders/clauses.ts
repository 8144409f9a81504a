import { endOfEnclosure, isHan } from "./enclosures.js";
import type { Span } from "./mapped-text.js";

const THOUSANDS = /(?<![\d.．])\d{1,3}(?:[,，]\d{3})*[,，]$/;
const THREE_DIGITS = /^\d{3}(?!\d)/;
/** 99，999，999，999: no number of a report is longer. */
const LONGEST_NUMBER = 16;

/** 粮食3`，`680亿斤: a comma within a number, not between clauses. */
function partsThousands(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_NUMBER), index + 1);
  return THOUSANDS.test(before) && THREE_DIGITS.test(text.slice(index + 1, index + 5));
}

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
    if (CLAUSE_ENDERS.has(text.charAt(index)) && !partsThousands(text, index)) {
      if (index > start) clauses.push({ start, end: index });
      start = index + 1;
    }
    index += 1;
  }
  if (text.length > start) clauses.push({ start, end: text.length });
  return clauses;
}
