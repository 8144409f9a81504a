import type { Candidate } from "../candidate.js";
import type { BorderRule } from "./border-rule.js";

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["（", "）"],
  ["《", "》"],
  ["(", ")"],
];
/** So far before a name its opening mark is looked for. */
const LONGEST_QUOTE = 24;
const SHORTEST = 2;

/** “绿色|佛山”项目计划, 美术馆（展示馆|: a name has both marks of a pair or none. */
export const evenMarks: BorderRule = {
  name: "even-marks",
  mend(candidate, text) {
    const { name, start, end } = candidate;
    if (text.slice(start, end) !== name) return null;
    const pair = PAIRS.find(([open, close]) => count(name, open) !== count(name, close));
    if (pair === undefined) return null;
    const even = evened(candidate, text, pair);
    return even === null || even.name.length < SHORTEST ? [] : [even];
  },
  example: {
    text: "实施“绿色佛山”项目计划",
    found: { type: "Initiative", words: "佛山”项目计划" },
    becomes: ["“绿色佛山”项目计划"],
  },
  counterExample: { text: "实施“绿色佛山”项目计划", found: { type: "Initiative", words: "“绿色佛山”项目计划" } },
};

function evened(candidate: Candidate, text: string, [open, close]: readonly [string, string]): Candidate | null {
  const { name, start, end } = candidate;
  const [opened, closed] = [name.indexOf(open), name.indexOf(close)];
  if (closed >= 0 && (opened < 0 || closed < opened)) {
    if (closed === 0) return cut(candidate, text, start + 1, end);
    if (closed === name.length - 1) return cut(candidate, text, start, end - 1);
    const before = text.slice(Math.max(0, start - LONGEST_QUOTE), start);
    const from = before.lastIndexOf(open);
    const isFree = from >= 0 && !/[。；;！!？?]/u.test(before.slice(from)) && !before.slice(from).includes(close);
    return isFree ? cut(candidate, text, start - (before.length - from), end) : null;
  }
  if (opened === 0 && name.lastIndexOf(open) === 0) return cut(candidate, text, start + 1, end);
  return cut(candidate, text, start, start + name.lastIndexOf(open));
}

function cut(candidate: Candidate, text: string, start: number, end: number): Candidate {
  return { ...candidate, start, end, name: text.slice(start, end), aliases: [] };
}

function count(name: string, mark: string): number {
  return name.split(mark).length - 1;
}
