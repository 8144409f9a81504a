import type { Cell, Params } from "#model/query.js";

export interface ExpectedAnswer {
  readonly query: string;
  readonly params: Params;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The rows come in any order; they stand here sorted. */
  readonly inAnyOrder?: true;
}

const node = (id: string): Cell => ({ $ref: "node", id });
const relationship = (id: string): Cell => ({ $ref: "relationship", id });

const PROJECT = node("project:西岸传媒港");
const PLACE = node("place:徐汇滨江");
const INITIATIVE = node("initiative:西岸文化走廊");
const DEPARTMENT = node("department:徐汇区文化局");
const POLICY = node("policy:影视扶持办法");
const COMPANY = node("organization:上海滨江公司");
const REPORT = node("document:a");
const NOTICE = node("document:b");
const fact = (number: number): Cell => relationship(`fact:${number}`);

function mention(entity: string, start: number, surface: string, textStart: number): Cell {
  const [type = "", name = ""] = entity.split(":");
  return {
    entity,
    name,
    type: type.charAt(0).toUpperCase() + type.slice(1),
    start,
    end: start + surface.length,
    surface,
    textStart,
    textEnd: textStart + surface.length,
  };
}

const MENTIONS_A1 = [mention("project:西岸传媒港", 16, "西岸传媒港", 0), mention("place:徐汇滨江", 23, "徐汇滨江", 7)];
const MENTIONS_A2 = [mention("indicator:税收收入", 29, "税收收入", 0)];
const MENTIONS_A3 = [
  mention("department:徐汇区文化局", 46, "区文化局", 0),
  mention("initiative:西岸文化走廊", 52, "西岸文化走廊", 6),
  mention("project:西岸传媒港", 61, "西岸传媒港", 15),
];
const MENTIONS_A4 = [
  mention("department:徐汇区文化局", 68, "区文化局", 0),
  mention("policy:影视扶持办法", 75, "影视扶持办法", 7),
  mention("place:徐汇滨江", 86, "徐汇滨江", 18),
];
const MENTIONS_B0 = [
  mention("organization:上海滨江公司", 0, "上海滨江公司", 0),
  mention("place:徐汇滨江", 2, "滨江", 2),
  mention("department:徐汇区文化局", 7, "徐汇区文化局", 7),
  mention("project:西岸传媒港", 16, "传媒港", 16),
];

const EVIDENCE_COLUMNS = ["passage", "parent", "mentions", "document", "section", "sectionParent"];
const EVIDENCE_A1 = [node("passage:a/1"), "section:a/1", MENTIONS_A1, REPORT, node("section:a/1"), "section:a/0"];
const EVIDENCE_A4 = [node("passage:a/4"), "section:a/2", MENTIONS_A4, REPORT, node("section:a/2"), "document:a"];
const EVIDENCE_B0 = [node("passage:b/0"), "document:b", MENTIONS_B0, NOTICE, null, null];

const NEIGHBOUR_COLUMNS = ["entity", "fact", "other", "degree", "total", "factTotal"];
const ENTITY_COLUMNS = ["key", "type", "name"];
const PLACE_ROW = ["place:徐汇滨江", "Place", "徐汇滨江"];
const FACT_COLUMNS = ["key", "type", "start", "end", "document", "basis", "status", "confidence"];

/** What every query of the catalogue that is no question answers while a store holds the report and the notice of `seed.ts`. */
export const ANSWERS: readonly ExpectedAnswer[] = [
  {
    query: "overview",
    params: { limit: 3 },
    columns: ["entity", "degree", "fact", "other"],
    rows: [
      [DEPARTMENT, 3, null, null],
      [PLACE, 3, null, null],
      [PROJECT, 3, fact(1), PLACE],
      [PROJECT, 3, fact(7), PLACE],
    ],
  },
  {
    query: "most-linked",
    params: { limit: 3 },
    columns: ["key", "type", "degree"],
    rows: [
      ["department:徐汇区文化局", "Department", 3],
      ["place:徐汇滨江", "Place", 3],
      ["project:西岸传媒港", "Project", 3],
    ],
  },
  {
    query: "search-entities",
    params: { q: "西岸" },
    columns: ["entity", "matched", "rank", "degree"],
    rows: [
      [PLACE, "西岸", 0, 3],
      [PROJECT, "西岸传媒港", 1, 3],
      [INITIATIVE, "西岸文化走廊", 1, 2],
    ],
  },
  {
    query: "search-entities",
    params: { q: "west bund" },
    columns: ["entity", "matched", "rank", "degree"],
    rows: [[PLACE, "West Bund", 0, 3]],
  },
  {
    query: "search-entities",
    params: { q: "xa", types: ["Project", "Department"] },
    columns: ["entity", "matched", "rank", "degree"],
    rows: [[PROJECT, "xacmg", 1, 3]],
  },
  {
    query: "search-entities",
    params: { q: "xianchuan" },
    columns: ["entity", "matched", "rank", "degree"],
    rows: [[PROJECT, "xianchuanmeigang", 1, 3]],
  },
  { query: "search-entities-total", params: { q: "西岸" }, columns: ["total"], rows: [[3]] },
  {
    query: "search-passages",
    params: { words: ["西岸"], limit: 1 },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:a/3"), REPORT, node("section:a/2"), 2, true]],
  },
  {
    query: "search-passages",
    params: { words: ["西岸"], offset: 1 },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:a/1"), REPORT, node("section:a/1"), 2, true]],
  },
  {
    query: "search-passages",
    params: { words: ["西岸"], offset: 2 },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[null, null, null, 2, true]],
  },
  {
    query: "search-passages",
    params: { words: ["西岸"], limit: 1, most: 1 },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:a/3"), REPORT, node("section:a/2"), 1, false]],
  },
  {
    query: "search-passages",
    params: { words: ["文化局", "传媒港"] },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [
      [node("passage:a/3"), REPORT, node("section:a/2"), 2, true],
      [node("passage:b/0"), NOTICE, null, 2, true],
    ],
  },
  {
    query: "search-passages",
    params: { words: ["文化局", "传媒港"], document: "document:b", area: "徐汇区", year: 2014 },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:b/0"), NOTICE, null, 1, true]],
  },
  {
    query: "search-passages",
    params: { words: ["西岸"], year: 2015 },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[null, null, null, 0, true]],
  },
  {
    query: "search-passages",
    params: { words: ["海滨", "or"] },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[null, null, null, 0, true]],
  },
  {
    query: "search-passages",
    params: { words: ["牵"] },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:a/3"), REPORT, node("section:a/2"), 1, true]],
  },
  {
    query: "search-passages",
    params: { words: ["2014", "年"], texts: ["2014年"], area: "徐汇区" },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:a/0"), REPORT, null, 1, true]],
  },
  {
    query: "search-passages",
    params: { words: ["73"] },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[node("passage:a/2"), REPORT, node("section:a/0"), 1, true]],
  },
  {
    query: "search-passages",
    params: { words: ["局牵头"], document: "document:b" },
    columns: ["passage", "document", "section", "total", "isExact"],
    rows: [[null, null, null, 0, true]],
  },
  {
    query: "entity",
    params: { key: "place:徐汇滨江" },
    columns: ["entity", "degree", "mentions"],
    rows: [[PLACE, 3, 3]],
  },
  { query: "entity", params: { key: "place:无" }, columns: ["entity", "degree", "mentions"], rows: [] },
  {
    query: "entity-totals",
    params: { key: "project:西岸传媒港" },
    columns: ["type", "direction", "label", "count"],
    rows: [
      ["LOCATED_IN", "out", "Place", 2],
      ["PART_OF", "out", "Initiative", 1],
    ],
  },
  {
    query: "entity-documents",
    params: { key: "place:徐汇滨江" },
    columns: ["document", "total"],
    rows: [
      [REPORT, 2],
      [NOTICE, 2],
    ],
  },
  {
    query: "entity-documents",
    params: { key: "place:徐汇滨江", after: "document:a", limit: 5 },
    columns: ["document", "total"],
    rows: [[NOTICE, 2]],
  },
  {
    query: "entity-names",
    params: { types: ["Place", "Project"], after: "place:", limit: 2 },
    columns: ["key", "type", "name", "aliases", "scope"],
    rows: [
      ["place:徐汇滨江", "Place", "徐汇滨江", ["滨江", "西岸"], null],
      ["project:西岸传媒港", "Project", "西岸传媒港", ["传媒港"], null],
    ],
  },
  {
    query: "name-records",
    params: { after: "place:", limit: 2 },
    columns: ["entity", "degree", "mentions", "documents"],
    rows: [
      [PLACE, 3, 3, ["document:a", "document:b"]],
      [POLICY, 2, 1, ["document:a"]],
    ],
  },
  {
    query: "name-records-by-key",
    params: { keys: ["project:西岸传媒港", "place:无", "organization:上海滨江公司"] },
    columns: ["entity", "degree", "mentions", "documents"],
    rows: [
      [COMPANY, 1, 1, ["document:b"]],
      [PROJECT, 3, 3, ["document:a", "document:b"]],
    ],
  },
  {
    query: "described-keys",
    params: { documents: ["document:b", "document:none"] },
    columns: ["key"],
    rows: [["department:徐汇区文化局"], ["organization:上海滨江公司"], ["place:徐汇滨江"], ["project:西岸传媒港"]],
  },
  // What it gives of a document has the time of loading in it: the tests of the search tell that changes are seen.
  {
    query: "name-documents",
    params: { after: "document:b" },
    columns: ["key", "area", "year", "stamp"],
    rows: [],
  },
  {
    query: "entity-sightings",
    params: { keys: ["place:徐汇滨江", "policy:影视扶持办法", "place:无"], passages: 2 },
    columns: ["key", "documents", "document", "title", "passage", "text"],
    rows: [
      ["place:徐汇滨江", 2, "document:a", "上半年工作报告", "passage:a/1", "西岸传媒港落户徐汇滨江。"],
      [
        "place:徐汇滨江",
        2,
        "document:a",
        "上半年工作报告",
        "passage:a/4",
        "区文化局印发《影视扶持办法》，适用于徐汇滨江。",
      ],
      [
        "policy:影视扶持办法",
        1,
        "document:a",
        "上半年工作报告",
        "passage:a/4",
        "区文化局印发《影视扶持办法》，适用于徐汇滨江。",
      ],
    ],
  },
  {
    query: "entity-merges",
    params: { key: "project:西岸传媒港" },
    columns: ["document", "title", "name", "identity", "scope", "aliases", "aliasRules", "aliasPassages", "total"],
    rows: [
      ["document:a", "上半年工作报告", "西岸传媒港", "hand", null, ["传媒港"], ["hand"], ["passage:hand/0"], 2],
      ["document:b", "滨江通报", "西岸传媒港", "hand", null, ["传媒港"], ["hand"], ["passage:hand/0"], 2],
    ],
  },
  {
    query: "entity-merges",
    params: { key: "project:西岸传媒港", after: "document:a", limit: 1 },
    columns: ["document", "title", "name", "identity", "scope", "aliases", "aliasRules", "aliasPassages", "total"],
    rows: [["document:b", "滨江通报", "西岸传媒港", "hand", null, ["传媒港"], ["hand"], ["passage:hand/0"], 2]],
  },
  {
    query: "entity-observations",
    params: { key: "place:徐汇滨江" },
    columns: ["observation", "indicator", "indicatorName", "about", "aboutKeys", "total"],
    rows: [[node("observation:1"), "indicator:税收收入", "税收收入", ["徐汇滨江"], ["place:徐汇滨江"], 1]],
  },
  {
    query: "entity-observations",
    params: { key: "indicator:税收收入" },
    columns: ["observation", "indicator", "indicatorName", "about", "aboutKeys", "total"],
    rows: [[node("observation:1"), "indicator:税收收入", "税收收入", ["徐汇滨江"], ["place:徐汇滨江"], 1]],
  },
  {
    query: "entity-observations",
    params: {
      key: "indicator:税收收入",
      afterPeriod: "2014-H1",
      afterIndicator: "indicator:税收收入",
      afterKey: "observation:1",
    },
    columns: ["observation", "indicator", "indicatorName", "about", "aboutKeys", "total"],
    rows: [],
  },
  {
    query: "entity-evidence",
    params: { key: "place:徐汇滨江", afterDocument: "document:a", afterOrder: 1, limit: 2 },
    columns: [...EVIDENCE_COLUMNS, "total"],
    rows: [
      [...EVIDENCE_A4, 3],
      [...EVIDENCE_B0, 3],
    ],
  },
  {
    query: "passages-by-key",
    params: { keys: ["passage:b/0", "passage:a/1", "passage:z/9"] },
    columns: EVIDENCE_COLUMNS,
    rows: [EVIDENCE_A1, EVIDENCE_B0],
  },
  {
    query: "neighbours",
    params: { key: "project:西岸传媒港" },
    columns: NEIGHBOUR_COLUMNS,
    rows: [
      [PROJECT, fact(1), PLACE, 3, 2, 3],
      [PROJECT, fact(7), PLACE, 3, 2, 3],
      [PROJECT, fact(2), INITIATIVE, 2, 2, 3],
    ],
  },
  {
    query: "neighbours",
    params: { key: "place:徐汇滨江", direction: "in", types: ["APPLIES_TO"], labels: ["Policy"], limit: 5 },
    columns: NEIGHBOUR_COLUMNS,
    rows: [[PLACE, fact(5), POLICY, 2, 1, 1]],
  },
  {
    query: "neighbours",
    params: { key: "department:徐汇区文化局", direction: "out", limit: 1 },
    columns: NEIGHBOUR_COLUMNS,
    rows: [[DEPARTMENT, fact(3), INITIATIVE, 2, 2, 2]],
  },
  ...[
    { statuses: ["planned"], bases: ["section", "curated"] },
    { confidence: 0.4, statuses: ["planned", "problem"] },
  ].map((choice) => ({
    query: "neighbours",
    params: { key: "project:西岸传媒港", ...choice },
    columns: NEIGHBOUR_COLUMNS,
    rows: [[PROJECT, fact(2), INITIATIVE, 2, 1, 1]],
  })),
  ...[
    { documents: ["document:b"], area: "徐汇区" },
    { yearFrom: 2014, yearTo: 2014, statuses: ["problem"] },
  ].map((choice) => ({
    query: "neighbours",
    params: { key: "place:徐汇滨江", ...choice },
    columns: NEIGHBOUR_COLUMNS,
    rows: [[PLACE, fact(7), PROJECT, 3, 1, 1]],
  })),
  ...[{ area: "静安区" }, { yearFrom: 2015 }, { yearTo: 2013 }, { documents: ["document:无"] }].map((choice) => ({
    query: "neighbours",
    params: { key: "place:徐汇滨江", ...choice },
    columns: NEIGHBOUR_COLUMNS,
    rows: [],
  })),
  ...[
    { order: "degree", first: fact(1), other: PROJECT, degree: 3 },
    { order: "confidence", first: fact(5), other: POLICY, degree: 2 },
    { order: "mentions", first: fact(1), other: PROJECT, degree: 3 },
    { order: "newest", first: fact(5), other: POLICY, degree: 2 },
    { order: "name", first: fact(1), other: PROJECT, degree: 3 },
  ].map(({ order, first, other, degree }) => ({
    query: "neighbours",
    params: { key: "place:徐汇滨江", bases: ["stated"], documents: ["document:a"], order, limit: 1 },
    columns: NEIGHBOUR_COLUMNS,
    rows: [[PLACE, first, other, degree, 2, 2]],
  })),
  {
    query: "facts-among",
    params: { keys: ["project:西岸传媒港", "place:徐汇滨江", "policy:影视扶持办法"] },
    columns: ["a", "fact", "b"],
    rows: [
      [PROJECT, fact(1), PLACE],
      [POLICY, fact(5), PLACE],
      [PROJECT, fact(7), PLACE],
    ],
  },
  {
    query: "shown-graph",
    params: { keys: ["project:西岸传媒港", "place:徐汇滨江", "policy:影视扶持办法"], facts: ["fact:1", "fact:2"] },
    columns: ["a", "fact", "b"],
    rows: [
      [PLACE, null, null],
      [POLICY, null, null],
      [PROJECT, fact(1), PLACE],
    ],
  },
  ...[
    {
      params: { statuses: ["planned"], onlyLinked: true },
      rows: [
        [DEPARTMENT, fact(3), INITIATIVE],
        [PROJECT, fact(2), INITIATIVE],
      ],
    },
    { params: { bases: ["section"], confidenceTo: 0.6, onlyLinked: true }, rows: [[PROJECT, fact(2), INITIATIVE]] },
    {
      params: {
        exceptStatuses: ["planned"],
        exceptTypes: ["Department", "Organization"],
        relations: ["LOCATED_IN"],
        onlyLinked: true,
        yearTo: 2014,
      },
      rows: [
        [PROJECT, fact(1), PLACE],
        [PROJECT, fact(7), PLACE],
      ],
    },
    { params: { types: ["Project"], texts: ["西岸"] }, rows: [[PROJECT, null, null]] },
    { params: { types: ["Policy"], degreeFrom: 3 }, rows: [] },
    { params: { relations: ["ISSUED"], yearFrom: 2015, yearUnknown: false, onlyLinked: true }, rows: [] },
  ].map(({ params, rows }) => ({ query: "facts-by-conditions", params, columns: ["a", "fact", "b"], rows })),
  {
    query: "path-facts",
    params: {
      keys: ["policy:影视扶持办法", "place:徐汇滨江", "project:西岸传媒港"],
      types: ["APPLIES_TO", "LOCATED_IN"],
    },
    columns: ["step", "a", "fact", "b"],
    rows: [
      [1, POLICY, fact(5), PLACE],
      [2, PLACE, fact(1), PROJECT],
      [2, PLACE, fact(7), PROJECT],
    ],
  },
  {
    query: "neighbour-totals",
    params: { key: "project:西岸传媒港", types: ["LOCATED_IN"] },
    columns: ["type", "direction", "label", "neighbours", "facts"],
    rows: [
      ["LOCATED_IN", "out", "Place", 1, 2],
      [null, null, null, 1, 2],
    ],
  },
  {
    query: "neighbour-totals",
    params: { key: "place:无" },
    columns: ["type", "direction", "label", "neighbours", "facts"],
    rows: [],
  },
  {
    query: "entity-weights",
    params: { key: "place:徐汇滨江" },
    columns: ["observations", "passages", "documents"],
    rows: [[1, 3, 2]],
  },
  {
    query: "entity-weights",
    params: { key: "place:无" },
    columns: ["observations", "passages", "documents"],
    rows: [],
  },
  {
    query: "subgraph",
    params: {
      keys: ["project:西岸传媒港", "place:徐汇滨江", "policy:影视扶持办法", "place:无"],
      known: [
        { "kproject:西岸传媒港": true, "kplace:徐汇滨江": true, "kpolicy:影视扶持办法": true, "kplace:无": true },
      ],
      chosen: [{}],
      limit: 2,
    },
    columns: ["fact", "total"],
    rows: [
      [fact(1), 3],
      [fact(5), 3],
    ],
  },
  {
    query: "subgraph",
    params: {
      keys: ["project:西岸传媒港", "place:徐汇滨江"],
      known: [{ "kproject:西岸传媒港": true, "kplace:徐汇滨江": true }],
      chosen: [{}],
      types: ["LOCATED_IN"],
      confidence: 0.5,
    },
    columns: ["fact", "total"],
    rows: [[fact(1), 1]],
  },
  {
    query: "subgraph",
    params: {
      keys: ["project:西岸传媒港", "place:徐汇滨江", "policy:影视扶持办法"],
      known: [{ "kproject:西岸传媒港": true, "kplace:徐汇滨江": true, "kpolicy:影视扶持办法": true }],
      isChosen: true,
      chosen: [{ "kfact:5": true, "kfact:无": true }],
    },
    columns: ["fact", "total"],
    rows: [[fact(5), 1]],
  },
  {
    query: "entity-counts",
    params: { keys: ["project:西岸传媒港", "place:徐汇滨江", "place:无", "place:徐汇滨江"] },
    columns: ["key", "mentions", "documents"],
    rows: [
      ["place:徐汇滨江", 3, 2],
      ["project:西岸传媒港", 3, 2],
    ],
  },
  {
    query: "documents-by-key",
    params: { keys: ["document:a", "document:none", "document:a"] },
    columns: ["document"],
    rows: [[REPORT]],
  },
  {
    query: "entities-by-key",
    params: { keys: ["project:西岸传媒港", "place:徐汇滨江", "place:无", "place:徐汇滨江"] },
    columns: ["entity"],
    rows: [[PLACE], [PROJECT]],
  },
  {
    query: "shared-neighbours",
    params: { keys: ["project:西岸传媒港", "department:徐汇区文化局", "policy:影视扶持办法"] },
    columns: ["entity", "links", "degree", "total"],
    rows: [
      [
        INITIATIVE,
        [
          { key: "department:徐汇区文化局", facts: [fact(3)] },
          { key: "project:西岸传媒港", facts: [fact(2)] },
        ],
        2,
        2,
      ],
      [
        PLACE,
        [
          { key: "policy:影视扶持办法", facts: [fact(5)] },
          { key: "project:西岸传媒港", facts: [fact(1), fact(7)] },
        ],
        3,
        2,
      ],
    ],
  },
  {
    query: "crossing-links",
    params: {},
    columns: [
      "project",
      "initiative",
      "fact",
      "policy",
      "link",
      "route",
      "status",
      "confidence",
      "linkConfidence",
      "document",
      "evidence",
    ],
    rows: [
      [
        "project:西岸传媒港",
        "initiative:西岸文化走廊",
        "fact:2",
        null,
        null,
        "section",
        "planned",
        0.5,
        0.5,
        "document:a",
        ["passage:a/3"],
      ],
    ],
  },
  {
    query: "crossing-counts",
    params: {},
    columns: ["what", "total"],
    inAnyOrder: true,
    rows: [
      ["initiatives", 1],
      ["links", 1],
      ["projects", 1],
    ],
  },
  { query: "crossing-unlinked", params: {}, columns: ["type", "key", "name", "nameEn", "total"], rows: [] },
  {
    query: "crossing-groups",
    params: { keys: ["project:西岸传媒港"] },
    columns: ["project", "type", "key", "name", "nameEn"],
    rows: [["project:西岸传媒港", "Place", "place:徐汇滨江", "徐汇滨江", "West Bund"]],
  },
  {
    query: "shared-documents",
    params: { keys: ["project:西岸传媒港", "policy:影视扶持办法", "organization:上海滨江公司"] },
    columns: ["document", "entities", "named", "total"],
    rows: [
      [NOTICE, ["organization:上海滨江公司", "project:西岸传媒港"], 4, 2],
      [REPORT, ["policy:影视扶持办法", "project:西岸传媒港"], 6, 2],
    ],
  },
  {
    query: "shared-passages",
    params: { keys: ["project:西岸传媒港", "department:徐汇区文化局", "initiative:西岸文化走廊"] },
    columns: ["passage", "entities", "named", "total"],
    rows: [
      ["passage:a/3", ["department:徐汇区文化局", "initiative:西岸文化走廊", "project:西岸传媒港"], 3, 2],
      ["passage:b/0", ["department:徐汇区文化局", "project:西岸传媒港"], 4, 2],
    ],
  },
  {
    query: "fact",
    params: { key: "fact:2" },
    columns: ["subject", "fact", "object"],
    rows: [[PROJECT, fact(2), INITIATIVE]],
  },
  {
    query: "documents",
    params: {},
    columns: ["document", "sections", "passages", "mentions", "facts", "total"],
    rows: [
      [REPORT, 3, 5, 9, 5, 2],
      [NOTICE, 0, 1, 4, 2, 2],
    ],
  },
  {
    query: "documents",
    params: { after: "document:a", limit: 1 },
    columns: ["document", "sections", "passages", "mentions", "facts", "total"],
    rows: [[NOTICE, 0, 1, 4, 2, 2]],
  },
  {
    query: "document",
    params: { key: "document:a" },
    columns: ["document", "sections", "passages", "mentions", "facts"],
    rows: [[REPORT, 3, 5, 9, 5]],
  },
  { query: "document-count", params: {}, columns: ["total"], rows: [[2]] },
  {
    query: "document-text",
    params: { key: "document:b" },
    columns: ["text"],
    rows: [["上海滨江公司与徐汇区文化局合作，传媒港工地积水。"]],
  },
  {
    query: "document-sections",
    params: { key: "document:a" },
    columns: ["section", "parent", "total"],
    rows: [
      [node("section:a/0"), "document:a", 3],
      [node("section:a/1"), "section:a/0", 3],
      [node("section:a/2"), "document:a", 3],
    ],
  },
  {
    query: "document-sections",
    params: { key: "document:a", after: 1, limit: 5 },
    columns: ["section", "parent", "total"],
    rows: [[node("section:a/2"), "document:a", 3]],
  },
  {
    query: "document-passages",
    params: { key: "document:a", limit: 4 },
    columns: ["passage", "parent", "mentions", "total"],
    rows: [
      [node("passage:a/0"), "document:a", [], 5],
      [node("passage:a/1"), "section:a/1", MENTIONS_A1, 5],
      [node("passage:a/2"), "section:a/0", MENTIONS_A2, 5],
      [node("passage:a/3"), "section:a/2", MENTIONS_A3, 5],
    ],
  },
  {
    query: "document-passages",
    params: { key: "document:a", after: 1, limit: 2 },
    columns: ["passage", "parent", "mentions", "total"],
    rows: [
      [node("passage:a/2"), "section:a/0", MENTIONS_A2, 5],
      [node("passage:a/3"), "section:a/2", MENTIONS_A3, 5],
    ],
  },
  {
    query: "observations",
    params: {},
    columns: ["indicator", "about", "value", "unit", "growthPercent", "period", "status", "observation"],
    rows: [["税收收入", ["徐汇滨江"], 73.5, "亿元", 8, "2014-H1", "actual", node("observation:1")]],
  },
  {
    query: "label-counts",
    params: {},
    columns: ["label", "count", "properties"],
    rows: [
      ["Department", 1, ["aliases", "initials", "key", "name", "pinyin"]],
      ["Document", 2, ["area", "file", "issuer", "key", "loadedAt", "sha256", "title", "year"]],
      ["Entity", 7, ["aliases", "code", "initials", "key", "lat", "lon", "name", "nameEn", "pinyin", "unit"]],
      ["Indicator", 1, ["aliases", "initials", "key", "name", "pinyin", "unit"]],
      ["Initiative", 1, ["aliases", "initials", "key", "name", "pinyin"]],
      ["Observation", 1, ["document", "evidence", "growthPercent", "key", "period", "status", "unit", "value"]],
      ["Organization", 1, ["aliases", "initials", "key", "name", "pinyin"]],
      ["Original", 2, ["key", "text"]],
      ["Passage", 6, ["end", "guessed", "key", "kind", "order", "start", "text"]],
      ["Place", 1, ["aliases", "code", "initials", "key", "lat", "lon", "name", "nameEn", "pinyin"]],
      ["Policy", 1, ["aliases", "initials", "key", "name", "pinyin"]],
      ["Project", 1, ["aliases", "initials", "key", "name", "pinyin"]],
      ["Section", 3, ["key", "level", "modality", "order", "title"]],
    ],
  },
  {
    query: "relationship-type-counts",
    params: {},
    columns: ["type", "count", "properties"],
    rows: [
      ["ABOUT", 1, []],
      ["APPLIES_TO", 1, ["basis", "confidence", "document", "evidence", "key", "rule", "status", "trigger"]],
      [
        "DESCRIBES",
        10,
        [
          "aliasPassages",
          "aliasRules",
          "aliases",
          "code",
          "identity",
          "initials",
          "lat",
          "lon",
          "name",
          "nameEn",
          "pinyin",
          "unit",
        ],
      ],
      ["IN", 9, []],
      ["ISSUED", 1, ["basis", "confidence", "document", "evidence", "key", "rule", "status", "trigger"]],
      ["LOCATED_IN", 2, ["basis", "confidence", "document", "evidence", "key", "rule", "status", "trigger"]],
      ["MENTIONS", 13, ["end", "start", "surface", "textEnd", "textStart"]],
      ["OF", 1, []],
      ["PARTNERS_WITH", 1, ["basis", "confidence", "document", "evidence", "key", "rule", "status", "trigger"]],
      ["PART_OF", 1, ["basis", "confidence", "document", "evidence", "key", "rule", "status"]],
      ["READ_FROM", 2, []],
      ["RESPONSIBLE_FOR", 1, ["basis", "confidence", "document", "evidence", "key", "rule", "status", "trigger"]],
    ],
  },
  {
    query: "entity-page",
    params: { after: "organization:", limit: 2 },
    columns: ENTITY_COLUMNS,
    rows: [["organization:上海滨江公司", "Organization", "上海滨江公司"], PLACE_ROW],
  },
  {
    query: "entities-of-documents",
    params: { documents: ["document:b", "document:无"] },
    columns: ENTITY_COLUMNS,
    rows: [
      ["department:徐汇区文化局", "Department", "徐汇区文化局"],
      ["organization:上海滨江公司", "Organization", "上海滨江公司"],
      PLACE_ROW,
      ["project:西岸传媒港", "Project", "西岸传媒港"],
    ],
  },
  {
    query: "fact-page",
    params: { after: "organization:", until: "policy:影视扶持办法" },
    columns: FACT_COLUMNS,
    rows: [
      ["fact:5", "APPLIES_TO", "policy:影视扶持办法", "place:徐汇滨江", "document:a", "stated", "done", 0.9],
      [
        "fact:6",
        "PARTNERS_WITH",
        "organization:上海滨江公司",
        "department:徐汇区文化局",
        "document:b",
        "stated",
        "done",
        0.75,
      ],
    ],
  },
  {
    query: "facts-of-documents",
    params: { documents: ["document:b"] },
    columns: FACT_COLUMNS,
    rows: [
      [
        "fact:6",
        "PARTNERS_WITH",
        "organization:上海滨江公司",
        "department:徐汇区文化局",
        "document:b",
        "stated",
        "done",
        0.75,
      ],
      ["fact:7", "LOCATED_IN", "project:西岸传媒港", "place:徐汇滨江", "document:b", "stated", "problem", 0.25],
    ],
  },
  // The time of loading is another each time.
  {
    query: "passage-documents",
    params: { after: "document:b" },
    columns: ["key", "title", "issuer", "area", "year", "period", "file", "stamp"],
    rows: [],
  },
  {
    query: "passages-of-document",
    params: { key: "document:b" },
    columns: ["key", "text", "parent"],
    rows: [["passage:b/0", "上海滨江公司与徐汇区文化局合作，传媒港工地积水。", "document:b"]],
  },
  { query: "corrections", params: {}, columns: ["fact", "correction", "total"], rows: [] },
  { query: "corrected-documents", params: {}, columns: ["key", "correctedAt"], rows: [] },
  { query: "document-versions", params: { after: "document:b" }, columns: ["key", "sha256", "loadedAt"], rows: [] },
  {
    query: "graph-keys",
    params: {},
    columns: ["key"],
    inAnyOrder: true,
    rows: [
      ["department:徐汇区文化局"],
      ["document:a"],
      ["document:a"],
      ["document:b"],
      ["document:b"],
      ["indicator:税收收入"],
      ["initiative:西岸文化走廊"],
      ["observation:1"],
      ["organization:上海滨江公司"],
      ["passage:a/0"],
      ["passage:a/1"],
      ["passage:a/2"],
      ["passage:a/3"],
      ["passage:a/4"],
      ["passage:b/0"],
      ["place:徐汇滨江"],
      ["policy:影视扶持办法"],
      ["project:西岸传媒港"],
      ["section:a/0"],
      ["section:a/1"],
      ["section:a/2"],
    ],
  },
  {
    query: "nodes-by-key",
    params: { keys: ["document:a", "place:徐汇滨江", "place:无", "passage:b/0"] },
    columns: ["node"],
    rows: [[REPORT], [node("original:document:a")], [node("passage:b/0")], [PLACE]],
  },
  {
    query: "relationships-from",
    params: { keys: ["organization:上海滨江公司", "section:a/1", "place:无"] },
    columns: ["relationship"],
    rows: [[relationship("IN:section:a/1→section:a/0")], [fact(6)]],
  },
  {
    query: "document-facts",
    params: { document: "document:b" },
    columns: ["a", "fact", "b"],
    rows: [
      [COMPANY, fact(6), DEPARTMENT],
      [PROJECT, fact(7), PLACE],
    ],
  },
  {
    query: "document-facts",
    params: { document: "document:b", after: "fact:6", limit: 1 },
    columns: ["a", "fact", "b"],
    rows: [[PROJECT, fact(7), PLACE]],
  },
  {
    query: "document-entities",
    params: { document: "document:b" },
    columns: ["key", "type"],
    rows: [
      ["department:徐汇区文化局", "Department"],
      ["organization:上海滨江公司", "Organization"],
      ["place:徐汇滨江", "Place"],
      ["project:西岸传媒港", "Project"],
    ],
  },
  ...[
    "check-duplicate-keys",
    "check-duplicate-facts",
    "check-facts-without-document",
    "check-facts-without-evidence",
    "check-observations-astray",
    "check-entities-undescribed",
    "check-parts-astray",
    "check-documents-without-original",
  ].map((query) => ({ query, params: {}, columns: ["total", "examples"], rows: [[0, []]] })),
];
