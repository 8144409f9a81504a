import type { Meaning } from "./meanings.js";

/** What the graph's properties hold, in a line each. */
export const PROPERTY_MEANINGS: Readonly<Record<string, Meaning>> = {
  aliases: { en: "Other names of the same thing.", zh: "同一事物的其他名称。" },
  area: { en: "The place that a report is about.", zh: "报告所属的地区。" },
  basis: {
    en: "How a fact is known: stated, section, curated or llm.",
    zh: "依据类型：stated、section、curated 或 llm。",
  },
  code: { en: "The official code of an area.", zh: "行政区划代码。" },
  confidence: { en: "How often what was read so is right, 0 to 1.", zh: "可信度，从 0 到 1。" },
  document: { en: "The key of the document it stands in.", zh: "所在文档的键。" },
  evidence: { en: "The keys of the passages that state it.", zh: "写明此事的语段的键。" },
  growthPercent: { en: "Growth in percent.", zh: "增幅（%）。" },
  initials: { en: "The first letters of the name in pinyin.", zh: "名称的拼音首字母。" },
  issuer: { en: "Who issued it.", zh: "发布者。" },
  key: { en: "The readable name by which a node is the same everywhere.", zh: "节点可读的唯一名称。" },
  kind: { en: "Which kind of it this is.", zh: "具体种类。" },
  lat: { en: "Latitude.", zh: "纬度。" },
  lon: { en: "Longitude.", zh: "经度。" },
  modality: {
    en: "What a passage tells: review, problem or plan.",
    zh: "语态：review 回顾、problem 问题或 plan 打算。",
  },
  name: { en: "What it is called.", zh: "名称。" },
  nameEn: { en: "What it is called in English.", zh: "英文名称。" },
  order: { en: "Its place in the document.", zh: "在文档中的次序。" },
  period: { en: "The time that it is about, such as 2014-H1.", zh: "所述的时段，如 2014-H1。" },
  pinyin: { en: "The name in pinyin.", zh: "名称的拼音。" },
  rule: { en: "The rule that found it.", zh: "找到它的规则。" },
  scope: {
    en: "The area whose thing it is, where several have one of that name.",
    zh: "所属地区，用来区分同名的事物。",
  },
  status: { en: "done, ongoing, planned or problem.", zh: "状态：done、ongoing、planned 或 problem。" },
  surface: { en: "How the original names it.", zh: "原文的写法。" },
  text: { en: "The words themselves.", zh: "文字内容。" },
  title: { en: "The title of a document or section.", zh: "文档或章节的标题。" },
  unit: { en: "The unit of a figure.", zh: "数据的单位。" },
  value: { en: "The value of a figure.", zh: "数据的数值。" },
  year: { en: "The year that it is about.", zh: "所述的年份。" },
};
