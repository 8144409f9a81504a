import { describe, expect, it } from "vitest";
import { findFacts } from "../find-facts.js";
import { readMarkedText } from "../marked-text.js";
import { awarded, pilotOf } from "./takes-part.js";

const METADATA = { title: "报告", issuer: "市政府", area: "本市", year: 2014, period: "2014" };

function stated(text: string): string[] {
  const { structured, mentions } = readMarkedText(text);
  return findFacts(structured, mentions, METADATA, { rules: [awarded] }).map(
    ({ subject, object }) => `${subject.name} ${object.name}`,
  );
}

describe("who was given a title", () => {
  it("is found in no more time than the sentence's length takes", () => {
    const began = performance.now();
    stated(`主${"动全省主".repeat(40)}相获评{Initiative:全国文明城市}。`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([
    ["the area, where nobody is named", "城市面貌焕然一新，再次获评{Initiative:全国文明城市}。", ["本市 全国文明城市"]],
    [
      "who the sentence begins with",
      "{Organization:鄂钢公司}实施改造，入选{Initiative:绿色工厂}。",
      ["鄂钢公司 绿色工厂"],
    ],
    ["nobody known, where the clause has a subject of its own", "两所学校入选{Initiative:数字校园试点}。", []],
    ["nobody, where it was a work", "{Project:联网工程}正式投运，入选“{Initiative:十大超级工程}”。", []],
    [
      "each the one in its own place, where the sentence tells them apart",
      "{Place:苍溪}、{Place:剑阁}分别入选{Initiative:农业示范区}、{Initiative:绿色先行区}。",
      ["苍溪 农业示范区", "剑阁 绿色先行区"],
    ],
    [
      "each, of one title",
      "{Place:苍溪}、{Place:剑阁}分别入选{Initiative:农业示范区}。",
      ["苍溪 农业示范区", "剑阁 农业示范区"],
    ],
    [
      "nobody known, where there are more titles than are named",
      "{Place:水洞沟}、{Place:军博园}分别跻身国家5A级、{Initiative:4A级旅游景区}。",
      [],
    ],
    [
      "who stands with others of a number, behind the year's title",
      "{Place:开封经开区}等7个开发区成功获批2022年{Initiative:新型工业化示范基地}。",
      ["开封经开区 新型工业化示范基地"],
    ],
    ["the area, where it alone was", "在全省唯一荣获“{Initiative:智慧城市奖}”。", ["本市 智慧城市奖"]],
    [
      "who is on a list",
      "{Organization:海威科技}等4家企业上榜“{Initiative:最具潜力企业}”。",
      ["海威科技 最具潜力企业"],
    ],
    ["nobody, where a medal was won", "我市学子摘得{Event:世界技能大赛}金牌。", []],
    ["the area again behind a semicolon", "{Place:泗洪}通水；获批{Initiative:示范区}。", ["本市 示范区"]],
  ])("is %s", (_, text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});

describe("who tries a pilot", () => {
  it.each([
    [
      "推进{Place:和龙}、{Place:安图}2个{Initiative:电商进农村示范县}建设。",
      ["和龙 电商进农村示范县", "安图 电商进农村示范县"],
    ],
    ["推进{Place:和龙}2个{Initiative:物流园}建设。", []],
  ])("is the list before it that is counted: %s", (text, facts) => {
    const { structured, mentions } = readMarkedText(text);
    const found = findFacts(structured, mentions, METADATA, { rules: [pilotOf] });
    expect(found.map(({ subject, object }) => `${subject.name} ${object.name}`)).toEqual(facts);
  });
});
