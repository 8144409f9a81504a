import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { isCutPlace } from "./cut-places.js";

function isCut(text: string, name: string, type: EntityType = "Place"): boolean {
  const start = text.indexOf(name);
  return isCutPlace(text, { type, name, start, end: start + name.length, aliases: [], rule: "test", confidence: 1 });
}

test("a river in a street's name is no place, the river is", () => {
  expect(["澜沧江路改造", "澜沧江大道", "澜沧江路段治理", "澜沧江治理"].map((text) => isCut(text, "澜沧江"))).toEqual([
    true,
    true,
    false,
    false,
  ]);
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

test("the whole title of a work is no place, the beginning of one may be", () => {
  const titles = ["话剧《雨花台》获奖", "推出《雨花台—信仰的力量》", "修订《雨花台条例》"];
  expect(titles.map((text) => isCut(text, "雨花台"))).toEqual([true, true, false]);
});
