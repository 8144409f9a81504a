import { endOfEnclosure } from "../enclosures.js";
import type { Span } from "../mapped-text.js";
import { isModifier } from "./modifiers.js";

/** What a number counts: money and measures, things, a share, percentage points, a multiple. */
export type NumberKind = "amount" | "count" | "rate" | "points" | "times";

/** A number with its unit, as a report writes it. */
export interface NumberToken extends Span {
  readonly value: number;
  /** As written, with its order of magnitude: `亿元`, `万人次`; `%` for every per cent sign; null: a bare number. */
  readonly unit: string | null;
  readonly kind: NumberKind;
  /** `以上`, `左右`, … stand behind it; `end` includes them. */
  readonly bounded: boolean;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const RANGE = /\s*(?:—|–|-|~|～|至|到)\s*(?=\d)/y;
const MAGNITUDE = "万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千|百";
const AMOUNTS =
  "美元|欧元|港元|日元|英镑|元|平方公里|平方千米|平方米|立方米|公里|千米|海里|米|亩次|亩|千公顷|公顷|吨标准煤|吨|公斤|千克|斤|克|千瓦时|兆瓦时|瓦时|千瓦|兆瓦|瓦|千伏安|兆伏安|伏安|千伏|伏|度|升|标准箱|标箱|TEU|担";
const COUNTS =
  "套（间）|个|家次|家|项|名|人次|人|户次|户|件|条|座|处|所|位|套|片|起|宗|类|张|只|头只|头|羽|部|台套|台|辆|架次|架|艘|列|场次|场|次|支|栋|幢|口|眼|批次|批|门|篇|册|种|例|桩|间|床|对|组|株|棵|尾|枚|块|本|盏|艘次|班次|班|亿次|公顷次";
const UNIT = new RegExp(
  `\\s*[多余来]?\\s*(${MAGNITUDE})?[多余]?\\s*(?:(个百分点|百分点)|([%％])|(倍)|(${AMOUNTS})|(${COUNTS}))?`,
  "y",
);
const BOUND = /(?:及其?)?(?:以上|以下|左右|以内|之内|上下)/y;
const ROUND_SUM = /(?:万亿|千亿|百亿)(?:美元|元|斤)/y;
const REACHED = /(?:突破|超过?|达到?|迈上|跨上|跃上|站上)$/;
/** A unit that belongs to a name or a date, not to a value: 2014年, 15号线, 5G, 3月, 2号, 110千伏. */
const NO_UNIT = /^\s*(?:年|月|日|时|点|号|线|期|届|岁|周年|世纪|分钟|小时|秒|国道|省道|路|高速|[A-Za-z+＋:：/／×*])/;
const NO_LEAD = /[A-Za-z第+＋/／.:：“‘\-－—#*×]$|编号$|周$|百分之$/;

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
    const read = isDigit(text.charAt(index)) ? readNumber(text, index) : readRoundSum(text, index);
    if (read.token !== null && !isModifier(text, read.token)) tokens.push(read.token);
    index = read.end;
  }
  return tokens;
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
  if (range !== undefined) {
    const second = (unit === null ? end : unit.end) + range.length;
    const rest = matchAt(NUMBER, text, second)?.[0] ?? "";
    end = second + rest.length;
    unit = readUnit(text, end) ?? unit;
  }
  if (!wanted || unit === null || text.startsWith("月", unit.end) || NO_UNIT.test(text.slice(end, end + 4)))
    return { token: null, end };
  const bound = matchAt(BOUND, text, unit.end)?.[0] ?? "";
  const value = Number(digits.replaceAll(",", ""));
  const token = {
    start,
    end: unit.end + bound.length,
    value,
    unit: unit.unit,
    kind: unit.kind,
    bounded: bound !== "",
  };
  return { token, end: token.end };
}

/** 突破`万亿元`大关: one of so many. */
function readRoundSum(text: string, start: number): { token: NumberToken | null; end: number } {
  const sum = "千百万".includes(text.charAt(start)) ? matchAt(ROUND_SUM, text, start)?.[0] : undefined;
  if (sum === undefined || !REACHED.test(text.slice(Math.max(0, start - 2), start)))
    return { token: null, end: start + 1 };
  const end = start + sum.length;
  return { token: { start, end, value: 1, unit: sum, kind: "amount", bounded: false }, end };
}

function readUnit(text: string, index: number): { unit: string; kind: NumberKind; end: number } | null {
  const match = matchAt(UNIT, text, index);
  if (match === null) return null;
  const [whole, magnitude = "", points, percent, times, amount, count] = match;
  const end = index + whole.length;
  if (points !== undefined) return { unit: "个百分点", kind: "points", end };
  if (percent !== undefined) return { unit: "%", kind: "rate", end };
  if (times !== undefined) return { unit: "倍", kind: "times", end };
  if (amount !== undefined) return { unit: magnitude + amount, kind: "amount", end };
  if (count !== undefined) return { unit: magnitude + count, kind: "count", end };
  // 1952万农民: the magnitude stands for the unit.
  if (magnitude.includes("亿")) return { unit: magnitude, kind: "amount", end };
  return magnitude.includes("万") ? { unit: magnitude, kind: "count", end } : null;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
