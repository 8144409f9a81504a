import { describe, expect, it } from "vitest";
import { findFacts } from "./find-facts.js";
import { readMarkedText } from "./marked-text.js";
import type { FactRule } from "./rule.js";
import { SITE_REFUSALS } from "./site-refusals.js";

function provinceOf(name: string): string | null {
  return name === "淮上区" ? "34" : null;
}

/** Whether the first thing that a text marks may lie in the second. */
function mayLie(text: string): boolean {
  const { structured, mentions } = readMarkedText(text);
  const [subject, object] = mentions;
  const rule: FactRule = {
    name: "all",
    confidence: 1,
    *find() {
      if (subject !== undefined && object !== undefined)
        yield { type: "LOCATED_IN", subject, object, passage: 0, trigger: null, status: "done" };
    },
    example: { text: "", facts: [] },
    counterExample: { text: "", facts: [] },
  };
  const metadata = { title: "报告", issuer: "本市人民政府", area: "本市", year: 2014, period: "2014" };
  return findFacts(structured, mentions, metadata, { rules: [rule], provinceOf }).length > 0;
}

const CASES: readonly (readonly [refusal: string, none: string, site: string])[] = [
  [
    "end-of-line",
    "{Project:武汉至重庆高速公路荆门段}、{Place:重庆市}。",
    "{Project:武汉至重庆高速公路荆门段}、{Place:荆门市}。",
  ],
  [
    "end-of-line",
    "{Project:武汉至重庆高速公路荆门段}、{Place:武汉市}。",
    "{Project:南宁至玉林铁路玉林段}、{Place:玉林市}。",
  ],
  [
    "end-of-line",
    "{Project:和田至若羌铁路且末段}、{Place:若羌县}。",
    "{Project:南益高速大通湖至河坝段}、{Place:河坝}。",
  ],
  [
    "end-of-line",
    "{Project:武汉至重庆高速公路荆门境内段}、{Place:重庆市}。",
    "{Project:武汉至荆门高速公路荆门境内段}、{Place:荆门市}。",
  ],
  [
    "of-school",
    "{Organization:成都中医药大学附属医院德阳医院}、{Place:成都市}。",
    "{Organization:成都中医药大学附属医院德阳医院}、{Place:德阳市}。",
  ],
  ["counted-list", "{Place:葫芦岛五市}、{Place:葫芦岛市}。", "{Place:葫芦岛五市街}、{Place:葫芦岛市}。"],
  ["own-tail", "{Place:广州科学城}、{Place:科学城}。", "{Initiative:健康鹰城}、{Place:鹰城}。"],
  ["own-tail", "{Project:伍家岗长江大桥}、{Place:长江大桥}。", "{Project:哈尔滨至莫斯科}、{Place:莫斯科}。"],
  ["named-by-ends", "{Project:西昭高速公路}、{Place:西昭}。", "{Project:粤东城际轻轨}、{Place:粤东}。"],
  ["kind-of-place", "{Project:合肥空港经济示范区}、{Place:空港}。", "{Project:研究院}设在{Place:新区}。"],
  ["cooperation", "{Initiative:东莞对口帮扶}、{Place:东莞}。", "{Initiative:对口支援西藏}、{Place:西藏}。"],
  ["firms-name", "{Initiative:路桥公司债券发行}、{Place:路桥区}。", "{Project:路桥物流园}、{Place:路桥区}。"],
  ["of-school", "{Organization:苏州大学附属医院}、{Place:苏州}。", "{Organization:苏州大学}、{Place:苏州}。"],
  [
    "of-school",
    "{Organization:北京师范大学承德附属学校}、{Place:北京}。",
    "{Organization:北京师范大学承德附属学校}、{Place:承德}。",
  ],
  [
    "of-school",
    "{Organization:苏州大学无锡分校}、{Place:苏州}。",
    "{Organization:南京师范大学附属中学}、{Place:南京}。",
  ],
  ["named-after-nature", "{Organization:淇河实验室}、{Place:淇河}。", "{Project:淇河大桥}、{Place:淇河}。"],
  ["named-after-word", "{Place:甘井子区中华路街道}、{Place:中华路}。", "{Project:中华路改造}、{Place:中华路}。"],
  [
    "stop-elsewhere",
    "{Event:“山西品牌丝路行（阿布扎比站）”活动}、{Place:山西}。",
    "{Event:中国马拉松（太原站）}、{Place:太原}。",
  ],
  [
    "own-fate",
    "{Initiative:临港综保区封关运行}、{Place:临港综保区}。",
    "{Project:临港综保区二期}、{Place:临港综保区}。",
  ],
  ["counted-list", "{Place:连云港三大片区}、{Place:连云港}。", "{Place:连云港片区}、{Place:连云港}。"],
  ["counted-list", "{Project:浏阳、宁乡两个卫星城}、{Place:宁乡}。", "{Project:宁乡两个卫星城}、{Place:宁乡}。"],
  ["word-of-side", "{Project:沿江城际铁路}、{Place:沿江片区}。", "{Project:沿江片区绿道}、{Place:沿江片区}。"],
  ["road-named-after", "{Project:釜溪东路}、{Place:釜溪}。", "{Project:淮上大道}、{Place:淮上区}。"],
  ["other-water", "{Project:大沙河综合治理}、{Place:沙河市}。", "{Project:沙河综合治理}、{Place:沙河市}。"],
  ["whom-it-serves", "{Project:中银香港东南亚业务中心}、{Place:东南亚}。", "{Project:东南亚商品城}、{Place:东南亚}。"],
  ["whom-it-serves", "{Project:大湾区“菜篮子”基地}、{Place:大湾区}。", "{Project:巴城“菜篮子”基地}、{Place:巴城}。"],
  ["beyond-or-with", "{Project:黄河以北段总干渠}、{Place:黄河}。", "{Project:黄河北段总干渠}、{Place:黄河}。"],
  ["beyond-or-with", "{Project:秦岭以北防洪工程}、{Place:秦岭}。", "{Project:丰收路以南电网改造}、{Place:丰收路}。"],
  [
    "beyond-or-with",
    "{Project:漕河泾开发区共建平台}、{Place:漕河泾开发区}。",
    "{Project:漕河泾开发区产业平台}、{Place:漕河泾开发区}。",
  ],
  ["named-after-nature", "{Initiative:嘉陵江英才工程}、{Place:嘉陵江}。", "{Project:嘉陵江防洪工程}、{Place:嘉陵江}。"],
  ["who-meets", "{Event:第六届海峡青年节}、{Place:海峡}。", "{Event:宁波青年节}、{Place:宁波}。"],
  ["word-of-zone", "{Project:鲁南高铁}、{Place:高铁新区}。", "{Organization:三中淮上校区}、{Place:淮上区}。"],
  [
    "own-short-form",
    "{Place:恩施高新技术产业园区}、{Place:恩施高新区}。",
    "{Place:恩施高新区药谷园区}、{Place:恩施高新区}。",
  ],
  [
    "kind-of-list",
    "{Project:红旗大街=红旗大街主干街路}等街路，{Place:红旗大街}。",
    "{Project:北环路=北环路改造}和蓝天路改造，{Place:北环路}。",
  ],
];

describe("places in names that are not where a thing is", () => {
  it.each(CASES)("%s: %s, unlike %s", (_, none, site) => {
    expect(mayLie(none)).toBe(false);
    expect(mayLie(site)).toBe(true);
  });

  it.each([
    "{Project:苏州高铁新城（苏州北站）}、{Place:苏州}。",
    "{Project:安陆镇新时代文明实践中心（所、站）建设}、{Place:安陆镇}。",
    "{Event:苏州马拉松（苏州站）}、{Place:苏州}。",
  ])("%s has no stop elsewhere", (text) => expect(mayLie(text)).toBe(true));

  it("are each shown by an example", () => {
    expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(SITE_REFUSALS.map(({ name }) => name)));
  });
});
