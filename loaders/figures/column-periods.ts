import { periodOfFigure, type FigureTime } from "./periods.js";

const YEAR = /(?<![比较\d])(?:19|20)\d{2}(?!\d)/gu;
const SEVERAL = /(?:19|20)\d{2}年?[-—–~～至到]+(?:20)?\d{2}(?!\d|月)|十[一二三四五六]?五(?!末|期末)/u;
/** Parts of a year that a heading names; those that no period stands for are null. */
const PARTS: readonly (readonly [RegExp, string | null])[] = [
  [/上半年|(?<!\d)1[-—–~～至]6月/u, "-H1"],
  [/前三季度|(?<!\d)1[-—–~～至]9月/u, "-Q3"],
  [/[一1]季度|(?<!\d)1[-—–~～至]3月/u, "-Q1"],
  [/(?<!\d)(?:1[-—–~～至])?12月/u, ""],
  [/月|季度|下半年/u, null],
];

/** Whether a heading tells by itself of which time its column is. */
export function tellsTime(heading: string): boolean {
  return heading.search(YEAR) >= 0 || /本[年期]|[去上今明]年|上期|同期|十[一二三四五六]?五/u.test(heading);
}

/**
 * The period of a table's column by its heading: 2016, 2018年完成, 本年; null: no single one. 上年 is the year before the report's, but
 * where another of the table's `headings` is 本年, which is the report's own period, that before it.
 */
export function periodOfColumn(heading: string, headings: readonly string[], time: FigureTime): string | null {
  const years = new Set([...heading.matchAll(YEAR)].map(([year]) => year));
  const [year] = years;
  if (years.size > 1 || SEVERAL.test(heading)) return null;
  if (year !== undefined) {
    const part = PARTS.find(([words]) => words.test(heading));
    return part === undefined ? year : part[1] === null ? null : year + part[1];
  }
  const own = periodOfFigure("", { ...time, isEra: false });
  if (/本[年期]/u.test(heading)) return own;
  const isBefore = /[去上]年同期|上期/u.test(heading) || (/[去上]年/u.test(heading) && headings.some(isThisYear));
  return isBefore ? yearBefore(own) : periodOfFigure(heading, time);
}

/** 本年 and 本期, but not 本年计划. */
function isThisYear(heading: string): boolean {
  return /本[年期]/u.test(heading) && !/目标|计划|预期|安排/u.test(heading);
}

function yearBefore(period: string | null): string | null {
  return period === null ? null : period.replace(/^\d{4}/u, (year) => String(Number(year) - 1));
}
