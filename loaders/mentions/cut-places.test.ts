import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { isCutPlace } from "./cut-places.js";

function isCut(text: string, name: string, type: EntityType = "Place"): boolean {
  const start = text.indexOf(name);
  return isCutPlace(text, { type, name, start, end: start + name.length, aliases: [], rule: "test", confidence: 1 });
}

test("a river in a street's name is no place, the river is", () => {
  expect(
    ["澜沧江路改造", "澜沧江大道", "澜沧江道西延", "澜沧江路段治理", "澜沧江道路", "澜沧江治理"].map((text) =>
      isCut(text, "澜沧江"),
    ),
  ).toEqual([true, true, true, false, false, false]);
});

test("whoever bears an office is no place", () => {
  expect(isCut("台州市市长述职", "台州市市长")).toBe(true);
  expect(isCut("台州市市长述职", "台州市")).toBe(false);
  expect(isCut("台州市市长述职", "台州市市长", "Organization")).toBe(false);
});

test("the level of what follows ends no place's name", () => {
  expect(isCut("六堡茶自治区级重点实验室", "六堡茶自治区")).toBe(true);
  expect(isCut("广西壮族自治区重点实验室", "广西壮族自治区")).toBe(false);
});

test("a street is called after a city, and lies not there", () => {
  const texts = ["苏州路西延", "苏州大路改造", "苏州路网加密", "苏州路桥公司", "苏州大学"];
  expect(texts.map((text) => isCut(text, "苏州"))).toEqual([true, true, false, false, false]);
  expect(isCut("新区大道竣工", "新区")).toBe(false);
});

test("a port is none in what is of the port's type", () => {
  expect(["富宁港口型物流枢纽", "富宁港口岸", "富宁港扩建"].map((text) => isCut(text, "富宁港"))).toEqual([
    true,
    false,
    false,
  ]);
});

test("the whole title of a work is no place, the beginning of one may be", () => {
  const titles = ["话剧《雨花台》获奖", "推出《雨花台—信仰的力量》", "修订《雨花台条例》"];
  expect(titles.map((text) => isCut(text, "雨花台"))).toEqual([true, true, false]);
});

test.each([
  ["尊重和顺应城市发展规律", "应城市", "支持应城市发展"],
  ["建设沿海城市", "海城市", "支持海城市发展"],
  ["加快形成都市圈", "成都市", "支持成都市发展"],
  ["完成61项城市更新", "项城市", "支持项城市发展"],
  ["发挥海河联运优势", "海河", "支持海河治理"],
  ["规划中国香格里拉生态旅游区", "香格里拉", "建设丽江—香格里拉公路"],
  ["构建大香格里拉旅游圈", "香格里拉", "建设香格里拉机场"],
  ["金城关一体化运营", "城关", "完善城关路网"],
  ["壮大园区经济", "大园区", "支持大园区发展"],
])("%s names no %s", (across, name, plain) => {
  expect([isCut(across, name), isCut(plain, name)]).toEqual([true, false]);
});
