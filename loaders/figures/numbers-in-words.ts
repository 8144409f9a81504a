import { boundOf } from "./bounds.js";
import { chineseNumeral } from "./chinese-numerals.js";
import type { NumberToken } from "./number-token.js";
import { matchAt } from "./sticky.js";

const ROUND_SUM = /(?:万亿|千亿|百亿)(?:美元|元|斤|(?=[，,。；;、]|大关|$))/y;
const REACHED = /(?:突破|超过?|达到?|迈上|跨上|跃上|站上)$/;

/** Reads a number that stands in words at `index`; `end` is where to read on. */
export function readWords(text: string, index: number): { token: NumberToken | null; end: number } {
  const token = NUMERAL_BEGINS.includes(text.charAt(index)) ? (readShare(text, index) ?? readCount(text, index)) : null;
  return token === null ? readRoundSum(text, index) : { token, end: token.end };
}

const NUMERAL_BEGINS = "一二两三四五六七八九十百";
const SUM_BEGINS = "千百万";

/** Whether what `readWords` reads may begin with the character. */
export function beginsInWords(char: string): boolean {
  return NUMERAL_BEGINS.includes(char) || SUM_BEGINS.includes(char);
}

const TENTHS = /[一二两三四五六七八九]成(?![立为本功果效员长交年都绩就渝套熟品型分人])(?:以上|以下|左右)?/y;
const FRACTION = /(?:([一二三四五六七八九十百]{1,3})分之)([一二三四五六七八九十]{1,4})(?:以上|以下|左右)?/y;
/** Numerals of one character are mostly words (一个, 三项); longer ones are counts. */
const LONG_COUNT = new RegExp(
  `([一二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十)多?(个|家|名|项|条|件|所|户|座|人|次|位)`,
  "y",
);

/** 四成 is 4 成; 四分之一 and 百分之二十五 are 25 %. */
function readShare(text: string, start: number): NumberToken | null {
  const before = text.slice(Math.max(0, start - 6), start);
  const tenths = matchAt(TENTHS, text, start)?.[0];
  if (tenths !== undefined && !/[第十]$/.test(before)) {
    const value = chineseNumeral(tenths.charAt(0));
    if (value === null) return null;
    const bound = boundOf(before, "", tenths.slice(2));
    return { start, end: start + tenths.length, value, unit: "成", kind: "rate", max: null, bound };
  }
  const fraction = matchAt(FRACTION, text, start);
  const [whole = "", below = "", above = ""] = fraction ?? [];
  const [divisor, part] = [chineseNumeral(below), chineseNumeral(above)];
  if (divisor === null || part === null || divisor === 0) return null;
  const value = Number(((part / divisor) * 100).toFixed(2));
  const bound = boundOf(before, "", whole.slice(below.length + 2 + above.length));
  return { start, end: start + whole.length, value, unit: "%", kind: "rate", max: null, bound };
}

/** 组建`十一个`公司. */
function readCount(text: string, start: number): NumberToken | null {
  const match = matchAt(LONG_COUNT, text, start);
  const [whole = "", numeral = "", unit = ""] = match ?? [];
  const value = chineseNumeral(numeral);
  const before = text.slice(Math.max(0, start - 6), start);
  if (value === null || /[第届“‘—一二三四五六七八九十百]$/.test(before)) return null;
  const between = whole.slice(numeral.length, -1);
  return {
    start,
    end: start + whole.length,
    value,
    unit,
    kind: "count",
    max: null,
    bound: boundOf(before, between, ""),
  };
}

/** 突破`万亿元`大关: one of so many. */
function readRoundSum(text: string, start: number): { token: NumberToken | null; end: number } {
  const sum = SUM_BEGINS.includes(text.charAt(start)) ? matchAt(ROUND_SUM, text, start)?.[0] : undefined;
  if (sum === undefined || !REACHED.test(text.slice(Math.max(0, start - 2), start)))
    return { token: null, end: start + 1 };
  const end = start + sum.length;
  return { token: { start, end, value: 1, unit: sum, kind: "amount", max: null, bound: "over" }, end };
}
