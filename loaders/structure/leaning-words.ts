import { LEANING_WEIGHTS } from "./leaning-weights.js";

/** Weights are whole numbers of this. */
export const LEANING_STEP = 4 / 127;

const CLAUSE_MARKS = /[,，;；。:：、?？!！]/u;
const ITEM_MARK = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、是]+/u;

/**
 * What of a sentence was learned from: two or three characters of a clause each, with its beginning (`^`) and end (`$`), and `#` for any
 * number: `^去年`, `完成#`, `左右$`.
 */
export function leaningGrams(sentence: string): Set<string> {
  const grams = new Set<string>();
  for (const written of sentence.split(CLAUSE_MARKS)) {
    const clause = written
      .replaceAll(/[*\s]/gu, "")
      .replace(ITEM_MARK, "")
      .replaceAll(/[\d.%％‰]+/gu, "#");
    if (clause === "") continue;
    const marked = `^${clause}$`;
    for (let at = 0; at + 1 < marked.length; at += 1) {
      grams.add(marked.slice(at, at + 2));
      grams.add(marked.slice(at, at + 3));
    }
  }
  return grams;
}

let weights: ReadonlyMap<string, number> | null = null;

/** The log odds that a sentence is of plans, by words learned from sections whose headings tell (`npm run bench -- leaning-words`). */
export function oddsOfPlan(sentence: string): number {
  weights ??= new Map(
    LEANING_WEIGHTS.flatMap(([weight, grams]) => grams.split(" ").map((gram) => [gram, weight] as const)),
  );
  let sum = 0;
  for (const gram of leaningGrams(sentence)) sum += weights.get(gram) ?? 0;
  return sum * LEANING_STEP;
}
