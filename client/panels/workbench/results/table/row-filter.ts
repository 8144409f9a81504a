import type { Cell } from "#model/query.js";
import type { RowFilter } from "../../../../core/query-run/table-look.js";
import { besideOf } from "../beside.js";
import { cellText, type CellReading } from "../cell-text.js";

/** Whether a row is to be shown; null where all are. */
export function rowMatcher(
  { text, columns }: RowFilter,
  reading: CellReading,
): ((row: readonly Cell[]) => boolean) | null {
  const anywhere = wordsOf(text);
  const single = [...columns].filter(([, wanted]) => wanted.trim() !== "");
  if (anywhere.length === 0 && single.length === 0) return null;
  const tests = single.map(([column, wanted]) => [column, textMatcher(wanted)] as const);
  return (row) => {
    if (!tests.every(([column, matches]) => matches(cellText(row[column] ?? null, reading, besideOf(row, column)))))
      return false;
    if (anywhere.length === 0) return true;
    const all = row
      .map((cell, place) => cellText(cell, reading, besideOf(row, place)))
      .join("\n")
      .toLowerCase();
    return anywhere.every((word) => all.includes(word));
  };
}

function textMatcher(wanted: string): (text: string) => boolean {
  const isWithin = rangeMatcher(wanted.trim());
  if (isWithin !== null) return (text) => text !== "" && isWithin(Number(text));
  const words = wordsOf(wanted);
  return (text) => words.every((word) => text.toLowerCase().includes(word));
}

function rangeMatcher(wanted: string): ((number: number) => boolean) | null {
  const between = /^(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)$/u.exec(wanted);
  if (between !== null) {
    const [from, to] = [Number(between[1]), Number(between[2])];
    return (number) => number >= from && number <= to;
  }
  const [, sign, given] = /^(<=|>=|<|>|=|≤|≥)\s*(-?[\d.]+)$/u.exec(wanted) ?? [];
  if (sign === undefined || given === undefined) return null;
  const bound = Number(given);
  return (number) => {
    if (sign === "=") return number === bound;
    if (sign.startsWith("<") || sign === "≤") return number < bound || (sign !== "<" && number === bound);
    return number > bound || (sign !== ">" && number === bound);
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/u).filter(Boolean);
}
