import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { isMereWords } from "./mere-words.js";

function isMere(text: string, name: string, type: EntityType = "Initiative"): boolean {
  const start = text.indexOf(name);
  return isMereWords(text, {
    type,
    name,
    start,
    end: start + name.length,
    aliases: [],
    rule: "gazetteer",
    confidence: 1,
  });
}

test("a call upon the hearers is no campaign", () => {
  const texts = ["我们不忘初心、牢记使命，知重负重", "开展“不忘初心、牢记使命”主题教育", "不忘初心、牢记使命主题教育"];
  expect(texts.map((text) => isMere(text, "不忘初心、牢记使命"))).toEqual([true, false, false]);
});

test("five that are one somewhere are not the nation's layout", () => {
  const texts = ["“五位一体”服务机制", "统筹推进“五位一体”总体布局"];
  expect(texts.map((text) => isMere(text, "五位一体"))).toEqual([true, false]);
});

test("a campaign's name in that of a fair or congress is not the campaign", () => {
  const texts = ["获世界智慧城市大会奖", "办好智慧城市产业博览会", "开展智慧城市建设大会战", "召开智慧城市大会"];
  expect(texts.map((text) => isMere(text, "智慧城市"))).toEqual([true, true, false, false]);
});

test("a class of cities in which one is ranked is not the aim to be of it", () => {
  const texts = ["跻身全球城市前五位", "建设卓越的全球城市"];
  expect(texts.map((text) => isMere(text, "全球城市"))).toEqual([true, false]);
});

test("the body of each level is no one body", () => {
  const texts = ["执行同级人大决议", "接受市人大监督"];
  expect(texts.map((text) => isMere(text, "人大", "Department"))).toEqual([true, false]);
  const supervised = ["各级政府自觉接受人大监督", "带领各级政府工作，自觉接受人大监督"];
  expect(supervised.map((text) => isMere(text, "人大", "Department"))).toEqual([true, false]);
  const governments = ["以区市政府为主导", "省、市政府支持"];
  expect(governments.map((text) => isMere(text, "市政府", "Department"))).toEqual([true, false]);
});

test("a kind, a level and half a bracket are no places", () => {
  expect(isMere("推进港口型国家物流枢纽建设", "港口型", "Place")).toBe(true);
  expect(isMere("建设市府大道（公园南路至海军码头段）", "市府大道（公园南路", "Place")).toBe(true);
  expect(isMere("建设市府大道（公园南路）", "市府大道（公园南路）", "Place")).toBe(false);
});

test("one character is no place's name", () => {
  expect(isMere("徐汇、闵行两区试点", "闵", "Place")).toBe(true);
});

test("that a work crosses a river is no place's name", () => {
  expect(isMere("建成军工路越江隧道", "越江", "Place")).toBe(true);
  expect(isMere("建成军工路越江隧道", "军工路", "Place")).toBe(false);
});

test("the others of the area's kind are no one place", () => {
  const texts = ["学习兄弟经济特区的经验", "建设经济特区"];
  expect(texts.map((text) => isMere(text, "经济特区", "Place"))).toEqual([true, false]);
});
