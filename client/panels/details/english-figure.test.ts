import { expect, test } from "vitest";
import { englishFigure, englishUnitName } from "./english-figure.js";

const said = (value: unknown, unit: unknown, more: { max?: unknown; bound?: unknown } = {}) =>
  englishFigure({ value, unit, max: more.max, bound: more.bound });

test.each([
  [2.5, "万亿元", "2.5 trillion yuan"],
  [3.6, "千亿元", "360 billion yuan"],
  [1200.5, "亿元", "120.05 billion yuan"],
  [12.5, "亿元", "1.25 billion yuan"],
  [8.25, "万元", "82,500 yuan"],
  [30, "万元", "300,000 yuan"],
  [136, "万人", "1.36 million people"],
  [1, "人", "1 person"],
  [0.29, "亿", "29 million"],
  [12, "万套（间）", "120,000"],
  [500, "万千瓦", "5 million kW"],
  [500, "千瓦", "500 kW"],
  [8.4, "亿千瓦时", "840 million kWh"],
  [15.3, "亿美元", "1.53 billion US dollars"],
  [31, "微克/立方米", "31 µg/m³"],
  [1, "万吨/日", "10,000 tonnes/day"],
  [2480, "元/月", "2,480 yuan/month"],
  [0.3, "个百分点", "0.3 percentage points"],
  [1, "个百分点", "1 percentage point"],
  [-3, "亿元", "-300 million yuan"],
])("%s %s is %s", (value, unit, english) => {
  expect(said(value, unit)).toBe(english);
});

test("what is said of it, and its range, are kept", () => {
  expect(said(2.5, "万亿元", { bound: "over" })).toBe("> 2.5 trillion yuan");
  expect(said(8000, "万元", { max: 12_000 })).toBe("80–120 million yuan");
  expect(said(800, "万元", { max: 900, bound: "about" })).toBe("≈ 8–9 million yuan");
});

test.each([
  [381, "家"],
  [6, "%"],
  [6, undefined],
  ["6", "亿元"],
  [2, "成"],
  [3, "元/次月"],
])("%s %s says as much as it stands", (value, unit) => {
  expect(said(value, unit)).toBeNull();
});

test.each([
  ["亿元", "100 million yuan"],
  ["万亿元", "trillion yuan"],
  ["万人", "10,000 people"],
  ["公里", "km"],
  ["微克/立方米", "µg/m³"],
  ["万家", null],
  ["%", null],
])("the unit %s is called %s", (unit, name) => {
  expect(englishUnitName(unit)).toBe(name);
});
