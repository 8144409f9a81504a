import { endOfEnclosure } from "../enclosures.js";
import { BOUND_BEHIND, boundOf } from "./bounds.js";
import { isModifier } from "./modifiers.js";
import type { NumberToken } from "./number-token.js";
import { beginsInWords, readWords } from "./numbers-in-words.js";
import { matchAt } from "./sticky.js";
import { readUnit } from "./units.js";

const NUMBER = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const RANGE = /\s*(?:—+|–|-|－|~|～|至|到)\s*(?=\d)/y;
/** Days, hours and years of age are dates and anniversaries, but behind these words they are measured: 优良天数达到320天. */
const MEASURED_TIME =
  /(?:天数|良好?|寿命|年龄|时间|时限|用时|时长)[^，,。；;\d]{0,8}$|(?:压减|压缩|缩短|缩减)[至到为]$/;
/** A measure without a unit: 科技创新指数从35.9提高到39.6, 收入倍差缩小至1.89. Digits are taken whole: cut anyhow they would backtrack. */
const INDEX =
  /(?:指数|倍差|收入比|之比|系数)(?:[由从为达至到约高低大小下降提增缩上升超过接近突破在保持控制了]|上年|\d+(?:\.\d+)?(?!\d)){0,12}$/;
const INDEX_ENDS = /^(?:以[上下内]|左右)?(?:[，,。；;、）)]|$|[提增缩扩降上下])/;
const TIME_UNIT = /天|岁|小时|分钟/y;
/** A unit that belongs to a name or a date, not to a value: 2014年, 15号线, 5G, 3月, 2号, 110千伏. */
const NO_UNIT =
  /^\s*(?:年|月|日|时|点|号|线|期|届|岁|周年|世纪|分钟|小时|秒|国道|省道|路|高速|[A-Za-z+＋:：×*]|[/／](?!10万))/;
const NO_LEAD = /(?<![目此年以日])前$|[A-Za-z第届+＋/／.:：“‘\-－—#*×_]$|届全会$|编号$|周$|百分之$/;

/** Reads the numbers of a sentence in order; those within 《》 and short quotations, in dates, ordinals and names are left out. */
export function readNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let index = 0;
  while (index < text.length) {
    // Most of a text is none of it.
    if (!mayBegin(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
    const after = isMark(text.charAt(index)) ? endOfEnclosure(text, index) : index;
    if (after > index) {
      index = after;
      continue;
    }
    const ratio = readRatio(text, index);
    if (ratio.end > index) {
      tokens.push(...ratio.tokens);
      index = ratio.end;
      continue;
    }
    const read = isDigit(text.charAt(index)) ? readNumber(text, index) : readWords(text, index);
    if (read.token !== null && !isModifier(text, read.token)) tokens.push(read.token);
    index = read.end;
  }
  return tokens;
}

/** Whether a number or what is left out may begin with the unit. */
function mayBegin(unit: number): boolean {
  beginnings ??= Uint8Array.from({ length: 2 ** 16 }, (_, code) => {
    const char = String.fromCharCode(code);
    return isMark(char) || isDigit(char) || beginsInWords(char) ? 1 : 0;
  });
  return beginnings[unit] === 1;
}

let beginnings: Uint8Array | null = null;

const RATIO = /\d+(?:\.\d+)?(?:\s*[:：∶]\s*\d+(?:\.\d+)?)+/y;

/** 三次产业比例为`3.4：41:55.6`: each part is a value; `3:1` and 8:30 give none. */
function readRatio(text: string, index: number): { tokens: NumberToken[]; end: number } {
  const words = isDigit(text.charAt(index)) ? matchAt(RATIO, text, index)?.[0] : undefined;
  if (words === undefined) return { tokens: [], end: index };
  const parts = [...words.matchAll(/\d+(?:\.\d+)?/g)];
  const isWanted = parts.length > 2 && !NO_LEAD.test(text.slice(Math.max(0, index - 1), index));
  const tokens = (isWanted ? parts : []).map((part) => {
    const start = index + part.index;
    const span = { start, end: start + part[0].length };
    return { ...span, value: Number(part[0]), unit: null, kind: "ratio" as const, max: null, bound: null };
  });
  return { tokens, end: index + words.length };
}

function isMark(char: string): boolean {
  return char === "《" || char === "“";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function readNumber(text: string, start: number): { token: NumberToken | null; end: number } {
  const digits = digitsAt(text, start);
  let end = start + digits.length;
  const lead = text.slice(Math.max(0, start - 3), start);
  const wanted = lead === "GDP" || !NO_LEAD.test(lead);
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
  if (wanted && unit?.kind !== "points") unit = sharedUnit(text, start, end) ?? unit;
  // 10个方面的工作 sums up what follows.
  if (unit?.kind === "count" && /^(?:重点|以下)?方面/.test(text.slice(unit.end))) return { token: null, end };
  // 112项目: a number in a project's name.
  if (unit?.unit === "项" && text.startsWith("目", unit.end)) return { token: null, end };
  const span = unit === null ? (readSpan(text, start, end) ?? readIndex(text, start, end)) : null;
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

const SPACED = /\d+\.\s+\d{1,2}(?!\d)/y;
const TOLD_BEFORE = /(?:达到?|为|至|到|完成|实现|增长|下降|提高|上升|增加|降低|超过?|突破)\s*$/;

/** 达到`2. 7`亿元: a stray space within a decimal, where a word says that the number is told; 1. 7个项目 is an item of a list. */
function digitsAt(text: string, start: number): string {
  const spaced = matchAt(SPACED, text, start)?.[0];
  if (spaced !== undefined && TOLD_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return spaced;
  return matchAt(NUMBER, text, start)?.[0] ?? text.charAt(start);
}

const ONE_OF_SEVERAL = /(?:分别|均|各)[^，,。；;]{0,16}$/;
const TO_THE_LAST = /个?(?:\s*[、和与及]\s*\d+(?:\.\d+)?)+/y;

/** 分别提高`6.6`和15个百分点: the unit of the last goes for all; `end` is behind the number itself. */
function sharedUnit(text: string, start: number, end: number): ReturnType<typeof readUnit> {
  if (!ONE_OF_SEVERAL.test(text.slice(Math.max(0, start - 24), start))) return null;
  const rest = matchAt(TO_THE_LAST, text, end)?.[0];
  if (rest === undefined) return null;
  const unit = readUnit(text, end + rest.length);
  if (unit === null || (rest.startsWith("个") && unit.kind !== "points")) return null;
  return { ...unit, end: rest.startsWith("个") ? end + 1 : end };
}

function readIndex(text: string, start: number, end: number): Measured | null {
  const before = text.slice(Math.max(0, start - 24), start);
  if (!INDEX.test(before) || !INDEX_ENDS.test(text.slice(end, end + 3))) return null;
  const behind = matchAt(BOUND_BEHIND, text, end)?.[0] ?? "";
  return { unit: null, kind: "amount", bound: boundOf(before.slice(-6), "", behind), end: end + behind.length };
}

type Measured = Pick<NumberToken, "unit" | "kind" | "bound" | "end">;

function readSpan(text: string, start: number, end: number): Measured | null {
  const unit = matchAt(TIME_UNIT, text, end)?.[0];
  if (unit === undefined || !MEASURED_TIME.test(text.slice(Math.max(0, start - 12), start))) return null;
  const last = end + unit.length;
  const behind = matchAt(BOUND_BEHIND, text, last)?.[0] ?? "";
  const bound = boundOf(text.slice(Math.max(0, start - 6), start), "", behind);
  return { unit, kind: "count", bound, end: last + behind.length };
}

function valueOf(digits: string): number {
  return Number(digits.replaceAll(/[,，\s]/g, ""));
}
