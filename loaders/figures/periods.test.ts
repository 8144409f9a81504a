import { describe, expect, it } from "vitest";
import { periodOfFigure } from "./periods.js";

const ANNUAL = { title: "政府工作报告", issuer: null, area: null, year: 2014, period: "2014" };
const HALF_YEAR = { ...ANNUAL, period: "2014-H1" };

describe("periodOfFigure", () => {
  it.each([
    ["2012年", "actual", ANNUAL, "2012"],
    ["去年", "actual", ANNUAL, "2013"],
    ["上半年", "expected", ANNUAL, "2014-H1"],
    ["五年来", "actual", ANNUAL, null],
    ["", "actual", ANNUAL, "2013"],
    ["", "target", ANNUAL, "2014"],
    ["", "actual", HALF_YEAR, "2014-H1"],
    ["", "target", HALF_YEAR, "2014"],
    ["", "actual", { ...ANNUAL, year: null, period: null }, null],
  ] as const)("the words “%s” of a figure that is %s", (words, status, metadata, period) => {
    expect(periodOfFigure(words, status, metadata)).toBe(period);
  });
});
