import { describe, expect, it } from "vitest";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { EntityType } from "#model/ontology.js";
import type { Mention, ReportMetadata, StructuredPassage } from "../stages.js";
import { createIdentities } from "./identities.js";

const identities = createIdentities(loadGazetteers(new URL("../gazetteers/", import.meta.url).pathname));

function mention(type: EntityType, name: string, aliases: readonly string[] = [], passage = 0): Mention {
  return { type, name, aliases, passage, start: 0, end: name.length, rule: "test", confidence: 1 };
}

function passage(text: string): StructuredPassage {
  return {
    span: { start: 0, end: text.length },
    text,
    kind: "sentence",
    section: null,
    modality: "review",
    paragraph: 0,
  };
}

interface Report extends Partial<ReportMetadata> {
  readonly mentions: readonly Mention[];
  readonly texts?: readonly string[];
}

function thingsOf({ mentions, texts = [], ...metadata }: Report) {
  const document = {
    key: "document:a",
    title: "",
    issuer: null,
    area: "徐汇区",
    year: 2014,
    period: null,
    ...metadata,
  };
  return identities({ document, passages: texts.map(passage), mentions, implied: [] });
}

function keyOf(type: EntityType, name: string, metadata: Partial<ReportMetadata> = {}, others: Mention[] = []): string {
  return thingsOf({ ...metadata, mentions: [mention(type, name), ...others] }).identify({ type, name }).key;
}

/** Name and forms with their rules of each thing. */
function formsOf(report: Report) {
  return [...thingsOf(report).groups.values()].map(({ ref, forms }) => [
    ref.name,
    [...forms].map(([form, { rule, passage }]) => `${form} (${rule}, ${passage})`),
  ]);
}

describe("the key of a thing", () => {
  it.each([
    ["Project", "西岸传媒港", "project:西岸传媒港"],
    ["Department", "徐汇区委", "department:徐汇区/区委"],
    ["Department", "上海市委巡视组", "department:上海市/市委巡视组"],
    ["Department", "广西壮族自治区政府", "department:广西壮族自治区/自治区政府"],
    ["Department", "徐汇区人民政府", "department:徐汇区/区政府"],
    ["Department", "国务院", "department:国务院"],
    ["Place", "徐汇区", "place:徐汇区"],
    ["Project", "徐汇区行政服务中心", "project:徐汇区行政服务中心"],
    ["Initiative", "一带一路", "initiative:一带一路"],
    ["Place", "长江经济带", "place:长江经济带"],
    ["Event", "十八届三中全会", "event:十八届三中全会"],
    ["Policy", "中华人民共和国行政许可法", "policy:行政许可法"],
    ["Indicator", "生产总值", "indicator:生产总值"],
  ] as const)("holds no area where the name itself tells which it is: %s %s", (type, name, key) => {
    expect(keyOf(type, name)).toBe(key);
  });

  it.each([
    ["Place", "人民广场"],
    ["Organization", "中心医院"],
    ["Place", "滨江公园"],
    ["Place", "高新区"],
    ["Project", "行政服务中心"],
    ["Place", "人民路"],
    ["Place", "东湖"],
    ["Place", "中山路"],
    ["Place", "南京东路"],
    ["Organization", "科技馆"],
    ["Policy", "“十二五”规划"],
    ["Project", "长江大桥"],
  ] as const)("holds the report's area where many areas have such a thing: %s %s", (type, name) => {
    const [wuhan, hefei] = [keyOf(type, name, { area: "武汉市" }), keyOf(type, name, { area: "合肥市" })];
    expect([wuhan, hefei]).toEqual([
      expect.stringContaining(`${type.toLowerCase()}:武汉市/`),
      expect.stringContaining(`${type.toLowerCase()}:合肥市/`),
    ]);
  });

  it.each([
    ["Place", "人民广场"],
    ["Organization", "中心医院"],
    ["Project", "行政服务中心"],
  ] as const)("stays the same over the years of one area: %s %s", (type, name) => {
    expect(keyOf(type, name, { year: 2020 })).toBe(keyOf(type, name));
  });

  it.each([
    ["Event", "经济工作会议", "event:徐汇区/2014/经济工作会议"],
    ["Initiative", "十件民生实事", "initiative:徐汇区/2014/十件民生实事"],
    ["Policy", "三年行动计划", "policy:徐汇区/2014/三年行动计划"],
    ["Project", "新开工项目", "project:徐汇区/2014/新开工项目"],
    ["Initiative", "政府机构改革", "initiative:徐汇区/2014/政府机构改革"],
    ["Initiative", "国家卫生城市", "initiative:徐汇区/2014/国家卫生城市"],
    ["Place", "国家高新技术产业开发区", "place:徐汇区/2014/国家高新区"],
    ["Initiative", "灾后恢复重建", "initiative:徐汇区/2014/灾后恢复重建"],
    ["Policy", "中央一号文件", "policy:2014/中央一号文件"],
    ["Initiative", "国家全域旅游示范区", "initiative:徐汇区/2014/国家全域旅游示范区"],
    ["Project", "健身步道", "project:徐汇区/2014/健身步道"],
    ["Indicator", "总投资", "indicator:徐汇区/2014/总投资"],
    ["Place", "周边地区", "place:徐汇区/2014/周边地区"],
    ["Event", "上海国际马拉松赛", "event:2014/上海国际马拉松赛"],
  ] as const)("holds the year where each has its own: %s %s", (type, name, key) => {
    expect(keyOf(type, name)).toBe(key);
  });

  it.each([
    ["Policy", "第五轮环保三年行动计划", "policy:徐汇区/第五轮环保三年行动计划"],
    ["Event", "第十届国际花卉节", "event:徐汇区/第十届国际花卉节"],
  ] as const)("needs no year where the name counts: %s %s", (type, name, key) => {
    expect(keyOf(type, name)).toBe(key);
  });

  it("tells areas of one name apart by their city, as far as the report tells which it is", () => {
    const beijing = mention("Place", "北京市");
    expect([
      keyOf("Place", "朝阳区", { area: "朝阳区" }, [beijing]),
      keyOf("Department", "朝阳区委", { area: "朝阳区" }, [mention("Place", "长春市")]),
      keyOf("Department", "朝阳区政府", { area: "北京市" }),
      keyOf("Place", "朝阳区", { area: "徐汇区" }),
      keyOf("Organization", "中心医院", { area: "朝阳区" }),
    ]).toEqual([
      "place:北京市/朝阳区",
      "department:长春市/朝阳区/区委",
      "department:北京市/朝阳区/区政府",
      "place:徐汇区/朝阳区",
      "organization:a/中心医院",
    ]);
  });

  it("gives bodies and meetings of a bare level to the area of that level", () => {
    expect([
      keyOf("Event", "省委九届六次全会", { area: "武汉市" }),
      keyOf("Event", "省委九届六次全会", { area: "湖北省", year: 2005 }),
      keyOf("Event", "市委八届三次全会", { area: "武汉市" }),
    ]).toEqual(["event:湖北省/省委九届六次全会", "event:湖北省/省委九届六次全会", "event:武汉市/市委八届三次全会"]);
  });

  it("is the document's own where nobody knows the area", () => {
    expect(keyOf("Place", "人民广场", { area: null })).toBe("place:a/人民广场");
  });
});

describe("the names of one document", () => {
  it("are one where only signs and marks differ", () => {
    expect(
      formsOf({
        mentions: [mention("Organization", "龙美术馆(西岸馆)"), mention("Organization", "龙美术馆（西岸馆）", [], 1)],
      }),
    ).toEqual([["龙美术馆(西岸馆)", ["龙美术馆（西岸馆） (spelling-signs, 1)"]]]);
  });

  it("keep all other forms of their mentions, each with rule and passage", () => {
    expect(
      formsOf({
        mentions: [mention("Place", "漕河泾开发区", ["漕开发"]), mention("Place", "漕河泾开发区", ["漕河泾"], 2)],
      }),
    ).toEqual([["漕河泾开发区", ["漕开发 (test, 0)", "漕河泾 (test, 2)"]]]);
  });

  it("are one where exactly one other thing of the type is also called so", () => {
    const report = {
      mentions: [mention("Place", "漕河泾开发区", ["漕开发"]), mention("Place", "漕开发", ["漕开发区"], 1)],
    };
    expect(formsOf(report)).toEqual([["漕河泾开发区", ["漕开发 (test, 0)", "漕开发区 (test, 1)"]]]);
    const { identify, keyOf } = thingsOf(report);
    expect(keyOf.get(identify({ type: "Place", name: "漕开发" }).key)).toBe("place:漕河泾开发区");
  });

  it("stay apart where a division's short form was not read as the division", () => {
    const names = [mention("Place", "金川区", ["金川"]), mention("Place", "金川", [], 1)];
    expect(formsOf({ area: "金昌市", mentions: names })).toEqual([
      ["金川区", ["金川 (test, 0)"]],
      ["金川", []],
    ]);
  });

  it("stay apart where the other form means one thing everywhere and the name does not", () => {
    const names = [mention("Initiative", "区域发展战略行动", ["一带一路"]), mention("Initiative", "一带一路", [], 1)];
    expect(formsOf({ area: "南昌市", mentions: names })).toHaveLength(2);
  });

  it("are one where a body's long form stands beside its short one", () => {
    const names = [mention("Department", "徐汇区发改委"), mention("Department", "徐汇区发展和改革委员会", [], 1)];
    expect(formsOf({ mentions: names })).toEqual([["徐汇区发改委", ["徐汇区发展和改革委员会 (department-form, 1)"]]]);
  });

  it("stay apart where one is only a member, or a section, of the other", () => {
    const names = formsOf({
      mentions: [
        mention("Initiative", "小康社会和全面深化改革", ["全面深化改革"]),
        mention("Initiative", "全面深化改革"),
        mention("Project", "漳汕高铁(漳州段)", ["漳汕高铁"]),
        mention("Project", "漳汕高铁"),
        mention("Project", "杭南长客运专线（新余段）", ["杭南长客运专线"]),
        mention("Project", "杭南长客运专线"),
      ],
    }).map(([name]) => name);
    expect(names).toEqual([
      "小康社会和全面深化改革",
      "全面深化改革",
      "漳汕高铁(漳州段)",
      "漳汕高铁",
      "杭南长客运专线（新余段）",
      "杭南长客运专线",
    ]);
  });

  it("stay apart where two things are also called so, and where the type is another", () => {
    const names = formsOf({
      mentions: [
        mention("Project", "服务平台"),
        mention("Project", "金融服务平台", ["服务平台"]),
        mention("Project", "文化服务平台", ["服务平台"]),
        mention("Organization", "金融服务平台"),
      ],
    }).map(([name]) => name);
    expect(names).toEqual(["服务平台", "金融服务平台", "文化服务平台", "金融服务平台"]);
  });

  it("are one with and without what the thing is, but not with another phase, number or side", () => {
    const names = formsOf({
      mentions: [
        mention("Project", "西岸传媒港"),
        mention("Project", "西岸传媒港项目", [], 3),
        mention("Project", "西岸传媒港一期项目"),
        mention("Project", "轨交11号线"),
        mention("Project", "轨交11号线东段", ["轨交11号线"]),
      ],
    });
    expect(names).toEqual([
      ["西岸传媒港", ["西岸传媒港项目 (same-head, 3)"]],
      ["西岸传媒港一期项目", []],
      ["轨交11号线", []],
      ["轨交11号线东段", ["轨交11号线 (test, 0)"]],
    ]);
  });

  it("are one with and without the report's own area, where nothing else ends so", () => {
    const airport = [mention("Project", "成都天府国际机场"), mention("Project", "天府国际机场", [], 1)];
    expect(formsOf({ area: "成都市", mentions: airport })).toEqual([
      ["成都天府国际机场", ["天府国际机场 (own-area-before, 1)"]],
    ]);
    expect(formsOf({ area: "武汉市", mentions: airport })).toHaveLength(2);
    const region = [mention("Place", "岳阳中部地区"), mention("Place", "中部地区", [], 1)];
    expect(formsOf({ area: "岳阳市", mentions: region })).toHaveLength(2);
    expect(formsOf({ area: "成都市", mentions: [...airport, mention("Project", "新天府国际机场")] })).toHaveLength(3);
  });

  it("are one where the text says what it calls the thing for short", () => {
    const text = "实施《珠江三角洲地区改革发展规划纲要》(以下简称《规划纲要》),推进建设。";
    const plan = { ...mention("Policy", "珠江三角洲地区改革发展规划纲要"), start: 2, end: 19 };
    expect(
      formsOf({ texts: [text, "落实《规划纲要》。"], mentions: [plan, mention("Policy", "规划纲要", [], 1)] }),
    ).toEqual([["珠江三角洲地区改革发展规划纲要", ["规划纲要 (defined-form, 0)"]]]);
  });

  it("are one where a glossary explains the one by the other alone", () => {
    const text = "3.RCEP：指区域全面经济伙伴关系协定。";
    const whole = { ...mention("Policy", "区域全面经济伙伴关系协定"), start: 8, end: 20 };
    const short = { ...mention("Policy", "RCEP"), start: 2, end: 6 };
    const passages = [{ ...passage(text), explains: true as const }];
    const document = { key: "document:a", title: "", issuer: null, area: "徐汇区", year: 2014, period: null };
    const { groups } = identities({ document, passages, mentions: [whole, short], implied: [] });
    expect([...groups.values()].map(({ ref, forms }) => [ref.name, ...forms])).toEqual([
      ["区域全面经济伙伴关系协定", ["RCEP", { rule: "defined-form", passage: 0 }]],
    ]);
  });

  it("are one where a place has nothing else that the short form could stand for", () => {
    const whole = mention("Place", "漕河泾新兴技术开发区");
    expect(formsOf({ area: "上海市", mentions: [whole, mention("Place", "漕开发", [], 1)] })).toEqual([
      ["漕河泾新兴技术开发区", ["漕开发 (derived-form, 1)"]],
    ]);
    expect(
      formsOf({
        area: "上海市",
        mentions: [whole, mention("Place", "漕溪北路开发区"), mention("Place", "漕开发", [], 1)],
      }),
    ).toHaveLength(3);
  });
});
