import { spellName } from "#loaders/graph/pinyin.js";
import type { GraphNode, Properties } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import type { EntityRecord } from "./entity-record.js";

/** For tests: entities with names of every sort that people look for. */

interface Plan {
  readonly type: EntityType;
  /** The name, its words apart by `|`. */
  readonly words: string;
  readonly aliases?: readonly string[];
  readonly nameEn?: string;
  readonly code?: string;
  readonly degree?: number;
  readonly mentions?: number;
  readonly documents?: readonly string[];
}

const PLANS: readonly Plan[] = [
  { type: "Place", words: "徐汇|滨江", nameEn: "West Bund", aliases: ["西岸", "滨江"], degree: 40, mentions: 200 },
  { type: "Project", words: "西岸|传媒港", aliases: ["传媒港", "西岸传媒港（CMG）"], degree: 25, mentions: 80 },
  { type: "Initiative", words: "西岸|文化|走廊", degree: 9, mentions: 20 },
  { type: "Organization", words: "西岸|集团", aliases: ["上海西岸开发（集团）有限公司"], degree: 12, mentions: 15 },
  {
    type: "Place",
    words: "徐汇区",
    nameEn: "Xuhui District",
    code: "310104",
    aliases: ["徐汇"],
    degree: 90,
    mentions: 900,
    documents: ["a", "b"],
  },
  { type: "Department", words: "徐汇区|文化局", aliases: ["区文化局"], degree: 8, mentions: 10 },
  {
    type: "Place",
    words: "漕河泾|开发区",
    nameEn: "Caohejing Hi-Tech Park",
    aliases: ["漕河泾", "漕开发"],
    degree: 18,
    mentions: 60,
  },
  { type: "Place", words: "徐家汇", nameEn: "Xujiahui", degree: 30, mentions: 120 },
  { type: "Place", words: "徐家汇|商圈", degree: 6, mentions: 12 },
  {
    type: "Place",
    words: "重庆市",
    nameEn: "Chongqing",
    code: "500000",
    aliases: ["重庆"],
    degree: 50,
    mentions: 300,
    documents: ["b"],
  },
  { type: "Place", words: "长宁区", nameEn: "Changning District", code: "310105", degree: 20, mentions: 90 },
  {
    type: "Place",
    words: "上海市",
    nameEn: "Shanghai",
    code: "310000",
    aliases: ["上海", "沪"],
    degree: 120,
    mentions: 1500,
    documents: ["a", "b"],
  },
  { type: "Organization", words: "上海|第一|人民|医院", degree: 4, mentions: 6 },
  {
    type: "Organization",
    words: "上海|交通|大学",
    nameEn: "Shanghai Jiao Tong University",
    aliases: ["上海交大", "交大"],
    degree: 14,
    mentions: 40,
  },
  { type: "Organization", words: "复旦|大学", nameEn: "Fudan University", degree: 13, mentions: 38 },
  { type: "Organization", words: "中国|银行", nameEn: "Bank of China", degree: 7, mentions: 22 },
  {
    type: "Organization",
    words: "中国|商用|飞机|公司",
    nameEn: "COMAC",
    aliases: ["中国商飞", "商飞"],
    degree: 11,
    mentions: 30,
  },
  {
    type: "Project",
    words: "轨道|交通|11号线",
    aliases: ["11号线"],
    nameEn: "Metro Line 11",
    degree: 10,
    mentions: 35,
  },
  { type: "Project", words: "轨道|交通|18号线", aliases: ["18号线"], nameEn: "Metro Line 18", degree: 5, mentions: 15 },
  { type: "Project", words: "5G|基站", degree: 3, mentions: 9 },
  { type: "Project", words: "AI|产业园", nameEn: "AI Park", degree: 4, mentions: 8 },
  { type: "Policy", words: "《影视|扶持|办法》", degree: 3, mentions: 4 },
  { type: "Policy", words: "“十四五”|规划", aliases: ["十四五规划"], degree: 21, mentions: 75 },
  { type: "Initiative", words: "“一带一路”", nameEn: "Belt and Road Initiative", degree: 16, mentions: 50 },
  { type: "Initiative", words: "创建|全国|文明|城市", aliases: ["创城"], degree: 15, mentions: 45 },
  { type: "Event", words: "中国|国际|进口|博览会", aliases: ["进博会"], nameEn: "CIIE", degree: 19, mentions: 66 },
  { type: "Event", words: "上海|旅游节", degree: 5, mentions: 11 },
  { type: "Person", words: "习近平", degree: 6, mentions: 70 },
  { type: "Person", words: "单霁翔", degree: 1, mentions: 2 },
  { type: "Person", words: "曾国藩", degree: 1, mentions: 1 },
  { type: "Indicator", words: "税收|收入", degree: 8, mentions: 33 },
  { type: "Indicator", words: "地区|生产|总值", aliases: ["GDP"], degree: 17, mentions: 88 },
  { type: "Place", words: "绿地|缤纷城", nameEn: "Greenland Mall", degree: 2, mentions: 3 },
  { type: "Place", words: "女儿|泾", degree: 1, mentions: 1 },
  { type: "Place", words: "吕巷镇", degree: 2, mentions: 4 },
  { type: "Place", words: "Café|徐汇", nameEn: "Café de l’Été", degree: 1, mentions: 1 },
  { type: "Place", words: "外滩", nameEn: "The Bund", degree: 22, mentions: 77 },
  { type: "Place", words: "长株潭", nameEn: "Changsha–Zhuzhou–Xiangtan", degree: 60, mentions: 300 },
  { type: "Place", words: "虹桥|商务区", nameEn: "Hongqiao CBD", degree: 12, mentions: 28 },
  { type: "Place", words: "大虹桥", degree: 3, mentions: 7 },
  { type: "Department", words: "市|发展|改革|委", aliases: ["市发改委", "发改委"], degree: 23, mentions: 51 },
  { type: "Department", words: "市|规划|资源|局", degree: 9, mentions: 19 },
  { type: "Place", words: "𠮷野|社区", degree: 1, mentions: 1 },
];

export const MADE_UP_NAMES: readonly EntityRecord[] = PLANS.map(recordFrom);

function recordFrom({
  type,
  words,
  degree = 1,
  mentions = 1,
  documents = ["a"],
  aliases,
  ...others
}: Plan): EntityRecord {
  const parts = words.split("|");
  const name = parts.join("");
  const key = `${type.toLowerCase()}:${name}`;
  const properties: Properties = { key, name, aliases: [...(aliases ?? [])], ...spellName(parts), ...others };
  const node: GraphNode = { id: key, labels: ["Entity", type], properties };
  return { node, degree, mentions, documents: documents.map((one) => `document:${one}`) };
}
