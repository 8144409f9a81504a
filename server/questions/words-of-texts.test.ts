import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { AreWordsInNames } from "./find-words.js";
import { questions, read } from "./testing/library.js";
import { findNamesOfReports } from "./testing/names-of-reports.js";
import { understand, type Understanding } from "./understand.js";

/** What the reports of a store say, beside its names. */
const SAID = [
  "大力发展低空经济，建设数据中心建设基地。",
  "营商环境建设成效明显，营商环境持续优化。",
  "扎实推进共同富裕，发展银发经济，解决孩子上学问题。",
  "加快培育新质生产力，推动人工智能赋能，5g网络全覆盖，实施绿化项目。",
  "住房保障有力，房价保持稳定，乡村振兴全面推进，苏州工业园区开放创新。",
];

const find = findNamesOfReports(
  ["苏州市", "上海市"],
  [
    ["Indicator", "经济"],
    ["Initiative", "营商环境建设"],
    ["Initiative", "新质生产力重要承载地"],
    ["Initiative", "人工智能"],
    ["Policy", "数字经济政策措施"],
  ],
);

const areSaid = (words: string): Promise<boolean> =>
  Promise.resolve(SAID.some((text) => words.split(" ").every((word) => text.includes(word))));

const readAmong = (typed: string): Promise<Understanding> => understand(typed, questions, find, { areSaid });

/** Where projects, and an indicator besides, are named by what they are. */
const NAMES = [
  ["Project", "轨道交通6号线"],
  ["Project", "低空经济产业园"],
  ["Policy", "住房保障办法"],
  ["Indicator", "轨道交通"],
  ["Indicator", "地铁项目"],
  ["Project", "地铁9号线"],
  ["Project", "人工智能岛"],
] as const satisfies readonly (readonly [type: EntityType, name: string])[];
const findNamed = findNamesOfReports(["苏州市", "上海市"], NAMES);
const areInNames: AreWordsInNames = (words, types) =>
  Promise.resolve(NAMES.some(([type, name]) => types.includes(type) && name.includes(words)));
const readNamed = (typed: string): Promise<Understanding> =>
  understand(typed, questions, findNamed, { areSaid, areInNames });

test.each([
  ["低空经济有哪些", "哪些原文写到“低空经济”？"],
  ["报告怎么说低空经济", "哪些原文写到“低空经济”？"],
  ["what do reports say about 低空经济", "哪些原文写到“低空经济”？"],
  ["what do the reports say about housing", "哪些原文写到“住房”？"],
  ["sentences about rural revitalization", "哪些原文写到“乡村振兴”？"],
  ["which cities mention the low-altitude economy", "哪些地区的报告写到“低空经济”？"],
  ["哪些城市提到共同富裕", "哪些地区的报告写到“共同富裕”？"],
  ["哪些地区提到房价", "哪些地区的报告写到“房价”？"],
  ["哪些报告提到低空经济", "哪些报告写到“低空经济”？"],
  ["低空经济在哪些报告里出现过", "哪些报告写到“低空经济”？"],
  ["营商环境怎么样", "哪些原文写到“营商环境”？"],
  ["2024年报告怎么说房价", "哪些原文写到“房价”？（2024）"],
  ["报告怎么说苏州市的房价", "哪些原文写到“房价”？（苏州市）"],
  ["“新质生产力”出现了多少次", "哪些年份的报告写到“新质生产力”？"],
  ["how often is common prosperity mentioned", "哪些年份的报告写到“共同富裕”？"],
  ["哪一年最早提到低空经济", "哪些年份的报告写到“低空经济”？"],
  ["数据中心建设有哪些表述", "哪些原文写到“数据中心建设”？"],
  ["报告里有没有说到孩子上学的", "哪些报告写到“孩子上学”？"],
  ["报告怎么说银发经济", "哪些原文写到“银发经济”？"],
  ["苏州工业园区怎么样", "哪些原文写到“苏州工业园区”？"],
  ["哪些报告提到5G", "哪些报告写到“5g”？"],
])("about words that name nothing is a search of the texts: “%s”", async (typed, sentence) => {
  expect((await readAmong(typed)).reading?.sentence.zh).toBe(sentence);
});

test.each([
  ["上海市哪一年最先提到人工智能", "哪些年份的报告写到“人工智能”？（上海市）"],
  ["first mention of artificial intelligence in 上海市", "哪些年份的报告写到“人工智能”？（上海市）"],
  ["人工智能的提法从哪年开始", "哪些年份的报告写到“人工智能”？"],
  ["哪些城市提到人工智能", "哪些地区的报告写到“人工智能”？"],
  ["which cities mention 人工智能", "哪些地区的报告写到“人工智能”？"],
])("asks the texts for the years or the areas in which a name is said: “%s”", async (typed, sentence) => {
  expect((await readAmong(typed)).reading?.sentence.zh).toBe(sentence);
});

test("a name that is known stays one, though texts have its words", async () => {
  expect((await readAmong("报告怎么说人工智能")).reading?.sentence.zh).toBe("报告怎么说人工智能？");
  expect((await read("哪些城市提到徐汇滨江")).reading?.sentence.zh).toBe("哪些报告提到徐汇滨江？");
});

test("words alone are asked for nothing: what texts can be searched for is offered", async () => {
  const { reading, nearest } = await readAmong("房价");
  expect([reading, nearest.map(({ question }) => question)]).toEqual([
    null,
    ["sentences-saying", "areas-saying", "years-saying", "reports-saying"],
  ]);
});

test.each([
  "谁负责房价",
  "房价会涨吗",
  "苏州市的绿化项目有哪些",
  "房价增长了多少",
  "没有提到房价的报告",
  "元宇宙怎么样",
  "what metro lines were opened in 上海市",
])("that asks for more, or for what no text has, is not taken for a search: “%s”", async (typed) => {
  expect((await readAmong(typed)).reading).toBeNull();
});

test.each([
  ["苏州有哪些轨道交通项目", "哪些对象的名称中有“轨道交通”？（项目、苏州市）"],
  ["苏州2020年有哪些轨道交通项目", "哪些对象的名称中有“轨道交通”？（项目、苏州市、2020）"],
  ["苏州市在建的轨道交通项目有哪些", "哪些对象的名称中有“轨道交通”？（项目、苏州市、进行中）"],
  ["低空经济有哪些项目", "哪些对象的名称中有“低空经济”？（项目）"],
  ["projects about the low-altitude economy in 上海市", "哪些对象的名称中有“低空经济”？（项目、上海市）"],
  ["关于住房的政策有哪些", "哪些对象的名称中有“住房”？（政策）"],
  ["住房方面出台了什么政策", "哪些对象的名称中有“住房”？（政策）"],
  ["苏州2022年有哪些轨道交通项目开通", "哪些对象的名称中有“轨道交通”？（项目、苏州市、已完成、2022）"],
  ["上海市2022年有哪些地铁项目开通", "哪些对象的名称中有“地铁”？（项目、上海市、已完成、2022）"],
  ["上海市2022年有哪些地铁项目", "哪些对象的名称中有“地铁”？（项目、上海市、2022）"],
  ["上海市有哪些人工智能项目", "哪些对象的名称中有“人工智能”？（项目、上海市）"],
  ["what policies on housing are there", "哪些对象的名称中有“住房”？（政策）"],
  ["哪些项目的名称中有低空经济", "哪些对象的名称中有“低空经济”？（项目）"],
])("words beside a type are looked for in its names: “%s”", async (typed, sentence) => {
  expect((await readNamed(typed)).reading?.sentence.zh).toBe(sentence);
});

test.each(["苏州有哪些银发经济项目", "谁负责住房政策", "轨道交通项目什么时候建成", "苏州没有哪些轨道交通项目"])(
  "that asks for more, or for what no name has, is not looked for in names: “%s”",
  async (typed) => {
    expect((await readNamed(typed)).reading?.question).not.toBe("named-with");
  },
);

test("words that stand in the sentence as they were typed are no states or types", async () => {
  const reading = await understand("哪些原文写到“done”", questions, find, { areSaid: () => Promise.resolve(true) });
  expect(reading.reading?.sentence.zh).toBe("哪些原文写到“done”？");
});
