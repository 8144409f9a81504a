import type { SearchAnswer } from "#model/search-api.js";
import { expect, test } from "vitest";
import type { FoundOnCanvas } from "../../core/search/find-on-canvas.js";
import { REPORT } from "../../core/fixture.js";
import { HITS_AT_MOST } from "../../core/search/search-actions.js";
import {
  bestOption,
  hasSeveralScopes,
  piecesAround,
  recentFromOption,
  recentGroups,
  searchGroups,
} from "./search-options.js";

const entity = {
  id: "place:西岸",
  labels: ["Entity", "Place"],
  properties: { key: "place:西岸", name: "西岸", nameEn: "West Bund" },
};
const NOTHING: FoundOnCanvas = { items: [], total: 0 };

type Hit = SearchAnswer["entities"]["items"][number];

function answer(hit: Pick<Hit, "matched" | "field" | "kind" | "highlights">): SearchAnswer {
  return {
    query: hit.matched,
    entities: { items: [{ entity, degree: 12, mentions: 30, ...hit }], total: 1, truncated: false, nextCursor: null },
    passages: {
      items: [{ key: "passage:1", text: "推进西岸建设", document: REPORT, section: null, highlights: [[2, 4]] }],
      total: 1,
      truncated: false,
      nextCursor: null,
      isTotalExact: true,
    },
    facets: { types: [{ type: "Place", count: 1 }] },
  };
}

const BY_ALIAS = answer({ matched: "徐汇滨江西岸", field: "alias", kind: "part", highlights: [[4, 6]] });
const OPTION = {
  kind: "entity",
  id: "place:西岸",
  type: "Place",
  name: [{ text: "西岸", hit: false }],
  nameEn: [{ text: "West Bund", hit: false }],
  scope: null,
  matched: [
    { text: "徐汇滨江", hit: false },
    { text: "西岸", hit: true },
  ],
  reasons: ["alias"],
  degree: 12,
  mentions: 30,
  isOnCanvas: false,
};
const SENTENCES = {
  name: "passages",
  total: 1,
  isExact: true,
  options: [
    {
      kind: "passage",
      id: "passage:1",
      document: REPORT,
      pieces: [
        { text: "推进", hit: false },
        { text: "西岸", hit: true },
        { text: "建设", hit: false },
      ],
    },
  ],
};

function groupsOf(found: SearchAnswer) {
  return searchGroups({ answer: found, onCanvas: NOTHING, isOnCanvas: () => false, reading: null, nearest: [] });
}

test("entities come before sentences", () => {
  expect(groupsOf(BY_ALIAS)).toEqual([{ name: "entities", options: [OPTION], total: 1, isExact: true }, SENTENCES]);
});

const transitOf = (scope: string) => ({
  ...entity,
  id: `project:${scope}/轨道交通`,
  properties: { name: "轨道交通", scope },
});

const transitsFound = (...scopes: readonly string[]) => {
  const items = scopes.flatMap((scope) => BY_ALIAS.entities.items.map((hit) => ({ ...hit, entity: transitOf(scope) })));
  const groups = groupsOf({ ...BY_ALIAS, entities: { ...BY_ALIAS.entities, items, total: items.length } });
  return groups.flatMap(({ options }) => options);
};

test("entities are told apart by whose they are where not all are the same one's", () => {
  expect(transitsFound("南昌市/2012")).toMatchObject([{ scope: "南昌市 2012" }, { kind: "passage" }]);
  expect(hasSeveralScopes(transitsFound("南昌市/2012"))).toBe(false);
  expect(hasSeveralScopes(transitsFound("南昌市/2012", "佛山市/2017"))).toBe(true);
});

test("what was chosen lately tells by its key whose it is", () => {
  const key = "project:南昌市/2012/轨道交通";
  const [recent] = recentGroups(
    [{ kind: "entity", id: key, label: "Project", name: "轨道交通", nameEn: null }],
    () => false,
  );
  expect(recent?.options).toMatchObject([{ scope: "南昌市 2012" }]);
});

test("what is on the canvas comes first and only once, with what the store knows of it", () => {
  const found = { node: entity, matched: "西岸", field: "name", range: [0, 2] } as const;
  const onCanvas = { items: [found], total: 1 };
  const groups = searchGroups({ answer: BY_ALIAS, onCanvas, isOnCanvas: () => true, reading: null, nearest: [] });
  expect(groups).toEqual([
    { name: "canvas", options: [{ ...OPTION, isOnCanvas: true }], total: 1, isExact: true },
    SENTENCES,
  ]);
});

test("what is on the canvas is there before the store answers", () => {
  const found = { node: entity, matched: "xi an", field: "pinyin", range: [0, 2] } as const;
  expect(
    searchGroups({
      answer: null,
      onCanvas: { items: [found], total: 7 },
      isOnCanvas: () => true,
      reading: null,
      nearest: [],
    }),
  ).toEqual([
    {
      name: "canvas",
      options: [
        { ...OPTION, matched: [], reasons: ["pinyin"], degree: null, mentions: null, isOnCanvas: true },
        { kind: "more", id: "more canvas", of: "canvas" },
      ],
      total: 7,
      isExact: true,
    },
  ]);
});

test("a matched form that is shown anyway is marked there and not said twice", () => {
  const hits = [
    { matched: "西岸", field: "name", kind: "exact", highlights: [[0, 2]] },
    { matched: "West Bund", field: "nameEn", kind: "prefix", highlights: [[0, 4]] },
  ] as const;
  expect(
    hits.map((hit) => groupsOf(answer({ ...hit, highlights: hit.highlights.map(([a, b]) => [a, b]) }))[0]?.options[0]),
  ).toEqual([
    expect.objectContaining({ name: [{ text: "西岸", hit: true }], matched: [], reasons: [] }),
    expect.objectContaining({
      nameEn: [
        { text: "West", hit: true },
        { text: " Bund", hit: false },
      ],
      matched: [],
      reasons: [],
    }),
  ]);
});

test("says by what an entity was found where its name does not show it", () => {
  const kinds = ["pinyin", "initials", "homophone", "fuzzy", "words"] as const;
  const reasons = kinds.map((kind) => {
    const [group] = groupsOf(answer({ matched: "西岸", field: "name", kind, highlights: [] }));
    const option = group?.options[0];
    return option?.kind === "entity" ? option.reasons : null;
  });
  expect(reasons).toEqual([["pinyin"], ["initials"], ["sound"], ["near"], []]);
});

test("what was chosen can be chosen again", () => {
  const options = groupsOf(BY_ALIAS).flatMap((group) => group.options);
  const chosen = options.map((option) => recentFromOption(option, "西岸"));
  expect(chosen).toEqual([
    { kind: "entity", id: "place:西岸", label: "Place", name: "西岸", nameEn: "West Bund" },
    { kind: "words", text: "西岸" },
  ]);
  expect(recentGroups(chosen, () => false)).toEqual([
    {
      name: "recent",
      total: 2,
      isExact: true,
      options: [
        { ...OPTION, matched: [], reasons: [], degree: null, mentions: null },
        { kind: "words", id: '"西岸"', text: "西岸" },
      ],
    },
  ]);
});

test("a long sentence begins shortly before its first hit", () => {
  const text = `${"前".repeat(40)}西岸后`;
  expect(piecesAround(text, [[40, 42]])).toEqual([
    { text: "…", hit: false },
    { text: "前".repeat(18), hit: false },
    { text: "西岸", hit: true },
    { text: "后", hit: false },
  ]);
});

test("overlapping hits lose no text", () => {
  const pieces = piecesAround("西岸传媒港", [
    [0, 4],
    [2, 5],
  ]);
  expect(pieces.map(({ text }) => text).join("")).toBe("西岸传媒港");
});

test("a question comes first where its words name nothing, and last where they do", () => {
  const reading = { question: "in-place", params: {}, missing: [], score: 1, sentence: { en: "", zh: "" }, names: [] };
  const groups = (found: SearchAnswer) =>
    searchGroups({ answer: found, onCanvas: NOTHING, isOnCanvas: () => false, reading, nearest: [] }).map(
      ({ name }) => name,
    );
  const nameless = { ...BY_ALIAS, entities: { items: [], total: 0, truncated: false, nextCursor: null } };
  expect([groups(BY_ALIAS), groups(nameless)]).toEqual([
    ["entities", "passages", "question"],
    ["question", "passages"],
  ]);
});

test("the nearest questions stand last where words name nothing and are understood as none, and only who chooses one means it", () => {
  const near = ["in-place", "places-of", "said-of", "parts-of"].map((question) => ({
    question,
    params: {},
    missing: [],
    score: 0.3,
    sentence: { en: "", zh: "" },
    names: [],
  }));
  const groups = (found: SearchAnswer | null) =>
    searchGroups({ answer: found, onCanvas: NOTHING, isOnCanvas: () => false, reading: null, nearest: near });
  const nameless = { ...BY_ALIAS, entities: { items: [], total: 0, truncated: false, nextCursor: null } };
  expect([BY_ALIAS, nameless, null].map((found) => groups(found).map(({ name }) => name))).toEqual([
    ["entities", "passages"],
    ["passages", "nearest"],
    [],
  ]);
  const [, nearest] = groups(nameless);
  expect(nearest?.options.length).toBe(3);
  expect(bestOption(nearest?.options ?? [])).toBeUndefined();
});

test("each list that is cut ends in the way to more, until the store gives no more at once", () => {
  const first = { ...BY_ALIAS.passages, truncated: true, total: 300 };
  const named = { node: entity, matched: "西岸", range: [0, 2], field: "name" } as const;
  const kindsWith = (passages: SearchAnswer["passages"]) =>
    searchGroups({
      answer: { ...BY_ALIAS, passages },
      onCanvas: { items: [named], total: 7 },
      isOnCanvas: () => true,
      reading: null,
      nearest: [],
    }).map(({ name, options }) => [name, ...options.map(({ kind }) => kind)]);
  expect(kindsWith(first)).toEqual([
    ["canvas", "entity", "more"],
    ["passages", "passage", "more"],
  ]);
  const whole = { ...first, items: Array.from({ length: HITS_AT_MOST }, () => first.items).flat() };
  expect(kindsWith(whole)[1]).not.toContain("more");
});
