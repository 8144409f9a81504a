import { PROPERTY_MEANINGS } from "./property-meanings.js";

export interface Meaning {
  readonly en: string;
  readonly zh: string;
}

/** What the graph's labels and relationship types stand for, in a line each. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  Entity: {
    en: "Anything named in a report; it has one of the nine types as well.",
    zh: "报告里提到的任何事物，同时带九种类型之一。",
  },
  Department: { en: "A body of party, government or a district.", zh: "党政机关及其部门。" },
  Organization: { en: "A company, school, hospital or association.", zh: "企业、学校、医院、协会等。" },
  Place: { en: "A district, street, park, zone or building.", zh: "区、街道、园区、地块等地方。" },
  Project: { en: "Something particular that is built or carried out.", zh: "具体建设或实施的项目。" },
  Policy: { en: "A plan, rule, law or opinion that was issued.", zh: "发布的规划、办法、意见等。" },
  Initiative: {
    en: "A campaign, programme or goal under which work is grouped.",
    zh: "统领一批工作的行动、工程或目标。",
  },
  Event: { en: "A meeting, forum, contest or celebration.", zh: "会议、论坛、赛事、活动。" },
  Person: { en: "A person who is named.", zh: "点到姓名的人。" },
  Indicator: { en: "A quantity that figures are given for.", zh: "有数据的统计指标。" },
  Observation: {
    en: "One figure of an indicator, with unit, period and growth.",
    zh: "指标的一条数据，含单位、时间、增幅。",
  },
  Document: { en: "A report.", zh: "一份报告。" },
  Section: { en: "A heading of a report and what stands under it.", zh: "报告的一个标题及其下内容。" },
  Passage: { en: "A sentence, heading or cell of a report.", zh: "报告中的一句话、标题或单元格。" },
  Original: { en: "A report's text as it came.", zh: "报告的原文。" },
  LOCATED_IN: { en: "It lies in a place, or takes place there.", zh: "位于某地。" },
  PART_OF: {
    en: "It belongs to something larger; a project to its initiative.",
    zh: "属于更大的事物，如项目属于举措。",
  },
  ISSUED: { en: "A department issued a policy.", zh: "机构发布了政策。" },
  RESPONSIBLE_FOR: { en: "A department answers for it.", zh: "机构负责此事。" },
  PARTNERS_WITH: { en: "Both work together.", zh: "双方合作。" },
  PARTICIPATES_IN: { en: "It takes part in an event or initiative.", zh: "参与活动或举措。" },
  APPLIES_TO: { en: "A policy covers it.", zh: "政策适用于它。" },
  MENTIONS: { en: "A passage names an entity; `surface` is how.", zh: "语段提到实体，surface 是原文写法。" },
  IN: { en: "A passage stands in a section, a section in its document.", zh: "语段在章节里，章节在文件里。" },
  OF: { en: "A figure belongs to its indicator.", zh: "数据属于指标。" },
  ABOUT: { en: "A figure is about a place or department.", zh: "数据关于某地或某机构。" },
  DESCRIBES: { en: "What a document says of an entity.", zh: "文件对实体的描述。" },
  READ_FROM: { en: "A document was read from its original.", zh: "文件读自原文。" },
};

/** Of a property. */
export function propertyMeaning(name: string, language: string): string | undefined {
  return PROPERTY_MEANINGS[name]?.[language === "en" ? "en" : "zh"];
}

export function meaningOf(name: string, language: string): string | undefined {
  return MEANINGS[name]?.[language === "en" ? "en" : "zh"];
}
