import { expect, test } from "vitest";
import { matchingFigures } from "./matching-figures.js";

const figure = (indicatorName: string, period: string, about: readonly string[] = []) => ({
  indicator: `indicator:${indicatorName}`,
  indicatorName,
  about: [...about],
  aboutKeys: [],
  observation: {
    id: `observation:${indicatorName}${period}`,
    labels: ["Observation"],
    properties: { period, unit: "亿元" },
  },
});
const FIGURES = [
  figure("生产总值", "2014", ["徐汇区"]),
  figure("生产总值", "2015", ["徐汇区"]),
  figure("进出口总额", "2015", ["南京市"]),
];

test.each([
  ["", [0, 1, 2]],
  [" 总值 ", [0, 1]],
  ["生产 ２０１５", [1]],
  ["2015", [1, 2]],
  ["南京 进出口", [2]],
  ["亿元 2014", [0]],
  ["失业", []],
])("%s", (words, expected) => {
  expect(matchingFigures(FIGURES, words)).toEqual(expected.map((index) => FIGURES[index]));
});
