import type { Candidate } from "../candidate.js";

const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const LINES = new RegExp(`(轨道交通|地铁|轨交|轻轨)?((?:${NUMBER}(?:号线)?[、和与及]){0,12})(${NUMBER})号线`, "gu");

/** Numbered lines, also in lists that name the kind once: 轨道交通|3、4、5号线|和|1号线. */
export function metroLines(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(LINES)) {
    const [, kind = "", listed = "", last = ""] = match;
    const from = match.index + kind.length;
    for (const number of listed.matchAll(new RegExp(NUMBER, "gu"))) {
      found.push(line(kind, number[0], { start: from + number.index, end: from + number.index + number[0].length }));
    }
    const end = match.index + match[0].length;
    found.push(line(kind, last, { start: listed === "" ? match.index : from + listed.length, end }));
  }
  return found;
}

function line(kind: string, number: string, span: { readonly start: number; readonly end: number }): Candidate {
  const short = `${number}号线`;
  const aliases = kind === "" ? [`地铁${short}`, `轨道交通${short}`] : [short];
  return { ...span, type: "Project", name: `${kind}${short}`, aliases, rule: "metro-line", confidence: 0.95 };
}
