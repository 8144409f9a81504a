import { describe, expect, it } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Mention, ReportMetadata } from "../stages.js";
import { mention, thingsOf } from "./testing.js";

function keyOf(type: EntityType, name: string, metadata: Partial<ReportMetadata> = {}, others: Mention[] = []): string {
  return thingsOf({ ...metadata, mentions: [mention(type, name), ...others] }).identify({ type, name }).key;
}

describe("the key of a thing", () => {
  it.each([
    ["Project", "西岸传媒港", "project:西岸传媒港"],
    ["Department", "徐汇区委", "department:徐汇区/区委"],
    ["Department", "上海市委巡视组", "department:上海市/市委巡视组"],
    ["Department", "中共上海市委", "department:上海市/市委"],
    ["Department", "中国共产党上海市委员会", "department:上海市/市委"],
    ["Department", "广西壮族自治区政府", "department:广西壮族自治区/自治区政府"],
    ["Department", "徐汇区人民政府", "department:徐汇区/区政府"],
    ["Department", "国务院", "department:国务院"],
    ["Place", "徐汇区", "place:徐汇区"],
    ["Project", "徐汇区行政服务中心", "project:徐汇区行政服务中心"],
    ["Initiative", "一带一路", "initiative:一带一路"],
    ["Initiative", "四个最严", "initiative:四个最严"],
    ["Place", "长江经济带", "place:长江经济带"],
    ["Event", "十八届三中全会", "event:十八届三中全会"],
    ["Event", "党的十四大", "event:十四大"],
    ["Event", "十九届历次全会", "event:十九届历次全会"],
    ["Event", "党的二十届历次全会精神", "event:二十届历次全会"],
    ["Policy", "十九大报告", "policy:十九大报告"],
    ["Policy", "中华人民共和国行政许可法", "policy:行政许可法"],
    ["Initiative", "五个中心建设", "initiative:徐汇区/五个中心"],
    ["Indicator", "生产总值", "indicator:生产总值"],
    ["Indicator", "地区生产总值", "indicator:生产总值"],
    ["Indicator", "全市人均GDP", "indicator:全市人均生产总值"],
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
    ["Place", "长吉高速"],
    ["Initiative", "安徽省域副中心城市"],
    ["Initiative", "安徽省全域旅游示范区"],
    ["Initiative", "全国文明城市创建活动"],
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
    ["Project", "4号线"],
    ["Place", "一大会址"],
    ["Project", "一大会址纪念馆"],
    ["Project", "三座店水利枢纽"],
    ["Project", "五家渠供水工程"],
    ["Place", "五大连池风景区"],
    ["Organization", "百大集团"],
    ["Indicator", "高新技术企业总数"],
    ["Indicator", "造林绿化"],
    ["Place", "龙华"],
    ["Initiative", "四个中心"],
    ["Initiative", "五个新城建设"],
    ["Initiative", "百千万工程"],
    ["Initiative", "对口支援"],
  ] as const)("stays the same over the years of one area: %s %s", (type, name) => {
    expect(keyOf(type, name, { year: 2020 })).toBe(keyOf(type, name));
  });

  it.each([
    ["Indicator", "上市企业", "indicator:徐汇区/2014/上市企业"],
    ["Event", "经济工作会议", "event:徐汇区/2014/经济工作会议"],
    ["Initiative", "十件民生实事", "initiative:徐汇区/2014/十件民生实事"],
    ["Policy", "三年行动计划", "policy:徐汇区/2014/三年行动计划"],
    ["Policy", "六项制度", "policy:徐汇区/2014/六项制度"],
    ["Policy", "十大报告", "policy:徐汇区/2014/十大报告"],
    ["Policy", "八项规定", "policy:徐汇区/2014/八项规定"],
    ["Project", "十大创新平台", "project:徐汇区/2014/十大创新平台"],
    ["Initiative", "三个平台建设", "initiative:徐汇区/2014/三个平台建设"],
    ["Initiative", "五个一工程", "initiative:徐汇区/2014/五个一工程"],
    ["Project", "新开工项目", "project:徐汇区/2014/新开工项目"],
    ["Initiative", "政府机构改革", "initiative:徐汇区/2014/政府机构改革"],
    ["Initiative", "国家卫生城市", "initiative:徐汇区/2014/国家卫生城市"],
    ["Place", "国家高新技术产业开发区", "place:徐汇区/2014/国家高新区"],
    ["Initiative", "灾后恢复重建", "initiative:徐汇区/2014/灾后恢复重建"],
    ["Policy", "中央一号文件", "policy:2014/中央一号文件"],
    ["Initiative", "国家全域旅游示范区", "initiative:徐汇区/2014/国家全域旅游示范区"],
    ["Project", "健身步道", "project:徐汇区/2014/健身步道"],
    ["Initiative", "上海市、区十件民生实事", "initiative:徐汇区/2014/上海市、区十件民生实事"],
    ["Indicator", "总投资", "indicator:徐汇区/2014/总投资"],
    ["Place", "三大景区", "place:徐汇区/2014/三大景区"],
    ["Place", "周边地区", "place:徐汇区/2014/周边地区"],
    ["Place", "新城", "place:徐汇区/2014/新城"],
    ["Initiative", "三大任务", "initiative:徐汇区/2014/三大任务"],
    ["Initiative", "七个更", "initiative:徐汇区/2014/七个更"],
    ["Place", "东部", "place:徐汇区/2014/东部"],
    ["Event", "上海国际马拉松赛", "event:2014/上海国际马拉松赛"],
    ["Event", "残奥会", "event:徐汇区/2014/残奥会"],
    ["Event", "中国—东盟博览会", "event:2014/中国-东盟博览会"],
    ["Indicator", "现代服务业", "indicator:徐汇区/2014/现代服务业"],
    ["Indicator", "村卫生室", "indicator:徐汇区/2014/村卫生室"],
  ] as const)("holds the year where each has its own: %s %s", (type, name, key) => {
    expect(keyOf(type, name)).toBe(key);
  });

  it.each([
    ["Policy", "第五轮环保三年行动计划", "policy:徐汇区/第五轮环保三年行动计划"],
    ["Initiative", "2018年十件民生实事", "initiative:徐汇区/2018年十件民生实事"],
    ["Event", "第十届国际花卉节", "event:徐汇区/第十届国际花卉节"],
  ] as const)("needs no year where the name counts: %s %s", (type, name, key) => {
    expect(keyOf(type, name)).toBe(key);
  });

  it("holds the year where a province has several zones of a kind, and a city one", () => {
    expect(["福建省", "泉州市"].map((area) => keyOf("Place", "台商投资区", { area }))).toEqual([
      "place:福建省/2014/台商投资区",
      "place:泉州市/台商投资区",
    ]);
  });

  it("is the same for a campaign of the area with and without what is done about it", () => {
    expect(
      ["平安苏州", "“平安苏州”建设", "平安江苏建设", "上海城市建设"].map((name) =>
        keyOf("Initiative", name, { area: "苏州市" }),
      ),
    ).toEqual([
      "initiative:苏州市/平安苏州",
      "initiative:苏州市/平安苏州",
      "initiative:苏州市/平安江苏",
      "initiative:上海城市建设",
    ]);
  });

  it("is the same for an aim with and without the work on it", () => {
    const names = [
      "无废城市",
      "“无废城市”建设",
      "质量强市战略",
      "质量强市",
      "法治政府建设",
      "苏州城市建设",
      "老城区建设",
      "创新驱动战略",
      "四好农村路建设",
    ];
    expect(names.map((name) => keyOf("Initiative", name, { area: "苏州市" }).split("/").at(-1))).toEqual([
      "无废城市",
      "无废城市",
      "质量强市",
      "质量强市",
      "法治政府",
      "initiative:苏州城市建设",
      "老城区建设",
      "创新驱动",
      "initiative:四好农村路",
    ]);
  });

  it("is that of the area's own congress and conference where their level is not told", () => {
    expect(
      ["政协", "市政协", "人大", "人大及其常委会"].map((name) => keyOf("Department", name, { area: "苏州市" })),
    ).toEqual([
      "department:苏州市/市政协",
      "department:苏州市/市政协",
      "department:苏州市/市人大",
      "department:苏州市/市人大及其常委会",
    ]);
    expect(keyOf("Department", "政协", { area: "宁夏回族自治区" })).toBe("department:宁夏回族自治区/自治区政协");
    expect(keyOf("Department", "人民政协", { area: "苏州市" })).toBe("department:苏州市/人民政协");
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

  it("takes what many cities call a part of theirs for a district in its own city alone", () => {
    expect([
      keyOf("Place", "老城区", { area: "洛阳市" }),
      keyOf("Place", "老城区", { area: "黄山市" }),
      keyOf("Place", "主城区", { area: "宝鸡市" }),
      keyOf("Project", "老城区改造", { area: "黄山市" }),
    ]).toEqual(["place:老城区", "place:黄山市/老城区", "place:宝鸡市/主城区", "project:黄山市/老城区改造"]);
  });

  it.each([
    ["增城市", "广州市", "place:增城区"],
    ["江宁县", "江苏省", "place:江宁区"],
    ["木里县", "四川省", "place:木里藏族自治县"],
    ["无锡县", "无锡市", "place:无锡市/无锡县"],
    ["增城市", "武汉市", "place:武汉市/增城市"],
  ])(
    "is the district of today for what was a county or city before, within its province: %s in %s",
    (name, area, key) => {
      expect(keyOf("Place", name, { area })).toBe(key);
    },
  );

  it("takes what the nation's own reports name for one thing over the years", () => {
    expect([
      keyOf("Initiative", "两岸一家亲", { area: "全国" }),
      keyOf("Initiative", "两岸一家亲", { area: "全国", year: 2020 }),
    ]).toEqual(["initiative:全国/两岸一家亲", "initiative:全国/两岸一家亲"]);
  });

  it("keeps apart by year what has a district's short name and was not taken for it", () => {
    expect([
      keyOf("Place", "天河", { area: "广州市" }),
      keyOf("Place", "天河", { area: "武汉市" }),
      keyOf("Place", "琶洲", { area: "广州市" }),
    ]).toEqual(["place:广州市/2014/天河", "place:武汉市/2014/天河", "place:广州市/琶洲"]);
  });

  it("keeps bare phases, kinds of zones and stations, and inspections without their round apart by year", () => {
    const names = [
      ["Project", "二期"],
      ["Project", "二期工程"],
      ["Project", "北苑二期"],
      ["Place", "综合保税区"],
      ["Place", "火车站"],
      ["Initiative", "中央环保督察"],
      ["Initiative", "第二轮中央环保督察"],
    ] as const;
    expect(names.map(([type, name]) => keyOf(type, name, { area: "广州市" }))).toEqual([
      "project:广州市/2014/二期",
      "project:广州市/2014/二期工程",
      "project:广州市/北苑二期",
      "place:广州市/2014/综保区",
      "place:广州市/2014/火车站",
      "initiative:广州市/2014/中央环保督察",
      "initiative:广州市/第二轮中央环保督察",
    ]);
  });

  it("is one nation in all reports", () => {
    expect(["上海市", "全国", null].map((area) => keyOf("Place", "中国", { area }))).toEqual(
      Array.from({ length: 3 }, () => "place:中国"),
    );
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

  it("is a national road's number everywhere, and a provincial road's in the area", () => {
    expect(["310国道", "国道310", "G310线", "国道G310"].map((name) => roadIn("徐州市", name))).toEqual(
      Array(4).fill("place:国道310"),
    );
    expect(roadIn("西安市", "国道310")).toBe("place:国道310");
    expect(roadIn("西安市", "G30线")).toBe("place:G30");
    expect(roadIn("西安市", "S205")).toBe("place:西安市/省道205");
  });
});

function roadIn(area: string, name: string): string {
  return keyOf("Place", name, { area });
}
