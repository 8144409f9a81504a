import { expect, test } from "vitest";
import type { EntityHit } from "#model/search-api.js";
import type { EntitySearch } from "#server/api/search/entity-search.js";
import type { NameRequest } from "#server/search/name-messages.js";
import { createWordsInNames } from "./words-in-names.js";

const { signal } = new AbortController();

/** A search that finds a project of this name, however it is asked. */
function projectCalled(name: string, nameEn: string) {
  const asked: NameRequest[] = [];
  const entity = { id: `project:${name}`, labels: ["Entity", "Project"], properties: { name, nameEn } };
  const hit: EntityHit = { entity, matched: name, field: "name", kind: "part", highlights: [], degree: 0, mentions: 1 };
  const search: EntitySearch = (request) => {
    asked.push(request);
    return Promise.resolve({ items: [hit], total: 1, next: null, types: [] });
  };
  return { search, asked };
}

test.each([
  ["轨道交通", true],
  ["6号线", false],
  ["16号线", true],
  ["ai", false],
  ["Shanghai", true],
])("“%s” is in the name of line 16: %s", async (words, isIn) => {
  const { search, asked } = projectCalled("轨道交通16号线", "Shanghai Metro Line 16");
  expect(await createWordsInNames(search, signal)(words, ["Project"])).toBe(isIn);
  expect(asked.map(({ q, types }) => [q, types])).toEqual([[words, ["Project"]]]);
});

test("nothing is looked for once the caller has gone", async () => {
  const { search, asked } = projectCalled("西岸", "West Bund");
  await expect(createWordsInNames(search, AbortSignal.abort())("西岸", ["Project"])).rejects.toThrow("aborted");
  expect(asked).toEqual([]);
});
