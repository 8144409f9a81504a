import type {
  DocumentAnswer,
  DocumentSummary,
  EntityAnswer,
  EvidencePassage,
  FactAnswer,
  PassageAnswer,
  SectionSummary,
} from "#model/api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { SearchAnswer } from "#model/search-api.js";

/** Pieces of the sample report, from which the routes' examples are put together. */

export const EXAMPLE_DOCUMENT: DocumentSummary = {
  key: "document:xuhui-2014-h1",
  title: "徐汇区2014年上半年工作回顾",
  issuer: "徐汇区委",
  area: "徐汇区",
  year: 2014,
  period: "2014-H1",
  file: "xuhui-2014-h1.txt",
};

export const EXAMPLE_LOADED_DOCUMENT: DocumentAnswer = {
  ...EXAMPLE_DOCUMENT,
  sha256: "a454be271671242abdedb02d9fda183c06b28eee9c0a5e61873429ad6e300cb8",
  loadedAt: "2026-11-26T04:16:01.010Z",
  sections: 7,
  passages: 135,
  mentions: 267,
  facts: 104,
};

export const EXAMPLE_PROJECT: GraphNode = {
  id: "project:西岸传媒港",
  labels: ["Entity", "Project"],
  properties: {
    key: "project:西岸传媒港",
    name: "西岸传媒港",
    nameEn: "West Bund Media Port",
    aliases: ["西岸传媒港建设"],
    pinyin: "xian chuanmeigang",
    initials: "xacmg",
    lat: 31.176,
    lon: 121.459,
  },
};

export const EXAMPLE_INITIATIVE: GraphNode = {
  id: "initiative:全面深化改革",
  labels: ["Entity", "Initiative"],
  properties: {
    key: "initiative:全面深化改革",
    name: "全面深化改革",
    nameEn: "Comprehensively Deepening Reform",
    aliases: ["进一步全面深化改革"],
    pinyin: "quanmianshenhuagaige",
    initials: "qmshgg",
  },
};

export const EXAMPLE_RELATIONSHIP: GraphRelationship = {
  id: "fact:70bb07db070a3fa6e15cb806",
  type: "PART_OF",
  start: "project:西岸传媒港",
  end: "initiative:全面深化改革",
  properties: {
    key: "fact:70bb07db070a3fa6e15cb806",
    document: "document:xuhui-2014-h1",
    evidence: ["passage:xuhui-2014-h1#00038"],
    basis: "section",
    rule: "under-heading",
    status: "ongoing",
    confidence: 0.284,
  },
};

export const EXAMPLE_SECTION: SectionSummary = {
  key: "section:xuhui-2014-h1#0002",
  title: "坚持改革创新，全面深化改革取得新进展",
  level: 2,
  order: 2,
  modality: "review",
  parent: "section:xuhui-2014-h1#0001",
};

export const EXAMPLE_PASSAGE: PassageAnswer = {
  key: "passage:xuhui-2014-h1#00038",
  text: "西岸传媒港建设稳步推进。",
  original: "西岸傳媒港建設穩(wěn)步推進。",
  kind: "sentence",
  guessed: false,
  start: 2558,
  end: 2575,
  order: 38,
  parent: "section:xuhui-2014-h1#0002",
  mentions: [
    {
      entity: "project:西岸传媒港",
      name: "西岸传媒港",
      type: "Project",
      start: 2558,
      end: 2565,
      surface: "西岸傳媒港建設",
      textStart: 0,
      textEnd: 7,
    },
  ],
};

export const EXAMPLE_EVIDENCE: EvidencePassage = {
  passage: EXAMPLE_PASSAGE,
  document: EXAMPLE_DOCUMENT,
  section: EXAMPLE_SECTION,
};

export const EXAMPLE_OBSERVATION = {
  observation: {
    id: "observation:0f3c",
    labels: ["Observation"],
    properties: {
      key: "observation:0f3c",
      value: 73.5,
      unit: "亿元",
      growthPercent: 8,
      period: "2014-H1",
      status: "actual",
      document: EXAMPLE_DOCUMENT.key,
      evidence: ["passage:xuhui-2014-h1#00009"],
    },
  },
  indicator: "indicator:税收收入",
  indicatorName: "税收收入",
  about: ["徐汇区"],
  aboutKeys: ["place:徐汇区"],
};

export const EXAMPLE_ENTITY: EntityAnswer = {
  entity: EXAMPLE_PROJECT,
  totals: [{ type: "PART_OF", direction: "out", label: "Initiative", count: 1 }],
  degree: 1,
  mentions: 1,
  documents: lastPage(EXAMPLE_DOCUMENT),
  observations: lastPage(),
};

export const EXAMPLE_FACT: FactAnswer = {
  fact: EXAMPLE_RELATIONSHIP,
  subject: EXAMPLE_PROJECT,
  object: EXAMPLE_INITIATIVE,
  evidence: [EXAMPLE_EVIDENCE],
  correction: null,
};

export const EXAMPLE_SEARCH: SearchAnswer = {
  query: "西岸",
  entities: {
    items: [
      {
        entity: EXAMPLE_PROJECT,
        matched: "西岸传媒港",
        field: "name",
        kind: "prefix",
        highlights: [[0, 2]],
        degree: 2,
        mentions: 7,
      },
    ],
    total: 1,
    truncated: false,
    nextCursor: null,
  },
  passages: {
    items: [
      {
        key: EXAMPLE_PASSAGE.key,
        text: EXAMPLE_PASSAGE.text,
        document: EXAMPLE_DOCUMENT,
        section: null,
        highlights: [[0, 2]],
      },
    ],
    total: 1,
    truncated: false,
    nextCursor: null,
    isTotalExact: true,
  },
  facets: { types: [{ type: "Project", count: 1 }] },
};

/** A list that is whole. */
export function wholeList<Item>(...items: Item[]): { items: Item[]; total: number; truncated: boolean } {
  return { items, total: items.length, truncated: false };
}

/** A list whose first page is its last. */
export function lastPage<Item>(...items: Item[]) {
  return { ...wholeList(...items), nextCursor: null };
}
