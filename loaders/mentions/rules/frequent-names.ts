import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isOfWords, type Token } from "../tokens.js";
import { isOfMany } from "./departments.js";

/** A shorter name must begin and end with words: not 三公 in 第三公司. */
const LONG = 5;
const LEVEL = /[省市区县州旗]/u;

/** Names that many reports use, the longest at each point: 放管服改革, 省委经济工作会议. */
export function frequentNames(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  return reading.frequentNames.findAll(text).flatMap(({ start, end, value }) => {
    if (end - start < LONG && !isOfWords(tokens, start, end)) return [];
    if (value === "Department" && LEVEL.test(text.charAt(start)) && isOfMany(text, start)) return [];
    const name = text.slice(start, end);
    return [{ start, end, type: value, name, aliases: [], rule: "frequent-name", confidence: 0.8 }];
  });
}

/** Without what looks like a name and is none: 经济社会发展目标. */
export function withoutCommonWords(candidates: readonly Candidate[], { gazetteers }: Reading): Candidate[] {
  return candidates.filter(({ name, rule }) => rule === "gazetteer" || gazetteers.frequentNames.get(name) !== null);
}
