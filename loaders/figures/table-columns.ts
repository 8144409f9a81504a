import type { ObservationStatus } from "#model/ontology.js";
import { unitInBrackets } from "./table-units.js";

export interface Column {
  readonly column: number;
  /** Without white space. */
  readonly heading: string;
}

/** What the columns of a table hold. */
export interface Columns {
  readonly name: Column;
  readonly unit: Column | null;
  /** Each with the growth that stands behind it. */
  readonly values: readonly { readonly value: Column | null; readonly growth: Column | null }[];
}

const NAME = /^(?:主要|经济|统计|预期)*指标(?:名称)?$/u;
const UNIT = /^(?:计量)?单位$/u;
const GROWTH = /增长|增速|增幅|增减|同比|±/u;
const VALUE =
  /(?:19|20)\d{2}|实绩|完成|实际|数值|绝对[量数值]|总量|^本[年期]|^[上去今]年|^上期|预期|目标|计划|预计|累计/u;
/** Of others than the area: 2018年全国, 全省增速. */
const ELSEWHERE = /全国|全省/u;
/** Shares, ranks, notes, and how much of a plan was done. */
const NO_VALUE =
  /占|比重|排名|位次|序号|备注|说明|责任|单位$|平均(?!增)|增[加减长][额量值]|(?:完成|达到?|为).{0,6}(?:计划|预算|目标|进度|任务)|进度|完成[率比]|完成(?:情况)?[（(][%％]/u;

/** What a row of headings says of its columns; null where none names a column of indicators, or none holds values. */
export function columnsOf(headings: readonly Column[]): Columns | null {
  const name = headings.find(({ heading }) => NAME.test(heading));
  if (name === undefined) return null;
  const unit = headings.find(({ heading }) => UNIT.test(heading)) ?? null;
  const values: { value: Column | null; growth: Column | null }[] = [];
  let isElsewhere = false;
  for (const one of headings) {
    if (one === name || one === unit || NO_VALUE.test(one.heading)) continue;
    const last = values.at(-1);
    if (ELSEWHERE.test(one.heading)) isElsewhere = !GROWTH.test(one.heading);
    else if (GROWTH.test(one.heading)) {
      if (isElsewhere || !isInPercent(one.heading)) continue;
      if (last?.value && last.growth === null && isOf(one.heading, last.value.heading)) last.growth = one;
      else values.push({ value: null, growth: one });
    } else if (VALUE.test(one.heading)) {
      values.push({ value: one, growth: null });
      isElsewhere = false;
    }
  }
  return values.length === 0 ? null : { name, unit, values };
}

/** 同比增减（百分点） and 比上年增减（亿元） give no growth in per cent. */
function isInPercent(growth: string): boolean {
  const unit = unitInBrackets(growth);
  return !growth.includes("百分点") && (unit === null || /[%％]/u.test(unit));
}

/** Whether a growth's heading speaks of the time that the value's does: 增长 of 2018年完成, but not 2019年预期增长. */
function isOf(growth: string, value: string): boolean {
  const year = /(?<![比较])(?:19|20)\d{2}/u.exec(growth)?.[0];
  return (
    (year === undefined || value.includes(year)) &&
    (statusOfHeading(growth) ?? statusOfHeading(value)) === statusOfHeading(value)
  );
}

/** What a heading tells of its column; null: nothing. */
export function statusOfHeading(heading: string): ObservationStatus | null {
  if (/预计/u.test(heading)) return "expected";
  return /目标|计划|预期|安排/u.test(heading) ? "target" : null;
}
