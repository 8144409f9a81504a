import type { SearchAnswer } from "#model/api.js";
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

function answer(matched: string): SearchAnswer {
  return {
    query: matched,
    entities: { items: [{ entity, matched, degree: 12 }], total: 1, truncated: false },
    passages: {
      items: [{ key: "passage:1", text: "推进西岸建设", document, highlights: [[2, 4]] }],
      total: 1,
      truncated: false,
    },
  };
}

test("entities come before sentences", () => {
  expect(searchOptions(answer("xian"))).toEqual([
    {
      kind: "entity",
      id: "place:西岸",
      type: "Place",
      name: "西岸",
      nameEn: "West Bund",
      matched: "xian",
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

test("a matched form that is shown anyway is not said twice", () => {
  expect(["西岸", "West Bund"].map((form) => searchOptions(answer(form))[0])).toEqual([
    expect.objectContaining({ matched: null }),
    expect.objectContaining({ matched: null }),
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
