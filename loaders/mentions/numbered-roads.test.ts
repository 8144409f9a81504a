import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { withNumberedRoads } from "./numbered-roads.js";

function placesIn(text: string, ...found: readonly (readonly [EntityType, string])[]): string[] {
  const chosen = found.map(([type, name]): Candidate => {
    const start = text.indexOf(name);
    return { type, name, rule: "test", start, end: start + name.length, aliases: [], confidence: 1 };
  });
  return withNumberedRoads(chosen, text)
    .filter(({ type }) => type === "Place")
    .map(({ name }) => name);
}

test.each([
  ["国道310南移工程通车", [["Project", "国道310南移工程"]], ["国道310"]],
  ["加快国道310、108和省道107等干线公路改扩建", [], ["国道310", "国道108", "省道107"]],
  ["205国道市区过境段建成", [], ["205国道"]],
  ["G30清忠高速通车，推进S205围乌路", [], ["G30", "S205"]],
  ["G315线托帕至吐尔尕特项目", [["Place", "G315线托帕"]], ["G315线", "托帕"]],
  ["推进地方高速S37线乌海段、S49枫生快速路北段，国道320余江段", [], ["S37线", "S49", "国道320"]],
  ["建成S70线彭阳至麻子沟圈高速断头路", [], ["S70线"]],
  ["G315线托帕―吐尔尕特项目", [["Place", "G315线托帕"]], ["G315线", "托帕"]],
  ["310国道商丘段改建", [["Place", "310国道商丘段"]], ["310国道商丘段"]],
] as const)("a road goes by its number: %s", (text, found, roads) => {
  expect(placesIn(text, ...found)).toEqual(roads);
});

test.each([
  "建设市域铁路S1线",
  "G20峰会和G60科创走廊",
  "新建5G基站300个，S3系列产品热销",
  "完成108项任务，国道升级",
  "招收S2023班",
  "改造国省道120公里、县道1200多公里，国道48.5公里",
  "完成省道2010年任务",
  "6号线、S1线开工建设，轨道交通S2线一期、S11号线加快推进",
])("no road: %s", (text) => {
  expect(placesIn(text)).toEqual([]);
});
