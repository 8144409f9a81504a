import type { SearchAnswer } from "#model/search-api.js";
import { expect, test } from "vitest";
import { piecesAround, searchOptions } from "./search-options.js";

const document = {
  key: "document:x",
  title: "报告",
  issuer: null,
  area: null,
  year: null,
  period: null,
  file: "x.txt",
};
const entity = {
  id: "place:西岸",
  labels: ["Entity", "Place"],
  properties: { key: "place:西岸", name: "西岸", nameEn: "West Bund" },
};

type Hit = SearchAnswer["entities"]["items"][number];

function answer(hit: Pick<Hit, "matched" | "field" | "kind" | "highlights">): SearchAnswer {
  return {
    query: hit.matched,
    entities: { items: [{ entity, degree: 12, mentions: 30, ...hit }], total: 1, truncated: false, nextCursor: null },
    passages: {
      items: [{ key: "passage:1", text: "推进西岸建设", document, section: null, highlights: [[2, 4]] }],
      total: 1,
      truncated: false,
      nextCursor: null,
      isTotalExact: true,
    },
    facets: { types: [{ type: "Place", count: 1 }] },
  };
}

test("entities come before sentences", () => {
  expect(
    searchOptions(answer({ matched: "徐汇滨江西岸", field: "alias", kind: "part", highlights: [[4, 6]] })),
  ).toEqual([
    {
      kind: "entity",
      id: "place:西岸",
      type: "Place",
      name: [{ text: "西岸", hit: false }],
      nameEn: [{ text: "West Bund", hit: false }],
      matched: [
        { text: "徐汇滨江", hit: false },
        { text: "西岸", hit: true },
      ],
      isNear: false,
      degree: 12,
    },
    {
      kind: "passage",
      id: "passage:1",
      document: "document:x",
      source: "报告",
      pieces: [
        { text: "推进", hit: false },
        { text: "西岸", hit: true },
        { text: "建设", hit: false },
      ],
    },
  ]);
});

test("a matched form that is shown anyway is marked there and not said twice", () => {
  const hits = [
    { matched: "西岸", field: "name", kind: "exact", highlights: [[0, 2]] },
    { matched: "West Bund", field: "nameEn", kind: "prefix", highlights: [[0, 4]] },
  ] as const;
  expect(
    hits.map((hit) => searchOptions(answer({ ...hit, highlights: hit.highlights.map(([a, b]) => [a, b]) }))[0]),
  ).toEqual([
    expect.objectContaining({ name: [{ text: "西岸", hit: true }], matched: [] }),
    expect.objectContaining({
      nameEn: [
        { text: "West", hit: true },
        { text: " Bund", hit: false },
      ],
      matched: [],
    }),
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
