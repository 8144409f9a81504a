import { describe, expect, test } from "vitest";
import type { Cell, QueryResult } from "#model/query.js";
import { SearchParams } from "#model/search-api.js";
import type { PassageRequest } from "#server/passages/passage-messages.js";
import { createPassageShelf } from "#server/passages/passage-shelf.js";
import { createPassageSearch, type PassageSearchRequest } from "./passage-search.js";
import { MOST_SKIPPED, placeFromCursor, cursorTo, type SearchCriteria, type SearchPlace } from "./search-cursor.js";

const CRITERIA: SearchCriteria = { q: "西岸", types: [], area: null, document: null, year: null };
const { signal } = new AbortController();

function result(columns: readonly string[], rows: Cell[][]): QueryResult {
  return { columns: [...columns], rows, graph: { nodes: [], relationships: [] }, truncated: false, elapsedMs: 0 };
}

/** A search whose store is written before each query, and finds nothing; no passages are in memory unless they are given. */
async function searchOf(texts: readonly string[] | null, keepsPassages = true) {
  const shelf = createPassageShelf(() => Promise.resolve());
  const summary = { key: "a", title: "a", issuer: null, area: null, year: null, period: null, file: "a" };
  const keys = (texts ?? []).map((_, place) => `${place}`);
  shelf.add({ summary, sections: [], keys, texts: [...(texts ?? [])], sectionKeys: keys.map(() => null) });
  await shelf.settle([]);
  const asked: PassageRequest[] = [];
  const queried: unknown[] = [];
  let revision = 0;
  const search = createPassageSearch({
    passages: {
      prepare() {},
      async search(request) {
        asked.push(request);
        return texts === null ? null : shelf.search(request);
      },
      keepsPassages: () => keepsPassages,
      bytes: () => 0,
      close: async () => {},
    },
    steadily: (ask) =>
      ask(async (name, { words }) => {
        if (name === "revision") return result(["revision"], [[`${(revision += 1)}`]]);
        queried.push(words);
        return result(["passage", "document", "section", "total", "isExact"], [[null, null, null, 0, true]]);
      }),
  });
  const find = (more: Partial<SearchCriteria> = {}, place: PassageSearchRequest["place"] = null) =>
    search({ criteria: { ...CRITERIA, ...more }, place, limit: 10, signal });
  return { find, asked, queried };
}

describe("a search of passages", () => {
  test.each(["12万㎡", "Ⅲ类水", "30℃", "第⑩条", "ＣＭＧ落戶"])(
    "finds %s as it was copied out of a report",
    async (q) => {
      const { find } = await searchOf([`其中${q}。`]);
      expect((await find({ q })).items.map(({ text, highlights }) => [text, highlights])).toEqual([
        [`其中${q}。`, [[2, 2 + q.length]]],
      ]);
    },
  );

  test.each([
    "(西岸)",
    "（西岸）",
    "《西岸》",
    "西岸~",
    "西岸*",
    "+西岸",
    "西岸，",
    "西岸、徐汇",
    "徐汇（西岸）",
    "[西岸]。",
    "+西岸 3.5%。",
  ])("finds what is meant by %s", async (q) => {
    const { find } = await searchOf(["徐汇的西岸增长3.5%。", "别处增长35%。"]);
    expect((await find({ q })).items.map(({ text }) => text)).toEqual(["徐汇的西岸增长3.5%。"]);
  });

  test("looks for signs first, and in quotes for nothing else", async () => {
    const { find } = await searchOf(["（一）西岸", "一是西岸"]);
    expect((await find({ q: "（一）" })).items.map(({ text }) => text)).toEqual(["（一）西岸"]);
    expect((await find({ q: "“【一】”" })).items).toEqual([]);
  });

  test("looks for each word once, in memory and in the store", async () => {
    const { find, asked, queried } = await searchOf(null);
    await find({ q: "的 的 12㎡ “West  Bund” 12m2 。 的" });
    expect(asked.map(({ words }) => words)).toEqual([["的", "12㎡", "West Bund", "12m2"]]);
    expect(queried).toEqual([["的", "12m2", "west bund"]]);
  });

  test("a first page of the store's is given whatever is written meanwhile, another one only of the same state", async () => {
    const { find, queried } = await searchOf(null);
    expect(await find()).toMatchObject({ items: [], total: 0 });
    const place = { list: "stored-passages", offset: 3, revision: "1" } as const;
    await expect(find({}, place)).rejects.toMatchObject({ code: "invalid-cursor" });
    expect(await find({}, { ...place, revision: "3" })).toMatchObject({ items: [], total: 0 });
    expect(queried.length).toBe(2);
  });

  test.each([
    ["to try again while passages are read", true, "busy"],
    ["to begin again where none are kept any more", false, "invalid-cursor"],
  ])("who asks for another page of memory's is told %s", async (_, keepsPassages, code) => {
    const { find } = await searchOf(null, keepsPassages);
    await expect(find({}, { list: "passages", after: [1, 2, "a", 0] })).rejects.toMatchObject({ code });
  });
});

function placeOf(place: SearchPlace): SearchPlace {
  return placeFromCursor(CRITERIA, cursorTo(CRITERIA, place));
}

describe("a cursor of a search", () => {
  test("is accepted however long the key that it holds", () => {
    const cursor = cursorTo(CRITERIA, { list: "entities", after: [3, 12, 123, 1_234, "岸".repeat(500)] });
    expect(SearchParams.parse({ q: "西岸", cursor }).cursor).toBe(cursor);
  });

  test.each([0, MOST_SKIPPED])("tells that %i passages of the store are skipped", (offset) => {
    const place = { list: "stored-passages", offset, revision: "1" } as const;
    expect(placeOf(place)).toEqual(place);
  });

  test.each([-1, MOST_SKIPPED + 1])("that has %i passages skipped is refused", (offset) => {
    expect(() => placeOf({ list: "stored-passages", offset, revision: "1" })).toThrow("cursor");
  });
});
