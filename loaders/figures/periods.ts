import type { ReportMetadata } from "../stages.js";

/** What is known of the time of a figure besides the words before it. */
export interface FigureTime {
  readonly status: "actual" | "expected" | "target";
  /** The text around looks back on several years. */
  readonly isEra: boolean;
  /** The sentence says what a term means, and not what a year brought. */
  readonly explains: boolean;
  /** The year that the section's heading names; null where it names none, or several. */
  readonly headed: number | null;
  readonly metadata: ReportMetadata;
}

/** The period a figure speaks of, from the words of its sentence; where they are silent, from the text around or the report's own period. */
export function periodOfFigure(
  before: string,
  { status, isEra, explains, headed, metadata }: FigureTime,
): string | null {
  const said = saidPeriod(before, metadata.year);
  if (said !== undefined) return said;
  if (explains) return null;
  // A report of a half-year knows its time better than a heading that names the year.
  const isPart = metadata.period !== null && metadata.period !== String(metadata.year);
  if (headed !== null && !isEra && !(isPart && headed === metadata.year)) return String(headed);
  if (metadata.year === null) return null;
  if (status === "target") return String(metadata.year);
  if (isEra) return null;
  // An annual report of this year tells of the last; one of a half-year or quarter tells of it.
  return isPart ? metadata.period : String(metadata.year - 1);
}

/** Undefined: no word of time; null: one that names no single year (五年来, “十二五”时期). */
function saidPeriod(before: string, year: number | null): string | null | undefined {
  const words = before.replace(WHENCE, "").replace(COMPARED, "").replace(PARTS_BEFORE, yearOfParts);
  const spoken = [...words.matchAll(TIME_WORDS)].at(-1)?.[0];
  if (spoken === undefined) return undefined;
  const named = /\d{4}/.exec(spoken)?.[0];
  if (named !== undefined) return spoken.endsWith("上半年") ? `${named}-H1` : named;
  if (/年来|年间|年内|时期|期间|年均/.test(spoken)) return null;
  if (year === null) return null;
  if (/上半年/.test(spoken)) return `${year}-H1`;
  if (/一季度/.test(spoken)) return `${year}-Q1`;
  if (/前三季度/.test(spoken)) return `${year}-Q3`;
  if (/去年|上年|过去一年|一年来/.test(spoken)) return String(year - 1);
  return /明年/.test(spoken) ? String(year + 1) : String(year);
}

/** `由2015年的984亿元增加到`1369亿元: the time from which a measure went is not that of the value it went to. */
const WHENCE = /[由从自](?:\d{4}年|[去上]年)(?!来|起|以来|开始)[^，,。；;]{0,24}?[到至为]/g;

/** `同1954年比较`，绝大多数产品的产量都有增长: nor is the time with which it is compared. */
const COMPARED = /[同与和跟](?:\d{4}年|[去上]年)[^，,。；;]{0,6}?(?:相比|比较|相较)/g;

/** `前三季度增长5.5%，`全年增长5.7%: the parts of a year before the whole. */
const PARTS_BEFORE = /^.*(?:上半年|季度)[^。]*?(?=全年)/s;

/** `2012年`上半年增长5%，全年增长6%: the whole is of the same year. */
function yearOfParts(parts: string): string {
  return [...parts.matchAll(/(?<![比较是])\d{4}年(?=上半年|一季度|前三季度)/g)].at(-1)?.[0] ?? "";
}

/** A year to compare with (比2010年, 是2010年的) is not the figure's own. */
const TIME_WORDS =
  /(?<![比较是])\d{4}年(?:上半年)?|[一二三四五六七八九十\d]+年(?:来|间)|[两三四五]年内|年均|过去[一二三四五]年|“十[一二三四五]五”(?:时期|期间)|上半年|一季度|前三季度|去年|上年|今年|明年/g;

/** What a section on a year's work goes on with, and a named event (2022年冬奥会, 2030年可持续发展议程) does not. */
const ON_A_YEAR =
  "(?:全[市省区县国]|[市省区县])?(?:$|[，,、和及与）)]|工作|政府|各项|主要|重点|目标|任务|总体|经济|国民|社会|预期|指标|形势|面临|发展|回顾|简要|基本|开展|完成|执行|计划|规划|安排|奋斗|要|国内|财政|预算|改革|民生|[^，,]{0,8}(?:实事|工作报告|工作的?回顾|重点工作|重点任务|目标任务|民生工程|清单))";
const EVENT = "[^，,、和及与]{0,6}(?:奥|博览?会|园博|花博|世博|[大全亚省青]运|赛|峰会|论坛|展览?会|运动会|节)";
const YEAR_OF_WORK = new RegExp(
  `(?<![\\d—–-])(\\d{4})年(?!来|前|至|到|以来|[—–-])(?:度|的)?(?!上半年|[一二三四前]季度|${EVENT})(?=\\s*${ON_A_YEAR})`,
  "g",
);
const SEVERAL_YEARS = /[三四五两]年|时期|期间|十[一二三四五六]?五|本届/;

/** 一、2018年工作回顾, 2019年主要任务: the one year that a heading names as that of what stands under it; null: none, or several. */
export function yearOfHeading(title: string): number | null {
  const years = [...title.matchAll(YEAR_OF_WORK)];
  const only = years.length === 1 && !SEVERAL_YEARS.test(title) ? years[0]?.[1] : undefined;
  return only === undefined ? null : Number(only);
}

/** 从`4.16万亿元`增加到5.67万亿元: where a value began; 来自`12个`国家 is where somebody comes from. */
const FROM = /(?:[从由]|(?<!来)自)\s*$/u;
const TO = /^[^，,。；;\d]{0,10}[到至]/u;
/** 连续跨越`110万亿元`、120万亿元、130万亿元台阶: a step on the way to the last, where nothing but steps stands between. */
const STEP_BEFORE_LAST = /^\s*(?:[、和]\s*\d[\d.]*(?<=\d)[^，,。；;、和\d]{1,8})+(?:\d个)?(?:台阶|大关|关口)/u;

/** Whether a value is of some time before what the sentence tells, and nobody says which. */
export function isOfBefore(before: string, behind: string): boolean {
  return (FROM.test(before) && TO.test(behind)) || (STEP_BEFORE_LAST.test(behind) && !isOfSeveral(before));
}

/** 生产总值、财政收入分别突破`1000亿元`、100亿元大关: one step of each. */
function isOfSeveral(before: string): boolean {
  const clause = /[^，,。；;]*$/u.exec(before)?.[0] ?? "";
  const words = clause.replace(/\d[\d.]*[百千万亿].*$/u, "");
  return /分别|双双|[、和与及]/u.test(words);
}

const LOOKS_BACK_FAR = /过去的?[三四五]年|[三四五]年(?:来|间)|是[^。]{0,40}的[三四五]年/;
const LOOKS_BACK_SHORT = /^(?:去年|上年|一年来|过去的?一年|上半年|今年|\d{4}年[，,])/;

/** Whether a text begins (true) or ends (false) to look back on several years; null: it says nothing of it. */
export function turnsToEra(text: string): boolean | null {
  if (LOOKS_BACK_SHORT.test(text)) return false;
  return LOOKS_BACK_FAR.test(text) ? true : null;
}
