import { spellName } from "#loaders/graph/pinyin.js";
import type { DocumentBatch, EntityRecord, FactRecord, SectionRecord } from "#model/batch.js";
import type { FactStatus } from "#model/ontology.js";
import { buildBatch } from "./batch-builder.js";

/** Ten small reports after the manner of real ones, whose answers can be found by reading them. */

type Known = Pick<EntityRecord, "type" | "name"> & Partial<Pick<EntityRecord, "nameEn" | "aliases">>;

const KNOWN: readonly Known[] = [
  { type: "Place", name: "徐汇区", nameEn: "Xuhui District" },
  { type: "Place", name: "长宁区", nameEn: "Changning District" },
  { type: "Place", name: "闵行区", nameEn: "Minhang District" },
  { type: "Place", name: "徐汇滨江", nameEn: "West Bund", aliases: ["西岸"] },
  { type: "Place", name: "漕河泾开发区", nameEn: "Caohejing", aliases: ["漕河泾", "漕开发"] },
  { type: "Place", name: "徐家汇", nameEn: "Xujiahui" },
  { type: "Place", name: "虹桥商务区", nameEn: "Hongqiao CBD" },
  { type: "Place", name: "苏州河", nameEn: "Suzhou Creek" },
  { type: "Place", name: "龙华", nameEn: "Longhua" },
  { type: "Project", name: "西岸传媒港", nameEn: "West Bund Media Port", aliases: ["传媒港"] },
  { type: "Project", name: "西岸艺术品保税仓库" },
  { type: "Project", name: "漕河泾科技绿洲", aliases: ["科技绿洲"] },
  { type: "Project", name: "龙吴路大修工程" },
  { type: "Project", name: "苏州河步道贯通工程", nameEn: "Suzhou Creek Walkway" },
  { type: "Project", name: "徐家汇天桥连廊" },
  { type: "Project", name: "智慧停车平台" },
  { type: "Project", name: "龙华塔修缮工程" },
  { type: "Initiative", name: "西岸文化走廊" },
  { type: "Initiative", name: "全面深化改革" },
  { type: "Initiative", name: "生活垃圾分类行动", aliases: ["垃圾分类"] },
  { type: "Initiative", name: "15分钟社区生活圈" },
  { type: "Policy", name: "影视扶持办法" },
  { type: "Policy", name: "生活垃圾管理实施意见" },
  { type: "Policy", name: "人才安居办法" },
  { type: "Department", name: "徐汇区文化局", aliases: ["区文化局"] },
  { type: "Department", name: "徐汇区建交委", aliases: ["区建交委", "建交委"] },
  { type: "Department", name: "徐汇区人社局", aliases: ["区人社局"] },
  { type: "Department", name: "长宁区绿化市容局" },
  { type: "Organization", name: "上海滨江公司" },
  { type: "Organization", name: "东方梦工场", nameEn: "Oriental DreamWorks", aliases: ["梦工场"] },
  { type: "Organization", name: "腾讯", nameEn: "Tencent" },
  { type: "Organization", name: "复旦大学", nameEn: "Fudan University" },
  { type: "Event", name: "西岸音乐节" },
  { type: "Event", name: "世界人工智能大会", nameEn: "World AI Conference", aliases: ["WAIC"] },
  { type: "Person", name: "李明华" },
  { type: "Indicator", name: "税收收入" },
  { type: "Indicator", name: "地区生产总值", aliases: ["GDP"] },
  { type: "Indicator", name: "居民人均可支配收入" },
];

type Said = readonly [start: string, type: FactRecord["type"], end: string, status?: FactStatus];
/** Indicator, what it is about, value, unit, growth or null, and whether it is a target. */
type Figure = readonly [
  indicator: string,
  about: string,
  value: number,
  unit: string,
  growth: number | null,
  target?: "target",
];

interface Sentence {
  readonly text: string;
  /** Absent: before the first heading. */
  readonly in?: "review" | "problem" | "plan";
  /** Where it turns to something else than its section. */
  readonly turnsTo?: "problem";
  readonly facts?: readonly Said[];
  readonly bySection?: true;
  readonly figure?: Figure;
}

interface Report {
  readonly name: string;
  readonly area: string;
  readonly year: number;
  readonly sentences: readonly Sentence[];
}

const REPORTS: readonly Report[] = [
  {
    name: "xuhui-2013",
    area: "徐汇区",
    year: 2013,
    sentences: [
      { text: "徐汇区2013年政府工作报告" },
      {
        in: "review",
        text: "西岸文化走廊启动，徐汇区文化局牵头西岸文化走廊。",
        facts: [["徐汇区文化局", "RESPONSIBLE_FOR", "西岸文化走廊", "ongoing"]],
      },
      { in: "review", text: "全年税收收入120亿元，增长12%。", figure: ["税收收入", "徐汇区", 120, "亿元", 12] },
      { in: "review", text: "地区生产总值1000亿元，增长9%。", figure: ["地区生产总值", "徐汇区", 1000, "亿元", 9] },
      {
        in: "problem",
        text: "徐汇滨江交通配套不足，龙吴路大修工程进度滞后。",
        facts: [["龙吴路大修工程", "LOCATED_IN", "徐汇滨江", "problem"]],
      },
      {
        in: "plan",
        text: "西岸传媒港落户徐汇滨江，是西岸文化走廊的重点。",
        facts: [
          ["西岸传媒港", "LOCATED_IN", "徐汇滨江", "planned"],
          ["西岸传媒港", "PART_OF", "西岸文化走廊", "planned"],
        ],
      },
      {
        in: "plan",
        text: "漕河泾科技绿洲在漕河泾开发区开工。",
        facts: [["漕河泾科技绿洲", "LOCATED_IN", "漕河泾开发区", "planned"]],
      },
    ],
  },
  {
    name: "xuhui-2014",
    area: "徐汇区",
    year: 2014,
    sentences: [
      { text: "徐汇区2014年政府工作报告" },
      {
        in: "review",
        text: "西岸传媒港在徐汇滨江稳步推进，东方梦工场参与西岸传媒港。",
        facts: [
          ["西岸传媒港", "LOCATED_IN", "徐汇滨江", "ongoing"],
          ["东方梦工场", "PARTICIPATES_IN", "西岸传媒港"],
        ],
      },
      { in: "review", text: "东方梦工场落户徐汇滨江。", facts: [["东方梦工场", "LOCATED_IN", "徐汇滨江"]] },
      {
        in: "review",
        text: "漕河泾科技绿洲建成，腾讯落户漕河泾开发区。",
        facts: [
          ["漕河泾科技绿洲", "LOCATED_IN", "漕河泾开发区"],
          ["腾讯", "LOCATED_IN", "漕河泾开发区"],
        ],
      },
      {
        in: "review",
        text: "区文化局印发《影视扶持办法》，适用于徐汇滨江和西岸传媒港。",
        facts: [
          ["徐汇区文化局", "ISSUED", "影视扶持办法"],
          ["影视扶持办法", "APPLIES_TO", "徐汇滨江"],
          ["影视扶持办法", "APPLIES_TO", "西岸传媒港"],
        ],
      },
      {
        in: "review",
        text: "围绕全面深化改革，区建交委完成龙吴路大修工程。",
        facts: [["徐汇区建交委", "RESPONSIBLE_FOR", "龙吴路大修工程"]],
      },
      {
        in: "review",
        text: "龙吴路大修工程通过验收。",
        bySection: true,
        facts: [["龙吴路大修工程", "PART_OF", "全面深化改革"]],
      },
      { in: "review", text: "税收收入132亿元，增长10%。", figure: ["税收收入", "徐汇区", 132, "亿元", 10] },
      { in: "review", text: "地区生产总值1080亿元，增长8%。", figure: ["地区生产总值", "徐汇区", 1080, "亿元", 8] },
      { in: "problem", text: "龙吴路大修工程扰民问题突出。" },
      {
        in: "plan",
        text: "明年税收收入目标为140亿元。",
        figure: ["税收收入", "徐汇区", 140, "亿元", null, "target"],
      },
    ],
  },
  {
    name: "xuhui-2015",
    area: "徐汇区",
    year: 2015,
    sentences: [
      { text: "徐汇区2015年政府工作报告" },
      {
        in: "review",
        text: "徐汇区文化局、徐汇区建交委共同负责的西岸传媒港在徐汇滨江竣工。",
        facts: [
          ["徐汇区文化局", "RESPONSIBLE_FOR", "西岸传媒港"],
          ["徐汇区建交委", "RESPONSIBLE_FOR", "西岸传媒港"],
          ["西岸传媒港", "LOCATED_IN", "徐汇滨江"],
        ],
      },
      {
        in: "review",
        text: "西岸艺术品保税仓库在徐汇滨江建成。",
        facts: [["西岸艺术品保税仓库", "LOCATED_IN", "徐汇滨江"]],
      },
      {
        in: "review",
        text: "区文化局主办的西岸音乐节在徐汇滨江举行，上海滨江公司、李明华参加。",
        facts: [
          ["徐汇区文化局", "RESPONSIBLE_FOR", "西岸音乐节"],
          ["西岸音乐节", "LOCATED_IN", "徐汇滨江"],
          ["上海滨江公司", "PARTICIPATES_IN", "西岸音乐节"],
          ["李明华", "PARTICIPATES_IN", "西岸音乐节"],
        ],
      },
      {
        in: "review",
        text: "徐汇区人社局出台《人才安居办法》，适用于腾讯和复旦大学。",
        facts: [
          ["徐汇区人社局", "ISSUED", "人才安居办法"],
          ["人才安居办法", "APPLIES_TO", "腾讯"],
          ["人才安居办法", "APPLIES_TO", "复旦大学"],
        ],
      },
      { in: "review", text: "税收收入128亿元，下降3%。", figure: ["税收收入", "徐汇区", 128, "亿元", -3] },
      { in: "review", turnsTo: "problem", text: "徐家汇停车难问题尚未解决。" },
      {
        in: "plan",
        text: "徐家汇天桥连廊将在徐家汇开工。",
        facts: [["徐家汇天桥连廊", "LOCATED_IN", "徐家汇", "planned"]],
      },
    ],
  },
  {
    name: "changning-2014",
    area: "长宁区",
    year: 2014,
    sentences: [
      { text: "长宁区2014年政府工作报告" },
      {
        in: "review",
        text: "长宁区绿化市容局牵头生活垃圾分类行动。",
        facts: [["长宁区绿化市容局", "RESPONSIBLE_FOR", "生活垃圾分类行动", "ongoing"]],
      },
      {
        in: "review",
        text: "长宁区绿化市容局负责的苏州河步道贯通工程沿苏州河推进，纳入15分钟社区生活圈。",
        facts: [
          ["长宁区绿化市容局", "RESPONSIBLE_FOR", "苏州河步道贯通工程", "ongoing"],
          ["苏州河步道贯通工程", "LOCATED_IN", "苏州河", "ongoing"],
          ["苏州河步道贯通工程", "PART_OF", "15分钟社区生活圈", "ongoing"],
        ],
      },
      {
        in: "review",
        text: "居民人均可支配收入5.2万元，增长9%。",
        figure: ["居民人均可支配收入", "长宁区", 5.2, "万元", 9],
      },
      { in: "problem", text: "苏州河步道贯通工程断点较多。" },
    ],
  },
  {
    name: "changning-2015",
    area: "长宁区",
    year: 2015,
    sentences: [
      { text: "长宁区2015年政府工作报告" },
      {
        in: "review",
        text: "长宁区绿化市容局印发《生活垃圾管理实施意见》，适用于生活垃圾分类行动。",
        facts: [
          ["长宁区绿化市容局", "ISSUED", "生活垃圾管理实施意见"],
          ["生活垃圾管理实施意见", "APPLIES_TO", "生活垃圾分类行动"],
        ],
      },
      {
        in: "review",
        text: "苏州河步道贯通工程在苏州河全线建成。",
        facts: [["苏州河步道贯通工程", "LOCATED_IN", "苏州河"]],
      },
      {
        in: "review",
        text: "世界人工智能大会在虹桥商务区举行，腾讯参加。",
        facts: [
          ["世界人工智能大会", "LOCATED_IN", "虹桥商务区"],
          ["腾讯", "PARTICIPATES_IN", "世界人工智能大会"],
        ],
      },
      {
        in: "review",
        text: "居民人均可支配收入5.7万元，增长9.6%。",
        figure: ["居民人均可支配收入", "长宁区", 5.7, "万元", 9.6],
      },
      {
        in: "plan",
        text: "虹桥商务区将建设智慧停车平台。",
        facts: [["智慧停车平台", "LOCATED_IN", "虹桥商务区", "planned"]],
      },
      {
        in: "review",
        text: "长宁区绿化市容局牵头的生活垃圾分类行动推进受阻。",
        facts: [["长宁区绿化市容局", "RESPONSIBLE_FOR", "生活垃圾分类行动", "problem"]],
      },
    ],
  },
  {
    name: "culture-2014",
    area: "徐汇区",
    year: 2014,
    sentences: [
      {
        text: "徐汇区文化局与上海滨江公司合作，推进西岸文化走廊。",
        facts: [
          ["徐汇区文化局", "PARTNERS_WITH", "上海滨江公司"],
          ["上海滨江公司", "PARTICIPATES_IN", "西岸文化走廊"],
        ],
      },
    ],
  },
  {
    name: "caohejing-2015",
    area: "漕河泾",
    year: 2015,
    sentences: [
      { text: "腾讯与复旦大学合作办学。", facts: [["腾讯", "PARTNERS_WITH", "复旦大学"]] },
      { text: "《人才安居办法》适用于漕河泾。", facts: [["人才安居办法", "APPLIES_TO", "漕河泾开发区"]] },
    ],
  },
  {
    name: "longhua-2016",
    area: "徐汇区",
    year: 2016,
    sentences: [
      { text: "徐汇滨江的龙华街区焕新。", facts: [["龙华", "LOCATED_IN", "徐汇滨江"]] },
      { text: "龙华塔修缮工程在龙华完工。", facts: [["龙华塔修缮工程", "LOCATED_IN", "龙华"]] },
    ],
  },
  {
    name: "plan-2016",
    area: "徐汇区",
    year: 2016,
    sentences: [
      {
        in: "plan",
        text: "《影视扶持办法》纳入西岸文化走廊。",
        facts: [["影视扶持办法", "PART_OF", "西岸文化走廊", "planned"]],
      },
    ],
  },
  {
    name: "minhang-2016",
    area: "闵行区",
    year: 2016,
    sentences: [
      { text: "腾讯落户闵行区。", facts: [["腾讯", "LOCATED_IN", "闵行区"]] },
      { text: "地区生产总值2500亿元，增长6%。", figure: ["地区生产总值", "闵行区", 2500, "亿元", 6] },
    ],
  },
];

const MODALITIES = ["review", "problem", "plan"] as const;
const HEADINGS = { review: "工作回顾", problem: "存在的问题", plan: "工作打算" } as const;

/** The key of what the reports name so. */
export function keyOfNamed(name: string): string {
  return `${knownAs(name).type.toLowerCase()}:${name}`;
}

export const TEN_REPORTS: readonly DocumentBatch[] = REPORTS.map(batchFrom);

function knownAs(name: string): Known {
  const known = KNOWN.find((one) => one.name === name);
  if (known === undefined) throw new Error(`No report names ${name}.`);
  return known;
}

function batchFrom({ name, area, year, sentences }: Report): DocumentBatch {
  const used = MODALITIES.filter((modality) => sentences.some((sentence) => sentence.in === modality));
  const mentions = sentences.flatMap(({ text }, passage) =>
    mentionsIn(text).map(([entity, surface]) => [passage, keyOfNamed(entity), surface] as const),
  );
  const facts = sentences.flatMap(({ facts = [], bySection }, passage) =>
    facts.map(([start, type, end, status = "done"], index) => ({
      key: `fact:${name}/${passage}.${index}`,
      type,
      start: keyOfNamed(start),
      end: keyOfNamed(end),
      status,
      basis: bySection === true ? ("section" as const) : ("stated" as const),
      evidence: [`passage:${name}/${passage}`],
      confidence: bySection === true ? 0.6 : 0.9,
    })),
  );
  const figures = sentences.flatMap(({ figure }, passage) =>
    figure === undefined ? [] : [figureFrom({ figure, name, year, passage })],
  );
  const named = new Set([
    ...mentions.map(([, entity]) => entity),
    ...facts.flatMap(({ start, end }) => [start, end]),
    ...figures.flatMap(({ indicator, about }) => [indicator, ...about]),
  ]);
  const batch = buildBatch({
    name,
    title: sentences[0]?.text ?? name,
    sections: used.map((modality): [string, SectionRecord["modality"], null] => [HEADINGS[modality], modality, null]),
    passages: sentences.map((sentence): [string, number | null, (SectionRecord["modality"] | undefined)?] => [
      sentence.text,
      sentence.in === undefined ? null : used.indexOf(sentence.in),
      sentence.turnsTo,
    ]),
    entities: KNOWN.filter((known) => named.has(keyOfNamed(known.name))).map((known) => ({
      ...known,
      ...spellName([known.name]),
    })),
    mentions,
    facts,
    observations: figures,
  });
  return { ...batch, document: { ...batch.document, area, year, issuer: area } };
}

/** Every name that a sentence holds, the longest where they overlap. */
function mentionsIn(text: string): readonly (readonly [name: string, surface: string])[] {
  const surfaces = KNOWN.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((form) => [name, form] as const));
  let left = text;
  return surfaces
    .toSorted(([, a], [, b]) => b.length - a.length)
    .filter(([, form]) => {
      const isThere = left.includes(form);
      left = left.replaceAll(form, "＿".repeat(form.length));
      return isThere;
    });
}

interface FigureInReport {
  readonly figure: Figure;
  readonly name: string;
  readonly year: number;
  readonly passage: number;
}

function figureFrom({ figure, name, year, passage }: FigureInReport) {
  const [indicator, about, value, unit, growthPercent, target] = figure;
  return {
    key: `observation:${name}/${passage}`,
    indicator: keyOfNamed(indicator),
    about: [keyOfNamed(about)],
    value,
    unit,
    growthPercent,
    period: String(target === undefined ? year : year + 1),
    status: target ?? ("actual" as const),
    evidence: [`passage:${name}/${passage}`],
  };
}
