import { expect, test } from "vitest";
import type { ObservationsAnswer } from "#model/api.js";
import { figureSeries } from "./figure-series.js";

type Item = ObservationsAnswer["items"][number];

function figure(
  indicator: string,
  properties: Item["observation"]["properties"],
  about: string[] = [],
  aboutKeys = about.map((name) => `place:${name}`),
): Item {
  const id = `observation:${indicator}${JSON.stringify(properties)}`;
  return {
    observation: { id, labels: ["Observation"], properties },
    indicator,
    indicatorName: indicator,
    about,
    aboutKeys,
  };
}

test("an indicator's values of several years are one series, by time, whatever their order", () => {
  const items = [
    figure("财政收入", { value: 150, unit: "亿元", period: "2015", status: "target" }),
    figure("财政收入", { value: 73.75, unit: "亿元", period: "2014-H1", status: "actual" }),
    figure("财政收入", { value: 140, unit: "亿元", period: "2014", status: "actual" }),
  ];
  expect(figureSeries(items)).toEqual([
    {
      indicator: "财政收入",
      name: "财政收入",
      about: null,
      unit: "亿元",
      points: [
        { period: "2014-H1", at: 2014.5, value: 73.75, status: "actual", isBound: false },
        { period: "2014", at: 2015, value: 140, status: "actual", isBound: false },
        { period: "2015", at: 2016, value: 150, status: "target", isBound: false },
      ],
      line: [
        { period: "2014-H1", at: 2014.5, value: 73.75, status: "actual", isBound: false },
        { period: "2014", at: 2015, value: 140, status: "actual", isBound: false },
      ],
    },
  ]);
});

test("values about different places are no series together, but one for each; those about none are left out", () => {
  const items = [
    figure("失业率", { value: 3.1, unit: "%", period: "2020", document: "甲区2021" }, ["甲区"]),
    figure("失业率", { value: 3.6, unit: "%", period: "2021", document: "甲区2022" }, ["甲区"]),
    figure("失业率", { value: 2.2, unit: "%", period: "2021", document: "甲区2022" }, ["奇县"]),
    figure("失业率", { value: 2, unit: "%", period: "2022", document: "奇县2023" }, ["奇县"]),
    figure("失业率", { value: 9, unit: "%", period: "2022", document: "奇县2023" }),
  ];
  const series = figureSeries(items, { isByPlace: true });
  expect(series.map(({ about, points }) => [about, points.map(({ value }) => value)])).toEqual([
    ["奇县", [2.2, 2]],
    ["甲区", [3.1, 3.6]],
  ]);
});

function gulou(city: string, value: number, period: string): Item {
  return figure("失业率", { value, unit: "%", period }, ["鼓楼区"], [`place:${city}/鼓楼区`]);
}

test("values about two districts of one name are two series, each called by its city as well", () => {
  const items = [
    gulou("南京市", 2, "2020"),
    gulou("南京市", 2.1, "2021"),
    gulou("徐州市", 3, "2020"),
    gulou("徐州市", 3.1, "2021"),
  ];
  const series = figureSeries(items, { isByPlace: true });
  expect(series.map(({ about, points }) => [about, points.length])).toEqual([
    ["鼓楼区（南京市）", 2],
    ["鼓楼区（徐州市）", 2],
  ]);
});

test("values in multiples of one unit are one series, in the multiple that is used most", () => {
  const items = [
    figure("生产总值", { value: 10_297, unit: "亿元", period: "2006" }),
    figure("生产总值", { value: 4.32, unit: "万亿元", period: "2021" }),
    figure("生产总值", { value: 4.72, unit: "万亿元", period: "2023" }),
  ];
  expect(figureSeries(items).map(({ unit, line }) => [unit, line.map(({ value }) => value)])).toEqual([
    ["万亿元", [1.0297, 4.32, 4.72]],
  ]);
});

test("one time alone is no series, nor are values in different units, nor those without value or time", () => {
  const items = [
    figure("案件", { value: 11, unit: "件", period: "2014" }),
    figure("案件", { value: 9, unit: "件", period: "2014" }),
    figure("面积", { value: 1, unit: "万平方米", period: "2013" }),
    figure("面积", { value: 1, unit: "公顷", period: "2014" }),
    figure("人口", { value: "many", unit: "人", period: "2014" }),
    figure("人口", { value: 3, unit: "人" }),
    figure("人口", { value: 3, unit: "人", period: "近年" }),
  ];
  expect(figureSeries(items)).toEqual([]);
});

test("the line goes through one value of each time: told outright, and most often", () => {
  const items = [
    figure("生产总值", { value: 4, bound: "over", unit: "万亿元", period: "2021" }),
    figure("生产总值", { value: 4.32, unit: "万亿元", period: "2021" }),
    figure("生产总值", { value: 4.16, unit: "万亿元", period: "2025" }),
    figure("生产总值", { value: 5.67, unit: "万亿元", period: "2025" }),
    figure("生产总值", { value: 5.67, unit: "万亿元", period: "2025" }),
    figure("生产总值", { value: 6, unit: "万亿元", period: "2026", status: "target" }),
  ];
  const [series] = figureSeries(items);
  expect(series?.line.map(({ value }) => value)).toEqual([4.32, 5.67]);
  expect(series?.points.map(({ value }) => value)).toEqual([4, 4.32, 4.16, 5.67, 6]);
});
