import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { closedName } from "./open-lists.js";

function closed(name: string, type: EntityType = "Project"): string[] {
  const named = closedName({ type, name, aliases: [] });
  return [named.name, ...named.aliases];
}

test("a list of one that 等 leaves open gives the name of the one, and stays an alias", () => {
  expect(closed("鞍海路等25条道路改造")).toEqual(["鞍海路道路改造", "鞍海路等25条道路改造"]);
  expect(closed("宁淮等铁路")).toEqual(["宁淮铁路", "宁淮等铁路"]);
  expect(closed("吉隆等口岸", "Place")).toEqual(["吉隆口岸", "吉隆等口岸"]);
  expect(closed("武汉-新加坡等国际直达航线")).toEqual(["武汉-新加坡国际直达航线", "武汉-新加坡等国际直达航线"]);
});

test("lists of several, words with 等 in them and names of other types stay", () => {
  const names = ["三环北路、新元大道等沿路绿化", "高等职业学院", "均等化工程", "“双随机”等试点工程"];
  expect(names.map((name) => closed(name))).toEqual(names.map((name) => [name]));
  expect(closed("农民工等人员返乡创业三年行动计划", "Initiative")).toEqual(["农民工等人员返乡创业三年行动计划"]);
});
