import { describe, expect, it } from "vitest";
import { identities, passage, mention, thingsOf, type Report } from "./testing.js";

/** Name and forms with their rules of each thing. */
function formsOf(report: Report) {
  return [...thingsOf(report).groups.values()].map(({ ref, forms }) => [
    ref.name,
    [...forms].map(([form, { rule, passage }]) => `${form} (${rule}, ${passage})`),
  ]);
}

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
    // The old line is not the fast one that a list of fast lines calls for short.
    const lines = [mention("Project", "川黔高速铁路", ["川黔", "川黔铁路"]), mention("Project", "川黔铁路", [], 1)];
    expect(formsOf({ mentions: lines })).toHaveLength(2);
  });

  it("stay apart where a division's short form was not read as the division", () => {
    const names = [mention("Place", "金川区", ["金川"]), mention("Place", "金川", [], 1)];
    expect(formsOf({ area: "金昌市", mentions: names })).toEqual([
      ["金川区", ["金川 (test, 0)"]],
      ["金川", []],
    ]);
  });

  it("stay apart where a campaign has its short form from a list's head only", () => {
    const listed = { ...mention("Initiative", "民生幸福工程", ["民生幸福"]), rule: "listed" };
    expect(formsOf({ area: "广州市", mentions: [listed, mention("Initiative", "民生幸福", [], 1)] })).toEqual([
      ["民生幸福工程", ["民生幸福 (listed, 0)"]],
      ["民生幸福", []],
    ]);
  });

  it("stay apart where one is a kind, or the river of a basin, or a city far away", () => {
    const names = [
      mention("Organization", "河南省中医院", ["中医院"]),
      mention("Organization", "中医院", [], 1),
      mention("Place", "颖川河流域", ["颖川河"]),
      mention("Place", "颖川河", [], 1),
      mention("Place", "海口市", ["海口"]),
      mention("Place", "海口", [], 1),
    ];
    expect(formsOf({ area: "昆明市", mentions: names })).toHaveLength(6);
    // None is far where it is not known whose report it is, or it is the nation's.
    const city = names.slice(-2);
    expect([null, "全国"].map((area) => formsOf({ area, mentions: city }).map(([name]) => name))).toEqual([
      ["海口市"],
      ["海口市"],
    ]);
  });

  it("stay apart where one is the works of a place, and the other what is done for it", () => {
    const place = mention("Place", "中心城区");
    const works = [
      mention("Project", "中心城区项目", ["中心城区"]),
      mention("Project", "中心城区", ["中心城区建设"], 1),
    ];
    expect(formsOf({ area: "周口市", mentions: works })).toHaveLength(1);
    expect(formsOf({ area: "周口市", mentions: [...works, place] })).toHaveLength(3);
  });

  it("stay apart where one is a title and the other the campaign to win it", () => {
    const campaign = mention("Initiative", "文明城市创建", ["文明城市", "创建文明城市"]);
    const others = [mention("Initiative", "文明城市", [], 1), mention("Initiative", "创建文明城市", [], 2)];
    expect(formsOf({ area: "河南省", mentions: [campaign, ...others] }).map(([name]) => name)).toEqual([
      "文明城市创建",
      "文明城市",
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

  it("are one where a city became a district, under the name of today", () => {
    const names = [mention("Place", "增城市"), mention("Place", "增城区", ["增城"], 1)];
    expect(formsOf({ area: "广州市", mentions: names })).toEqual([
      ["增城区", ["增城市 (former-level, 0)", "增城 (test, 1)"]],
    ]);
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
    const kind = [mention("Project", "三亚保税物流中心（B型）"), mention("Project", "保税物流中心（B型）", [], 1)];
    expect(formsOf({ area: "三亚市", mentions: kind })).toHaveLength(2);
    const zones = [mention("Place", "抚顺经济开发区"), mention("Place", "经济开发区", [], 1)];
    expect(formsOf({ area: "抚顺市", mentions: zones })).toHaveLength(2);
    expect(formsOf({ area: "成都市", mentions: [...airport, mention("Project", "新天府国际机场")] })).toHaveLength(3);
  });

  it("are one where the text says what it calls the thing for short", () => {
    const text = "实施《珠江三角洲地区改革发展规划纲要》(以下简称《规划纲要》),推进建设。";
    const plan = { ...mention("Policy", "珠江三角洲地区改革发展规划纲要"), start: 2, end: 19 };
    expect(
      formsOf({ texts: [text, "落实《规划纲要》。"], mentions: [plan, mention("Policy", "规划纲要", [], 1)] }),
    ).toEqual([["珠江三角洲地区改革发展规划纲要", ["规划纲要 (defined-form, 0)"]]]);
  });

  it("are one with the whole of a title that they are called for short, not with what it quotes", () => {
    const text = "根据《市委关于制定第十三个五年规划的建议》（以下简称《“十三五”规划建议》）编制。";
    const proposal = { ...mention("Policy", "市委关于制定第十三个五年规划的建议"), start: 2, end: 21 };
    const others = [mention("Policy", "“十三五”规划建议", [], 1), mention("Policy", "十三五", [], 2)];
    expect(
      formsOf({
        texts: [text, "落实《“十三五”规划建议》。", "“十三五”时期，加快发展。"],
        mentions: [proposal, ...others],
      }),
    ).toEqual([
      [
        "市委关于制定第十三个五年规划的建议",
        ["十三五规划建议 (defined-form, 0)", "“十三五”规划建议 (defined-form, 0)"],
      ],
      ["十三五", []],
    ]);
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

  it("are two where the short form is the end of another's name", () => {
    const names = ["阿坝藏族工业园区", "成阿工业园区", "阿园区"];
    expect(formsOf({ area: "成都市", mentions: names.map((name) => mention("Place", name)) })).toHaveLength(3);
  });

  it("are two where a city's short form was not read as the city, but for the report's own", () => {
    const lake = [mention("Place", "巢湖市", ["巢湖"]), mention("Place", "巢湖", [], 1)];
    expect(formsOf({ area: "合肥市", mentions: lake })).toHaveLength(2);
    const mountain = [mention("Place", "井冈山市", ["井冈山"]), mention("Place", "井冈山", [], 1)];
    expect(formsOf({ area: "吉安市", mentions: mountain })).toHaveLength(2);
    const own = [mention("Place", "合肥市", ["合肥"]), mention("Place", "合肥", [], 1)];
    expect(formsOf({ area: "合肥市", mentions: own })).toHaveLength(1);
  });
});
