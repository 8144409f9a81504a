import { describe, expect, it } from "vitest";
import { isOfBefore, periodOfFigure, turnsToEra, yearOfHeading } from "./periods.js";

const ANNUAL = { title: "政府工作报告", issuer: null, area: null, year: 2014, period: "2014" };
const HALF_YEAR = { ...ANNUAL, period: "2014-H1" };

describe("periodOfFigure", () => {
  it.each([
    ["2012年", "actual", ANNUAL, "2012"],
    ["去年", "actual", ANNUAL, "2013"],
    ["上半年", "expected", ANNUAL, "2014-H1"],
    ["五年来", "actual", ANNUAL, null],
    ["2012年专利申请量比1997年", "actual", ANNUAL, "2012"],
    ["由2009年的", "actual", ANNUAL, "2009"],
    ["生产总值由2009年的984.98亿元增加到", "actual", ANNUAL, "2013"],
    ["2012年生产总值由2009年的984.98亿元增加到", "actual", ANNUAL, "2012"],
    ["由2009年的984.98亿元增加到2012年的", "actual", ANNUAL, "2012"],
    ["上半年增长5%，前三季度增长5.5%，全年增长5.7%，地区生产总值突破", "actual", ANNUAL, "2013"],
    ["2011年一季度增长9%，上半年增长8%，全年增长", "actual", ANNUAL, "2011"],
    ["2012年上半年比2010年上半年增长8%，比上年增长9%，全年增长", "actual", HALF_YEAR, "2012"],
    ["上半年比上年增长8%，全年增长", "target", HALF_YEAR, "2014"],
    ["全年增长5%，前三季度增长", "actual", ANNUAL, "2014-Q3"],
    ["同2010年比较，产量都有增长：", "actual", ANNUAL, "2013"],
    ["", "actual", ANNUAL, "2013"],
    ["", "target", ANNUAL, "2014"],
    ["", "actual", HALF_YEAR, "2014-H1"],
    ["", "target", HALF_YEAR, "2014"],
    ["", "actual", { ...ANNUAL, year: null, period: null }, null],
  ] as const)("the words “%s” of a figure that is %s", (words, status, metadata, period) => {
    expect(periodOfFigure(words, { status, isEra: false, explains: false, headed: null, metadata })).toBe(period);
  });

  it("has no single year where the text looks back on several", () => {
    const times = (["actual", "target"] as const).map((status) =>
      periodOfFigure("", { status, isEra: true, explains: false, headed: null, metadata: ANNUAL }),
    );
    expect(times).toEqual([null, "2014"]);
  });
});

describe("the year of a section's heading", () => {
  it.each([
    ["一、2018年工作回顾", 2018],
    ["2019年度主要任务", 2019],
    ["一、2014年上半年工作回顾", null],
    ["2013年—2017年工作回顾", null],
    ["2012年以来的工作", null],
    ["“十二五”时期和2016年的工作", null],
    ["工作回顾", null],
    ["全力做好2019年政府工作", 2019],
    ["2019年全市经济社会发展主要目标", 2019],
    ["2022年市十件民生实事", 2022],
    ["（三）全力筹办2022年冬奥会", null],
    ["2022年冬奥会筹办工作", null],
    ["全力办好中国2010年上海世博会", null],
    ["“十四五”目标和2035年远景目标", null],
    ["2020年和“十三五”工作回顾", null],
    ["2019年1月22日在成都市第十七届人民代表大会第二次会议上", null],
  ])("%s", (title, year) => {
    expect(yearOfHeading(title)).toBe(year);
  });

  it("is that of figures whose words tell none, but not of a report on half of that year", () => {
    const time = { status: "actual", isEra: false, explains: false } as const;
    expect(periodOfFigure("", { ...time, headed: 2012, metadata: ANNUAL })).toBe("2012");
    expect(periodOfFigure("去年", { ...time, headed: 2012, metadata: ANNUAL })).toBe("2013");
    expect(periodOfFigure("", { ...time, headed: 2014, metadata: HALF_YEAR })).toBe("2014-H1");
    expect(periodOfFigure("", { ...time, isEra: true, headed: 2012, metadata: ANNUAL })).toBe(null);
  });
});

describe("turnsToEra", () => {
  it.each([
    ["过去五年工作回顾", true],
    ["这是发展方式加快转变的五年。", true],
    ["去年,全市生产总值增长。", false],
    ["推进项目建设。", null],
  ])("%s", (text, turn) => {
    expect(turnsToEra(text)).toBe(turn);
  });
});

describe("isOfBefore", () => {
  it("takes no more time than the text's length", () => {
    const began = performance.now();
    expect(isOfBefore("", `、0${"台阶、0.阶、0".repeat(60)}台阶、`)).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([
    ["生产总值从", "增加到5.67万亿元", true],
    ["生产总值从", "起步", false],
    ["生产总值由2009年的", "增加到1369亿元", false],
    ["生产总值连续跨越", "、120万亿元、130万亿元台阶", true],
    ["生产总值跨上", "台阶", false],
    ["生产总值连续跨越110万亿元、", "、130万亿元台阶", true],
    ["生产总值迈上", "、4000亿和5000亿元的台阶", true],
    ["生产总值迈上", "、4000亿元、5000亿元3个台阶", true],
    ["覆盖率、达标率分别达到", "、90%", false],
    ["生产总值、财政收入分别突破", "、100亿元大关", false],
    ["过夜游客和人均花费突破", "、1000元大关", false],
    ["生产总值突破", "、财政收入突破100亿元大关", false],
    ["生产总值增长7%、突破", "、首次迈上新台阶", false],
    ["接待来自", "个国家的游客到会", false],
  ])("of the value behind “%s” and before “%s”: %s", (before, behind, expected) => {
    expect(isOfBefore(before, behind)).toBe(expected);
  });
});
