import type { GraphNode } from "#model/graph.js";
import { expect, test } from "vitest";
import { namesApart, namesBeside, scopeInKey, scopeOf, tellingScopes } from "./scope.js";

const node = (name: string, scope?: string, nameEn?: string): GraphNode => ({
  id: `project:${scope === undefined ? "" : `${scope}/`}${name}`,
  labels: ["Entity", "Project"],
  properties: { name, ...(scope !== undefined && { scope }), ...(nameEn !== undefined && { nameEn }) },
});
const [nanchang, foshan] = [node("轨道交通", "南昌市/2012", "Rail transit"), node("轨道交通", "佛山市/2017")];
const bare = (id: string, name: string): GraphNode => ({ id, labels: ["Entity"], properties: { key: id, name } });
const revival = node("乡村振兴");

test("a scope is an area, or an area and a year; what is everyone's has none", () => {
  expect([nanchang, node("西岸传媒港", "徐汇区"), revival].map(scopeOf)).toEqual(["南昌市 2012", "徐汇区", null]);
});

test("a key tells the scope too, also where the name holds a stroke", () => {
  expect(scopeInKey("project:南昌市/2012/轨道交通", "轨道交通")).toBe("南昌市 2012");
  expect(scopeInKey("project:广州市/甲/乙", "甲/乙")).toBe("广州市");
  expect(scopeInKey("initiative:乡村振兴", "乡村振兴")).toBeNull();
});

test("scopes are told where they tell apart", () => {
  expect([...tellingScopes([nanchang, foshan, revival]).values()]).toEqual(["南昌市 2012", "佛山市 2017"]);
  expect(tellingScopes([nanchang, nanchang]).size).toBe(0);
});

test("of one name, those that have a scope are called with it, in the reader's language", () => {
  const city = node("轨道交通");
  expect([...namesApart([nanchang, foshan, city, revival], "zh-CN").values()]).toEqual([
    "轨道交通（南昌市 2012）",
    "轨道交通（佛山市 2017）",
    "轨道交通",
    "乡村振兴",
  ]);
  const english = { ...foshan, properties: { ...foshan.properties, nameEn: "Rail transit" } };
  expect(namesApart([nanchang, english], "en").get(nanchang.id)).toBe("Rail transit (南昌市 2012)");
  expect(namesApart([nanchang, foshan], "en").get(nanchang.id)).toBe("Rail transit");
});

test("a name in two types of one scope stays as it is", () => {
  const place: GraphNode = { ...nanchang, id: "place:南昌市/2012/轨道交通", labels: ["Entity", "Place"] };
  expect([...namesApart([nanchang, place], "zh-CN").values()]).toEqual(["轨道交通", "轨道交通"]);
});

test("what came with its name alone has the scope of its key, as on a path", () => {
  expect(scopeOf(bare("project:南昌市/2012/轨道交通", "轨道交通"))).toBe("南昌市 2012");
  expect([bare("project:甲/乙", "甲/乙"), bare("place:苏州市", "苏州市")].map(scopeOf)).toEqual([null, null]);
});

test("what is told beside the canvas is told apart from what is on it, and it from what is told", () => {
  const dataset = { nodes: new Map([nanchang, revival].map((each) => [each.id, each])) };
  const alone = namesBeside(dataset, [revival], "zh-CN");
  expect(alone.get(nanchang.id)).toBe("轨道交通");
  const both = namesBeside(dataset, [foshan, nanchang], "zh-CN");
  expect([both.get(nanchang.id), both.get(foshan.id)]).toEqual(["轨道交通（南昌市 2012）", "轨道交通（佛山市 2017）"]);
});
