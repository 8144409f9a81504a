import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createPairCounts, type PairCounts } from "./pair-counts.js";

/** How likely simplified characters follow each other, as natural logarithms. */
export interface Likelihood {
  readonly ofUnit: (unit: number) => number;
  /** Of `unit` after `previous`. */
  readonly ofPair: (previous: number, unit: number) => number;
  /** Whether the pair was met inside a word or in what was learnt. */
  readonly knowsPair: (previous: number, unit: number) => boolean;
  /** What a set phrase of these reports is worth beyond its pairs; 0 for other words. */
  readonly ofPhrase: (first: number, second: number, third: number) => number;
}

interface Counts {
  readonly units: Float64Array;
  readonly pairs: PairCounts;
}

const FLOOR = 0.02;
const PAIR_SHARE = 0.7;
/** Weight of one occurrence in the document against one in the word list, whose counts come from a far larger text. */
const LEARNT_WEIGHT = 40;
const PUNCTUATION = "，。、；：？！“”‘’（）《》,;:?!()%.·—\n ";

/** What these reports say all the time and a word list lacks. */
const PHRASES =
  "。“十五”时期，。“十一五”规划，。“十二五”期间，。“十三五”时期，。“十四五”规划，。“十五五”规划，。一年来，。今年，。现将，。同时，。坚持";

/** Bytes that the bug loses cannot tell these from 十五; the nearer plan is the likelier. */
const PLANS: ReadonlyMap<string, number> = new Map([
  ["十三五", 14],
  ["十二五", 13],
  ["十四五", 13],
  ["十一五", 12],
]);

const FIVE = "五".charCodeAt(0);

let wordCounts: Counts | null = null;

/** Word list (jieba's, with frequencies) and the sound parts of the document at hand; `learnt` are simplified texts. */
export function createLikelihood(learnt: Iterable<string>): Likelihood {
  wordCounts ??= readWordCounts();
  const words = wordCounts;
  const local: Counts = { units: new Float64Array(0x10000), pairs: createPairCounts(1000) };
  for (const text of learnt) addText(local, text, LEARNT_WEIGHT);
  let total = 0;
  for (const count of words.units) total += count;
  for (const count of local.units) total += count;
  const unitCount = (unit: number): number => (words.units[unit] ?? 0) + (local.units[unit] ?? 0);
  const pairCount = (previous: number, unit: number): number =>
    words.pairs.get(previous, unit) + local.pairs.get(previous, unit);
  const ofUnit = (unit: number): number => Math.log((unitCount(unit) + FLOOR) / total);
  return {
    ofUnit,
    ofPair(previous, unit) {
      const seen = pairCount(previous, unit);
      if (seen === 0) return ofUnit(unit) + Math.log(1 - PAIR_SHARE);
      const share = (PAIR_SHARE * seen) / (unitCount(previous) + 1);
      return Math.log(share + ((1 - PAIR_SHARE) * (unitCount(unit) + FLOOR)) / total);
    },
    knowsPair: (previous, unit) => pairCount(previous, unit) > 0,
    ofPhrase: (first, second, third) =>
      third === FIVE ? (PLANS.get(String.fromCharCode(first, second, third)) ?? 0) : 0,
  };
}

function addText(counts: Counts, text: string, weight: number): void {
  let previous = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    counts.units[unit] = (counts.units[unit] ?? 0) + weight;
    if (previous !== 0) counts.pairs.add(previous, unit, weight);
    previous = unit;
  }
}

function readWordCounts(): Counts {
  const counts: Counts = { units: new Float64Array(0x10000), pairs: createPairCounts(500_000) };
  const path = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
  const list = readFileSync(path, "utf8");
  let sum = 0;
  for (let start = 0; start < list.length;) {
    const wordEnd = list.indexOf(" ", start);
    const lineEnd = list.indexOf("\n", start);
    const end = lineEnd === -1 ? list.length : lineEnd;
    if (wordEnd === -1) break;
    if (wordEnd < end && wordEnd - start <= 4) {
      const frequency = Number.parseInt(list.slice(wordEnd + 1, end), 10);
      addText(counts, list.slice(start, wordEnd), frequency);
      sum += frequency * (wordEnd - start);
    }
    start = end + 1;
  }
  for (const mark of PUNCTUATION) counts.units[mark.charCodeAt(0)] = sum * 0.01;
  for (let digit = 0x30; digit <= 0x39; digit += 1) counts.units[digit] = sum * 0.004;
  addText(counts, PHRASES, sum * 0.00002);
  return counts;
}
