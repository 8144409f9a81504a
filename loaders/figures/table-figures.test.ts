import { describe, expect, it } from "vitest";
import { structureText } from "../structure/structure-text.js";
import { formatMarkdown } from "../format/markdown.js";
import { findFigures } from "./find-figures.js";

const METADATA = { title: "报告", issuer: "市政府", area: null, year: 2019, period: "2019" };

/** What a table of the rows says, in a report of 2019. */
function figuresOf(rows: readonly string[]) {
  const [head, ...rest] = rows.map((row) => `| ${row} |`);
  const rule = `|${"---|".repeat((rows[0]?.split("|") ?? []).length)}`;
  const structured = structureText(formatMarkdown(["三、2019年工作安排", "", head, rule, ...rest].join("\n")));
  const { figures, mentions } = findFigures(structured, METADATA);
  return {
    mentions,
    structured,
    figures: figures.map(({ indicator, value, unit, bound, growthPercent, period, status, evidence }) => [
      indicator,
      `${bound ?? ""} ${value ?? "–"}${unit ?? ""}`.trim(),
      growthPercent,
      period,
      status,
      evidence.map((index) => structured.passages[index]?.text),
    ]),
  };
}

describe("a table of indicators", () => {
  it("is read row by row, with the unit of its column and the time of its heading", () => {
    const { figures, mentions, structured } = figuresOf([
      "指标 | 单位 | 2018年完成 | 增长（%） | 2019年目标",
      "地区生产总值 | 亿元 | 1,856.3 | 7.2 | ≥1980",
      "1.进出口总额（亿美元） | | 12 | -3.5 | —",
    ]);
    expect(figures).toEqual([
      ["地区生产总值", "1856.3亿元", 7.2, "2018", "actual", ["地区生产总值", "亿元", "1,856.3", "7.2"]],
      ["地区生产总值", "atLeast 1980亿元", null, "2019", "target", ["地区生产总值", "亿元", "≥1980"]],
      ["进出口总额", "12亿美元", -3.5, "2018", "actual", ["1.进出口总额（亿美元）", "12", "-3.5"]],
    ]);
    const named = mentions.map(({ passage, start, end }) => structured.passages[passage]?.text.slice(start, end));
    expect(named).toEqual(["地区生产总值", "地区生产总值", "进出口总额"]);
  });

  it("takes a growth with a time of its own for a figure of its own", () => {
    const { figures } = figuresOf(["主要指标 | 2018年完成（亿元） | 2019年预期增长", "固定资产投资 | 320 | 8%左右"]);
    expect(figures).toEqual([
      ["固定资产投资", "320亿元", null, "2018", "actual", ["固定资产投资", "320"]],
      ["固定资产投资", "–", 8, "2019", "target", ["固定资产投资", "8%左右"]],
    ]);
  });

  it("leaves out how much of a plan was done, and what is of others than the area", () => {
    const { figures } = figuresOf([
      "指标 | 单位 | 2018年计划 | 2018年完成 | 完成计划（%） | 完成年度预算进度 | 完成率 | 2018年全国 | 增速",
      "地区生产总值 | 亿元 | 118 | 120 | 101.7 | 102 | 103 | 900000 | 6.6",
    ]);
    expect(figures.map((figure) => figure.slice(0, 5))).toEqual([
      ["地区生产总值", "118亿元", null, "2018", "target"],
      ["地区生产总值", "120亿元", null, "2018", "actual"],
    ]);
  });

  it.each([
    ["the heading's, where the row has none", "2018年（亿元）", "地区生产总值 | 120", ["120亿元"]],
    ["the row's, where the heading's brackets hold none", "2018年（实绩）", "地区生产总值（亿元） | 120", ["120亿元"]],
    ["none, where row and heading differ", "2018年（亿元）", "城镇化率（%） | 65", []],
    ["the cell's own", "2018年", "常住人口（万人） | 1.2亿人", ["1.2亿人"]],
    ["the cell's magnitude with the row's", "2018年", "常住人口（人） | 12.5万", ["12.5万人"]],
    ["the cell's magnitude in the place of the row's", "2018年", "常住人口（万人） | 1.2亿", ["1.2亿人"]],
    ["none, where the cell gives a share of what is no share", "2018年", "地区生产总值（亿元） | 101%", []],
  ])("takes for a value's unit %s", (_, heading, row, values) => {
    expect(figuresOf([`指标 | ${heading}`, row]).figures.map((figure) => figure[1])).toEqual(values);
  });

  it.each([
    ["增长（%）", "7.2", [7.2, null, null]],
    ["±%", "+7.2", [7.2, null, null]],
    ["同比增长（%）", "-3.5", [-3.5, null, "yearOnYear"]],
    ["比上年增减（%）", "−3.5", [-3.5, null, "yearOnYear"]],
    ["年均增长（%）", "9.5", [9.5, null, "annualAverage"]],
    ["年平均增长", "6%-7%", [6, 7, "annualAverage"]],
    ["增速", "6—7%", [6, 7, null]],
    ["同比增减（百分点）", "1.2", [null, null, null]],
    ["比上年增减（亿元）", "12", [null, null, null]],
    ["增长额", "12", [null, null, null]],
  ])("reads what stands under %s: %s", (heading, cell, growth) => {
    const { structured } = figuresOf([`指标 | 2020年目标（亿元） | ${heading}`, `地区生产总值 | 1980 | ${cell}`]);
    const read = findFigures(structured, METADATA).figures.map((figure) => [
      figure.value,
      figure.growthPercent,
      figure.growthPercentMax,
      figure.growthBasis,
    ]);
    expect(read).toEqual([[1980, ...growth]]);
  });

  it.each([
    [
      ["2016", "2017", "2018"],
      ["2016", "2017", "2018"],
    ],
    [
      ["本年", "上年"],
      ["2019", "2018"],
    ],
    [
      ["本年计划", "上年"],
      ["2019", "2018"],
    ],
    [
      ["2018年", "完成"],
      ["2018", "2019"],
    ],
    [["2019年", "完成"], ["2019"]],
    [["2018年", "2018年累计", "2017年"], ["2017"]],
    [
      ["2018年上半年", "2018年1-9月", "2018年"],
      ["2018-H1", "2018-Q3", "2018"],
    ],
    [
      ["2011-2015年累计", "2018年"],
      [null, "2018"],
    ],
    [
      ["2018年11月", "2018年"],
      [null, "2018"],
    ],
  ])("takes the columns %s to be of %s", (headings, periods) => {
    const { structured } = figuresOf([
      `指标 | ${headings.join(" | ")}`,
      `地区生产总值（亿元） | ${headings.map((_, index) => 100 + index).join(" | ")}`,
    ]);
    expect(findFigures(structured, METADATA).figures.map(({ period }) => period)).toEqual(periods);
  });

  it("takes 本年 for the report's own period, and what was before it for the same part of the year before", () => {
    const { structured } = figuresOf(["指标 | 本期 | 上年同期", "地区生产总值（亿元） | 120 | 110"]);
    const plain = { ...structured, sections: structured.sections.map((section) => ({ ...section, title: "附表" })) };
    const periodsIn = (period: string) =>
      findFigures(plain, { ...METADATA, period }).figures.map((figure) => figure.period);
    expect(periodsIn("2019")).toEqual(["2018", "2017"]);
    expect(periodsIn("2019-H1")).toEqual(["2019-H1", "2018-H1"]);
  });

  it.each([
    ["another table", ["项目 | 单位 | 2018年", "滨江大道 | 公里 | 12"]],
    ["cells that are no numbers", ["指标 | 2018年", "地区生产总值 | 持续增长"]],
    ["numbers without any unit", ["指标 | 2018年", "地区生产总值 | 856.3"]],
  ])("gives nothing of %s", (_, rows) => {
    expect(figuresOf(rows).figures).toEqual([]);
  });
});
