import { buildBatch } from "./batch-builder.js";

const WEST_BUND = {
  type: "Place" as const,
  name: "徐汇滨江",
  nameEn: "West Bund",
  aliases: ["西岸"],
  pinyin: "xuhui binjiang",
  initials: "xhbj",
  lat: 31.25,
  lon: 121.5,
};

/** A report of the first half of 2014, small enough to know every answer by heart. */
export const REPORT = buildBatch({
  name: "a",
  title: "上半年工作报告",
  sections: [
    ["一、工作回顾", "review", null],
    ["（一）项目建设", "review", 0],
    ["二、下半年打算", "plan", null],
  ],
  passages: [
    ["徐汇区2014年上半年工作报告", null],
    ["西岸传媒港落户徐汇滨江。", 1],
    ["税收收入73.5亿元，增长8%。", 0],
    ["区文化局牵头西岸文化走廊，推进西岸传媒港。", 2],
    ["区文化局印发《影视扶持办法》，适用于徐汇滨江。", 2],
  ],
  entities: [
    { type: "Project", name: "西岸传媒港", aliases: ["传媒港"], pinyin: "xian chuanmeigang", initials: "xacmg" },
    WEST_BUND,
    { type: "Initiative", name: "西岸文化走廊", pinyin: "xian wenhua zoulang", initials: "xawhzl" },
    { type: "Department", name: "徐汇区文化局", aliases: ["区文化局"], pinyin: "xuhuiqu wenhuaju", initials: "xhqwhj" },
    { type: "Policy", name: "影视扶持办法", pinyin: "yingshi fuchi banfa", initials: "ysfcbf" },
    { type: "Indicator", name: "税收收入", pinyin: "shuishou shouru", initials: "sssr", unit: "亿元" },
  ],
  mentions: [
    [1, "project:西岸传媒港", "西岸传媒港"],
    [1, "place:徐汇滨江", "徐汇滨江"],
    [2, "indicator:税收收入", "税收收入"],
    [3, "department:徐汇区文化局", "区文化局"],
    [3, "initiative:西岸文化走廊", "西岸文化走廊"],
    [3, "project:西岸传媒港", "西岸传媒港"],
    [4, "department:徐汇区文化局", "区文化局"],
    [4, "policy:影视扶持办法", "影视扶持办法"],
    [4, "place:徐汇滨江", "徐汇滨江"],
  ],
  facts: [
    {
      key: "fact:1",
      type: "LOCATED_IN",
      start: "project:西岸传媒港",
      end: "place:徐汇滨江",
      evidence: ["passage:a/1"],
      trigger: "落户",
    },
    {
      key: "fact:2",
      type: "PART_OF",
      start: "project:西岸传媒港",
      end: "initiative:西岸文化走廊",
      evidence: ["passage:a/3"],
      basis: "section",
      status: "planned",
      confidence: 0.5,
    },
    {
      key: "fact:3",
      type: "RESPONSIBLE_FOR",
      start: "department:徐汇区文化局",
      end: "initiative:西岸文化走廊",
      evidence: ["passage:a/3"],
      status: "planned",
      trigger: "牵头",
    },
    {
      key: "fact:4",
      type: "ISSUED",
      start: "department:徐汇区文化局",
      end: "policy:影视扶持办法",
      evidence: ["passage:a/4"],
      trigger: "印发",
    },
    {
      key: "fact:5",
      type: "APPLIES_TO",
      start: "policy:影视扶持办法",
      end: "place:徐汇滨江",
      evidence: ["passage:a/4"],
      trigger: "适用于",
    },
  ],
  observations: [
    {
      key: "observation:1",
      indicator: "indicator:税收收入",
      about: ["place:徐汇滨江"],
      value: 73.5,
      unit: "亿元",
      growthPercent: 8,
      period: "2014-H1",
      evidence: ["passage:a/2"],
    },
  ],
});

/** A second report, which shares the place and knows other forms of its name. */
export const NOTICE = buildBatch({
  name: "b",
  title: "滨江通报",
  passages: [["上海滨江公司与徐汇区文化局合作，传媒港工地积水。", null]],
  entities: [
    { ...WEST_BUND, nameEn: null, aliases: ["滨江"], code: "310104" },
    { type: "Department", name: "徐汇区文化局", pinyin: "xuhuiqu wenhuaju", initials: "xhqwhj" },
    { type: "Organization", name: "上海滨江公司", pinyin: "shanghai binjiang gongsi", initials: "shbjgs" },
    { type: "Project", name: "西岸传媒港", aliases: ["传媒港"], pinyin: "xian chuanmeigang", initials: "xacmg" },
  ],
  mentions: [
    [0, "organization:上海滨江公司", "上海滨江公司"],
    [0, "department:徐汇区文化局", "徐汇区文化局"],
    [0, "project:西岸传媒港", "传媒港"],
    [0, "place:徐汇滨江", "滨江"],
  ],
  facts: [
    {
      key: "fact:6",
      type: "PARTNERS_WITH",
      start: "organization:上海滨江公司",
      end: "department:徐汇区文化局",
      trigger: "合作",
      confidence: 0.75,
    },
    {
      key: "fact:7",
      type: "LOCATED_IN",
      start: "project:西岸传媒港",
      end: "place:徐汇滨江",
      status: "problem",
      confidence: 0.25,
    },
  ],
});

/** The first report as its author corrected it: a sentence more, a fact and a name less. */
export const CORRECTED_REPORT = {
  ...REPORT,
  document: { ...REPORT.document, sha256: "corrected" },
  original: `${REPORT.original}\n完`,
  passages: [
    ...REPORT.passages,
    {
      key: "passage:a/5",
      text: "完",
      surface: null,
      kind: "sentence",
      start: REPORT.original.length + 1,
      end: REPORT.original.length + 2,
      order: 5,
      guessed: false,
      parent: "section:a/2",
    },
  ],
  entities: REPORT.entities.filter(({ type }) => type !== "Policy"),
  mentions: REPORT.mentions.filter(({ entity }) => entity !== "policy:影视扶持办法"),
  facts: REPORT.facts.filter(({ key }) => !["fact:4", "fact:5"].includes(key)),
  observations: [],
} as const satisfies typeof REPORT;
