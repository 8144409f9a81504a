import type { FigureBound } from "#model/ontology.js";
import { endOfEnclosure } from "../enclosures.js";
import type { Span } from "../mapped-text.js";
import { BOUND_BEHIND, boundOf } from "./bounds.js";
import { chineseNumeral } from "./chinese-numerals.js";
import { isModifier } from "./modifiers.js";

/** What a number counts: money and measures, things, a share, percentage points, a multiple, one part of a ratio. */
export type NumberKind = "amount" | "count" | "rate" | "points" | "times" | "ratio";

/** A number with its unit, as a report writes it. */
export interface NumberToken extends Span {
  readonly value: number;
  /** As written, with its order of magnitude: `亿元`, `万人次`; `%` for every per cent sign; null: a bare number. */
  readonly unit: string | null;
  readonly kind: NumberKind;
  /** The upper end of a range: 8%—10%. */
  readonly max: number | null;
  /** What bounds it, by the words behind (`以上`, `左右`; `end` includes them) or in front (`超过`, `不低于`). */
  readonly bound: FigureBound | null;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const RANGE = /\s*(?:—|–|-|~|～|至|到)\s*(?=\d)/y;
const MAGNITUDE = "万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千|百";
const AMOUNTS =
  "微克|毫克|美元|欧元|港元|日元|英镑|元|平方公里|平方千米|平方米|立方米|公里|千米|海里|米|亩次|亩|千公顷|公顷|吨标准煤|吨|公斤|千克|斤|克|千瓦时|兆瓦时|瓦时|千瓦|兆瓦|瓦|千伏安|兆伏安|伏安|千伏|伏|度|升|标准箱|标箱|TEU|担";
const COUNTS =
  "套（[间户]）|个工作日|个|家次|家|项|名|人次|人|户次|户|件|条|座|处|所|位|套|片|起|宗|类|张|只|头只|头|羽|部|台套|台|辆|架次|架|艘|列|场次|场|次|支|栋|幢|口|眼|批次|批|门|篇|册|种|例|桩|间|床|对|组|株|棵|尾|枚|块|本|盏|艘次|班次|班|亿次|公顷次";
const UNIT = new RegExp(
  `\\s*[多余来]?\\s*(${MAGNITUDE})?[多余]?\\s*(?:(个百分点|百分点)|([%％]|‰)|(倍)|(${AMOUNTS})|(${COUNTS}))?([/／](?:年|月|日|天|人|户|亩|平方米|立方米|公里|m3|m³|㎥))?`,
  "y",
);
const ROUND_SUM = /(?:万亿|千亿|百亿)(?:美元|元|斤)/y;
const REACHED = /(?:突破|超过?|达到?|迈上|跨上|跃上|站上)$/;
/** A unit that belongs to a name or a date, not to a value: 2014年, 15号线, 5G, 3月, 2号, 110千伏. */
/** Days and years of age are dates and anniversaries, but behind these words they are measured: 优良天数达到320天. */
const SPAN_OF_LIFE = /(?:天数|良好?|寿命|年龄)[^，,。；;\d]{0,8}$/;
const NO_UNIT = /^\s*(?:年|月|日|时|点|号|线|期|届|岁|周年|世纪|分钟|小时|秒|国道|省道|路|高速|[A-Za-z+＋:：/／×*])/;
const NO_LEAD = /[A-Za-z第届+＋/／.:：“‘\-－—#*×_]$|届全会$|编号$|周$|百分之$/;

/** Reads the numbers of a sentence in order; those within 《》 and short quotations, in dates, ordinals and names are left out. */
export function readNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let index = 0;
  while (index < text.length) {
    const after = isMark(text.charAt(index)) ? endOfEnclosure(text, index) : index;
    if (after > index) {
      index = after;
      continue;
    }
    const ratio = readRatio(text, index);
    if (ratio.length > 0) {
      tokens.push(...ratio);
      index = ratio.at(-1)?.end ?? index;
      continue;
    }
    const read = isDigit(text.charAt(index)) ? readNumber(text, index) : readWords(text, index);
    if (read.token !== null && !isModifier(text, read.token)) tokens.push(read.token);
    index = read.end;
  }
  return tokens;
}

const RATIO = /\d+(?:\.\d+)?(?:\s*[:：∶]\s*\d+(?:\.\d+)?)+/y;
const RATIO_WORDS = /(?:比|比例|结构)(?:为|达到?|是|由|从|优化为|调整为|约为)?$/;

/** 三次产业比为`3.4：41:55.6`: the parts of a ratio; of two parts only where the words call it one (8:30 is a time). */
function readRatio(text: string, index: number): NumberToken[] {
  if (!isDigit(text.charAt(index)) || NO_LEAD.test(text.slice(Math.max(0, index - 1), index))) return [];
  const words = matchAt(RATIO, text, index)?.[0];
  if (words === undefined) return [];
  const parts = [...words.matchAll(/\d+(?:\.\d+)?/g)];
  if (parts.length < 3 && !RATIO_WORDS.test(text.slice(Math.max(0, index - 8), index))) return [];
  return parts.map((part) => {
    const start = index + part.index;
    const end = start + part[0].length;
    return { start, end, value: Number(part[0]), unit: null, kind: "ratio", max: null, bound: null };
  });
}

function readWords(text: string, index: number): { token: NumberToken | null; end: number } {
  const token = NUMERAL_BEGINS.includes(text.charAt(index)) ? (readShare(text, index) ?? readCount(text, index)) : null;
  return token === null ? readRoundSum(text, index) : { token, end: token.end };
}

const NUMERAL_BEGINS = "一二两三四五六七八九十百";
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

function isMark(char: string): boolean {
  return char === "《" || char === "“";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function readNumber(text: string, start: number): { token: NumberToken | null; end: number } {
  const digits = matchAt(NUMBER, text, start)?.[0] ?? text.charAt(start);
  let end = start + digits.length;
  const wanted = !NO_LEAD.test(text.slice(Math.max(0, start - 3), start));
  let unit = readUnit(text, end);
  const range = matchAt(RANGE, text, unit === null ? end : unit.end)?.[0];
  let max: number | null = null;
  if (range !== undefined) {
    const second = (unit === null ? end : unit.end) + range.length;
    const rest = matchAt(NUMBER, text, second)?.[0] ?? "";
    max = valueOf(rest);
    end = second + rest.length;
    unit = readUnit(text, end) ?? unit;
  }
  // 10个方面的工作 sums up what follows.
  if (unit?.kind === "count" && /^(?:重点|以下)?方面/.test(text.slice(unit.end))) return { token: null, end };
  // 112项目: a number in a project's name.
  if (unit?.unit === "项" && text.startsWith("目", unit.end)) return { token: null, end };
  const span = unit === null ? readSpan(text, start, end) : null;
  if (span !== null) return { token: { ...span, start, value: valueOf(digits), max }, end: span.end };
  if (!wanted || unit === null || text.startsWith("月", unit.end) || NO_UNIT.test(text.slice(end, end + 4)))
    return { token: null, end };
  const behind = matchAt(BOUND_BEHIND, text, unit.end)?.[0] ?? "";
  const value = valueOf(digits);
  const token = {
    start,
    end: unit.end + behind.length,
    value,
    unit: unit.unit,
    kind: unit.kind,
    max: max !== null && max > value ? max : null,
    bound: boundOf(text.slice(Math.max(0, start - 6), start), text.slice(end, unit.end), behind),
  };
  return { token, end: token.end };
}

function readSpan(
  text: string,
  start: number,
  end: number,
): Pick<NumberToken, "unit" | "kind" | "bound" | "end"> | null {
  const unit = /^[天岁]/.exec(text.charAt(end))?.[0];
  if (unit === undefined || !SPAN_OF_LIFE.test(text.slice(Math.max(0, start - 12), start))) return null;
  const behind = matchAt(BOUND_BEHIND, text, end + 1)?.[0] ?? "";
  const bound = boundOf(text.slice(Math.max(0, start - 6), start), "", behind);
  return { unit, kind: "count", bound, end: end + 1 + behind.length };
}

function valueOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

/** 突破`万亿元`大关: one of so many. */
function readRoundSum(text: string, start: number): { token: NumberToken | null; end: number } {
  const sum = "千百万".includes(text.charAt(start)) ? matchAt(ROUND_SUM, text, start)?.[0] : undefined;
  if (sum === undefined || !REACHED.test(text.slice(Math.max(0, start - 2), start)))
    return { token: null, end: start + 1 };
  const end = start + sum.length;
  return { token: { start, end, value: 1, unit: sum, kind: "amount", max: null, bound: "over" }, end };
}

function readUnit(text: string, index: number): { unit: string; kind: NumberKind; end: number } | null {
  const match = matchAt(UNIT, text, index);
  if (match === null) return null;
  const [whole, magnitude = "", points, percent, times, amount, count, per = ""] = match;
  const end = index + whole.length;
  if (points !== undefined) return { unit: "个百分点", kind: "points", end };
  if (percent !== undefined) return { unit: percent === "‰" ? "‰" : "%", kind: "rate", end };
  if (times !== undefined) return { unit: "倍", kind: "times", end };
  if (amount !== undefined) return { unit: magnitude + amount + per, kind: "amount", end };
  if (count !== undefined) return { unit: magnitude + count + per, kind: "count", end };
  // 1952万农民: the magnitude stands for the unit.
  if (magnitude.includes("亿")) return { unit: magnitude, kind: "amount", end };
  return magnitude.includes("万") ? { unit: magnitude, kind: "count", end } : null;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
