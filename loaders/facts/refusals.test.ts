import { describe, expect, it } from "vitest";
import type { FactType } from "#model/ontology.js";
import { findFacts } from "./find-facts.js";
import { readMarkedText } from "./marked-text.js";
import type { Mention, StructuredText } from "../stages.js";
import type { FactRule } from "./rule.js";

const PROVINCES: Readonly<Record<string, string>> = {
  浙江省: "33",
  嘉兴市: "33",
  酒泉市: "62",
  六安市: "34",
  泰州市: "32",
  牡丹江市: "23",
  四川省: "51",
  巴中市: "51",
};

/** Says of the first two things that the text marks that they are linked. */
function linkedIn(area: string, type: FactType, text: string, name = "all"): string[] {
  const { structured, mentions } = readMarkedText(text);
  const [subject, object] = mentions;
  const rule: FactRule = {
    name,
    confidence: 1,
    *find({ issuer }) {
      const end = type === "ISSUED" ? mentions.find((one) => one.type === "Policy") : object;
      const start = type === "ISSUED" ? issuer : subject;
      if (start !== null && start !== undefined && end !== undefined)
        yield { type, subject: start, object: end, passage: 0, trigger: null, status: "done" };
    },
    example: { text: "", facts: [] },
    counterExample: { text: "", facts: [] },
  };
  const metadata = { title: "报告", issuer: `${area}人民政府`, area, year: 2014, period: "2014" };
  const facts = findFacts(structured, mentions, metadata, {
    rules: [rule],
    provinceOf: (name) => PROVINCES[name] ?? null,
  });
  return facts.map((fact) => `${fact.subject.name} → ${fact.object.name}`);
}

/** Reads the first thing as a part of the second, as what no rule finds. */
function partRule([subject, object]: readonly Mention[], passage: number): FactRule {
  return {
    name: "learned",
    confidence: 1,
    *find() {
      if (subject !== undefined && object !== undefined)
        yield { type: "PART_OF", subject, object, passage, trigger: null, status: "done" };
    },
    example: { text: "", facts: [] },
    counterExample: { text: "", facts: [] },
  };
}

function linkedBy(rule: FactRule, structured: StructuredText, mentions: readonly Mention[]): string[] {
  const metadata = { title: "报告", issuer: "本市政府", area: "本市", year: 2014, period: "2014" };
  return findFacts(structured, mentions, metadata, { rules: [rule] }).map(({ object }) => object.name);
}

function wholesByTail(name: string): string[] {
  const text = `{Initiative:${name}}、{Initiative:耕地质量保护和提升行动}见效。`;
  const { structured, mentions } = readMarkedText(text);
  const called = mentions.map((one, index) => (index === 1 ? { ...one, aliases: ["提升行动"] } : one));
  return linkedBy(partRule(called, 0), structured, called);
}

function wholesByEntry(whole: string): string[] {
  const text = `{Initiative:万村整治工程}推进。\n{Initiative:${whole}}：“{Initiative:万村整治工程}，是经验。`;
  const { structured, mentions } = readMarkedText(text);
  return linkedBy(partRule(mentions, 1), structured, mentions);
}

it("a street called after a city of another province is not there", () => {
  const links = ["酒泉市", "本市"].map((area) =>
    linkedIn(area, "LOCATED_IN", "{Place:泰州路}通车，{Place:泰州市}发展。"),
  );
  expect(links).toEqual([[], ["泰州路 → 泰州市"]]);
});

describe("links that are never meant", () => {
  it("policies of a level above are not the city's own", () => {
    expect(linkedIn("牡丹江市", "ISSUED", "对接{Policy:省“十三五”规划}编制。")).toEqual([]);
    expect(linkedIn("牡丹江市", "ISSUED", "编制{Policy:省级园区规划}。")).toEqual(["牡丹江市人民政府 → 省级园区规划"]);
    expect(linkedIn("四川省", "ISSUED", "编制{Policy:省“十三五”规划}。")).toEqual(["四川省人民政府 → 省“十三五”规划"]);
    expect(linkedIn("四川省", "ISSUED", "对接{Policy:国家“十三五”规划}编制。")).toEqual([]);
  });

  it("the laws of its province are not the city's own", () => {
    expect(linkedIn("巴中市", "ISSUED", "普及新修订的{Policy:四川省物业管理条例}。")).toEqual([]);
    expect(linkedIn("四川省", "ISSUED", "修订{Policy:四川省物业管理条例}。")).toHaveLength(1);
    expect(linkedIn("巴中市", "ISSUED", "编制{Policy:四川省巴中国家森林公园规划}。")).toHaveLength(1);
    expect(linkedIn("酒泉市", "ISSUED", "编制{Policy:四川省物业管理条例}。")).toHaveLength(1);
  });

  it("a group by another name with the same count is no part of itself", () => {
    expect(linkedIn("本市", "PART_OF", "{Initiative:六大打击整治行动}、{Initiative:六大专项}。")).toEqual([]);
    expect(linkedIn("本市", "PART_OF", "{Initiative:三大行动}、{Initiative:六大专项}。")).toHaveLength(1);
  });

  it("a way is no part of what it leads to", () => {
    expect(linkedIn("本市", "PART_OF", "{Project:东津至产业园公路}通车，{Project:产业园}建成。")).toEqual([]);
    expect(linkedIn("本市", "PART_OF", "{Project:东津产业园公路}通车，{Project:产业园}建成。")).toHaveLength(1);
  });

  it("a campaign is no part of another for the end of its name", () => {
    expect(wholesByTail("消费活力提升行动")).toEqual([]);
    expect(wholesByTail("消费活力行动")).toHaveLength(1);
  });

  it("what an entry says that a thing is, is no part of it, but of a counted group", () => {
    expect(wholesByEntry("千万工程")).toEqual([]);
    expect(wholesByEntry("三大工程")).toHaveLength(1);
    expect(wholesByEntry("一湖五湿地")).toHaveLength(1);
  });

  it("what a list names side by side does not take part in each other", () => {
    const list = "{Place:自贸区}、{Initiative:改革试验区}获批。";
    expect(linkedIn("本市", "PARTICIPATES_IN", list, "learned")).toEqual([]);
    expect(linkedIn("本市", "PARTICIPATES_IN", list)).toHaveLength(1);
    expect(linkedIn("本市", "PARTICIPATES_IN", "{Place:自贸区}获批{Initiative:改革试验区}。", "learned")).toHaveLength(
      1,
    );
  });

  it("who sets up a branch somewhere is not there", () => {
    const branch = "{Organization:平安银行}在{Place:唐山}设立分支机构。";
    expect(linkedIn("本市", "LOCATED_IN", branch)).toEqual([]);
    expect(linkedIn("本市", "LOCATED_IN", "{Organization:平安银行}在{Place:唐山}成立。")).toHaveLength(1);
    expect(linkedIn("本市", "LOCATED_IN", "{Organization:平安银行}在{Place:唐山}建成研发基地。")).toHaveLength(1);
  });

  it("who praises or is praised for a thing does not carry it out, unless a rule reads so", () => {
    const praised = "{Department:市统计局}荣获{Initiative:人口普查先进集体}称号。";
    expect(linkedIn("本市", "RESPONSIBLE_FOR", praised, "learned")).toEqual([]);
    expect(linkedIn("本市", "RESPONSIBLE_FOR", praised)).toHaveLength(1);
    const leads = "{Department:市统计局}推进{Initiative:人口普查}。";
    expect(linkedIn("本市", "RESPONSIBLE_FOR", leads, "learned")).toHaveLength(1);
  });

  it("a body that is named issued what stands behind it in the clause, and no rule reads the government besides", () => {
    const led = "{Department:泰州市交通局}牵头，印发{Policy:公交方案}。";
    const carriedOut = "印发{Policy:公交方案}，{Department:泰州市交通局}落实。";
    const ofBody = "{Department:泰州市交通局}印发{Policy:公交方案}。";
    expect(linkedIn("泰州市", "ISSUED", ofBody, "learned")).toEqual([]);
    expect(linkedIn("泰州市", "ISSUED", ofBody, "issued-after-verb")).toHaveLength(1);
    expect(linkedIn("泰州市", "ISSUED", led, "learned")).toHaveLength(1);
    expect(linkedIn("泰州市", "ISSUED", carriedOut, "learned")).toHaveLength(1);
  });

  it("a firm's home in another province is not where it builds", () => {
    expect(linkedIn("酒泉市", "LOCATED_IN", "{Project:浙江正泰}开工，与{Place:浙江省}合作。")).toEqual([]);
    expect(linkedIn("酒泉市", "LOCATED_IN", "与{Organization:浙江大学}、{Place:浙江省}合作。")).toEqual([
      "浙江大学 → 浙江省",
    ]);
    expect(linkedIn("浙江省", "LOCATED_IN", "{Project:浙江正泰}在{Place:浙江省}开工。")).toEqual(["浙江正泰 → 浙江省"]);
  });

  it("a branch lies where it stands, not in the province of the body that it is of", () => {
    const branch = "{Organization:浙江省人民医院酒泉分院}挂牌，与{Place:浙江省}合作。";
    expect(linkedIn("酒泉市", "LOCATED_IN", branch)).toEqual([]);
    expect(linkedIn("浙江省", "LOCATED_IN", branch)).toHaveLength(1);
  });

  it("what is of the own province's rank does not lie all over it", () => {
    const award = "入选{Initiative:浙江省数字改革试点}，{Place:浙江省}支持。";
    expect(linkedIn("嘉兴市", "LOCATED_IN", award)).toEqual([]);
    expect(linkedIn("浙江省", "LOCATED_IN", award)).toHaveLength(1);
    expect(linkedIn("酒泉市", "LOCATED_IN", award)).toHaveLength(1);
  });

  it("a word in quotation marks is no division of that name", () => {
    expect(linkedIn("泰州市", "LOCATED_IN", "实施{Initiative:“六安”行动}，去{Place:六安市}。")).toEqual([]);
    // A damaged name may begin with any sign.
    expect(linkedIn("泰州市", "LOCATED_IN", "实施{Initiative:“六安”行动}，去{Place:(六安}。")).toEqual([
      "“六安”行动 → (六安",
    ]);
    expect(linkedIn("泰州市", "LOCATED_IN", "实施{Initiative:六安行动}，去{Place:六安市}。")).toEqual([
      "六安行动 → 六安市",
    ]);
  });

  it("a thing with its kind in brackets is no part of itself", () => {
    expect(linkedIn("本市", "PART_OF", "{Project:保税物流中心（B型）}、{Project:保税物流中心}。")).toEqual([]);
    expect(linkedIn("本市", "PART_OF", "{Project:保税物流中心二期}、{Project:保税物流中心}。")).toEqual([
      "保税物流中心二期 → 保税物流中心",
    ]);
  });

  it("a thing by its shorter name is no part of itself", () => {
    expect(linkedIn("本市", "PART_OF", "{Initiative:机构改革}、{Initiative:政府机构改革}。")).toEqual([]);
    expect(linkedIn("本市", "PART_OF", "{Initiative:机构改革}、{Initiative:政府改革}。")).toEqual([
      "机构改革 → 政府改革",
    ]);
    expect(linkedIn("本市", "PART_OF", "{Initiative:三保障}、{Initiative:两不愁三保障}。")).toEqual([
      "三保障 → 两不愁三保障",
    ]);
  });

  it("the plan of a region of several provinces or cities is no city's own", () => {
    expect(linkedIn("郑州市", "ISSUED", "出台{Policy:中原城市群发展规划}。")).toEqual([]);
    expect(linkedIn("郑州市", "ISSUED", "出台{Policy:中原城市群发展行动计划}。")).toEqual([
      "郑州市人民政府 → 中原城市群发展行动计划",
    ]);
    const wide =
      "西部大开发规划 西部陆海新通道总体规划 东北地区振兴规划 东北老工业基地搬迁改造规划 东北东部绿色经济带发展规划";
    for (const name of wide.split(" ")) expect(linkedIn("本市", "ISSUED", `编制{Policy:${name}}。`)).toEqual([]);
    const own = "西部新城总体规划 西部片区控制性详细规划 西部经济隆起带规划 东北部片区规划 东北亚国际航运中心建设规划";
    for (const name of own.split(" "))
      expect(linkedIn("本市", "ISSUED", `编制{Policy:${name}}。`)).toEqual([`本市人民政府 → ${name}`]);
  });

  it("a body is no part of a campaign, but of a staff", () => {
    expect(linkedIn("本市", "PART_OF", "{Department:省政府}部署{Initiative:四项清理}。")).toEqual([]);
    expect(linkedIn("本市", "PART_OF", "{Department:专项指挥部}、{Initiative:“1+6+1”指挥部体系}。")).toEqual([
      "专项指挥部 → “1+6+1”指挥部体系",
    ]);
  });

  it("a period is no part of what is done in it", () => {
    expect(linkedIn("本市", "PART_OF", "到{Initiative:“十二五”}末完成{Initiative:三个一行动}。")).toEqual([]);
    expect(linkedIn("本市", "PART_OF", "{Initiative:“十二五”节能行动}、{Initiative:三个一行动}。")).toEqual([
      "“十二五”节能行动 → 三个一行动",
    ]);
  });
});
