import type { GrowthBasis } from "#model/ontology.js";
import { chineseNumeral } from "./chinese-numerals.js";
import type { NumberToken } from "./number-token.js";

const RISE = "递增|增长|上涨|增加|提高|上升|提升|增速|增幅|攀升|扩大|增";
const FALL = "递减|削减|压减|下浮|下降|降低|减少|回落|下跌|缩减|缩短|压缩|下滑|降";
const BETWEEN =
  "(?:了|约|近|超过|超|高达|达到|达|为|不低于|不少于|不超过|分别|各|均|都|幅度|速度|率|再|将|以上|在|保持|控制在|稳定|左右|年均|平均|[:：])*";
/** A clause that says no more than how far it fell: 浓度下降到90微克，`降幅达`22%. */
const FALL_ALONE = /^(?:降幅|跌幅)(?:均|分别|高达|达到?|为|超过?|近|约)*$/;
/** `压减`一般性支出10%: the verb stands in front of what fell. */
const CUT_FIRST = /^(?:年[初中度内])?又?((?:压减|压缩|削减)[^，,率占比重]{2,16})$/;
const CHANGE = new RegExp(`(${RISE}|${FALL})${BETWEEN}$`);
const FALLING = new RegExp(`^(?:${FALL})$`);
/** What compares with a time before, in front of the verb: 比上年同期, 同比, 年均. One at a time: a repeated group would backtrack. */
const COMPARISON =
  /[,，]?(?:按可比(?:价格|口径|价)(?:计算)?|(?:较|(?<!占)比(?![例重率]))(?:上年|去年|同期|\d{4}年|[^,，、]{0,6}年|\s?“[^”]{2,5}”\s?(?:时期|期间|期)?|疫情前(?:[（(]\d{4}年[)）])?|全国|全省)?(?:同期|底|末|初|前)?|同比|环比|同口径|可比口径|[两三四五六七八九十]年内?|年均|每?(?<![一两三四五六七八九十几常历多全\d])年平均|平均每年|平均|分别|预计|可比|名义|实际|快速|仍|均|都|又|再|也|力争|确保)$/;

function withoutComparison(words: string): string {
  let core = words;
  for (;;) {
    const shorter = core.replace(COMPARISON, "");
    if (shorter === core) return core;
    core = shorter;
  }
}

/** A number that says by how much something grew. */
export interface Growth {
  /** Signed, in per cent; 增长4倍 is 400. Percentage points are no growth: null. */
  readonly percent: number | null;
  /** What stands before the verb of change, without the words of comparison. */
  readonly before: string;
}

/** Reads a rate, points or multiple as growth, by the words in front of it; null where none says so. */
export function readGrowth(before: string, token: NumberToken): Growth | null {
  if (token.kind !== "rate" && token.kind !== "times" && token.kind !== "points") return null;
  if (FALL_ALONE.test(before) && token.kind === "rate") return { percent: -token.value, before: "" };
  const cut = token.kind === "rate" ? CUT_FIRST.exec(before)?.[1] : undefined;
  if (cut !== undefined) return { percent: -token.value, before: cut };
  const match = CHANGE.exec(before);
  const verb = match?.[1];
  if (match === null || verb === undefined) return null;
  // 提高到95%: the number is the level, not the change.
  if (/到|至/.test(match[0]) && !/^增[速幅](?!.*至|.*[^达]到)/.test(match[0])) return null;
  // 人口自然增长率控制在6‰以内: the rate is the measure.
  if (before.slice(0, match.index).endsWith("自然") || before.slice(0, match.index).endsWith("自")) return null;
  const sign = FALLING.test(verb) ? -1 : 1;
  const size = token.kind === "times" ? token.value * 100 : token.value;
  const percent = token.kind === "points" ? null : sign * Number(size.toFixed(6));
  return { percent, before: withoutComparison(before.slice(0, match.index)) };
}

const BASES: readonly (readonly [RegExp, GrowthBasis])[] = [
  [/年均|(?<![一两三四五六七八九十几常历多全\d])年平均|平均每年/, "annualAverage"],
  [/环比|比上[月季]|较上[月季]/, "previousPeriod"],
  [/同比|同期|[比较](?:上年|去年|上一年)|同口径/, "yearOnYear"],
  [
    /[比较]\d{4}年|[比较]“?十[一二三四]五”?末|[一二三四五六七八九十]年(?:来|间|累计|共)|[比较][五三四十]年前|累计/,
    "sinceYear",
  ],
];

/** What a growth compares with, by the words of its clause in front of it; null where they do not say. */
export function growthBasisOf(before: string): GrowthBasis | null {
  return BASES.find(([words]) => words.test(before))?.[1] ?? null;
}

const DOUBLING =
  /(?:实现|比|较)?(?:\d{4}年|[上去]年)?(?:基本)?翻了?(?:(?<times>[一二两三四五六七八\d](?:\.\d{1,2})?)?番|一?倍)/;
/** 外贸`翻番计划` is what a campaign is called, 两个`翻番` a goal that is told elsewhere. */
const NAMED_BEHIND = /^(?:多|以上)?(?:计划|行动|工程|战略|规划|方案)/;
const COUNTED_BEFORE = /(?:[一二两三四五六七八九十\d]个|双)$/;

/** “五年翻番”计划: a name. */
function isWithinQuotes(before: string): boolean {
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** 翻一番 and 翻倍 are 100, 翻了两番 300, 翻三番 700; null where the words say none. */
export function readDoubling(words: string): Growth | null {
  const match = DOUBLING.exec(words);
  if (match === null) return null;
  const before = words.slice(0, match.index);
  if (isWithinQuotes(before) || COUNTED_BEFORE.test(before)) return null;
  if (NAMED_BEHIND.test(words.slice(match.index + match[0].length))) return null;
  const times = match.groups?.["times"] ?? "一";
  const doublings = chineseNumeral(times) ?? Number(times);
  return { percent: Math.round((2 ** doublings - 1) * 10_000) / 100, before: withoutComparison(before) };
}
