import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { divisionStems, withRouteEnds } from "./route-ends.js";

function candidate(text: string, type: EntityType, words: string, name = words): Candidate {
  const start = text.indexOf(words);
  return { type, name, rule: "test", start, end: start + words.length, aliases: [], confidence: 1 };
}

function endsIn(text: string, ...found: readonly (readonly [EntityType, string, string?])[]): string[] {
  const chosen = found.map(([type, words, name]) => candidate(text, type, words, name));
  return withRouteEnds(chosen, text)
    .filter((one) => !chosen.includes(one))
    .map(({ start, end, name }) => (text.slice(start, end) === name ? name : `${name}?`));
}

test.each([
  ["both ends", "营盘水至武威高速公路", [["Project", "营盘水至武威高速公路"]], ["营盘水", "武威"]],
  [
    "the one that nothing had found",
    "沈阳—法兰克福航线",
    [
      ["Project", "沈阳—法兰克福航线"],
      ["Place", "沈阳"],
    ],
    ["法兰克福"],
  ],
  ["the ends in a list", "岷县至合作等公路", [["Project", "岷县至合作", "岷县至合作国省道"]], ["岷县", "合作"]],
  [
    "none where a place stands within the end",
    "南充至重庆潼南高速公路",
    [
      ["Project", "南充至重庆潼南高速公路"],
      ["Place", "南充"],
      ["Place", "重庆"],
    ],
    [],
  ],
  ["no verb, no border and no line", "新建周口至省界高速公路", [["Project", "周口至省界高速公路"]], ["周口"]],
  ["no street by its first word", "湖南街至北京路改造", [["Project", "湖南街至北京路改造"]], []],
] as const)("a way has %s", (_, text, found, ends) => {
  expect(endsIn(text, ...found)).toEqual(ends);
});

test("an end that the report names with its level is that division", () => {
  const text = "富源至罗平高速公路";
  const known = divisionStems([candidate("罗平县", "Place", "罗平县"), candidate("罗平县城", "Project", "罗平县")]);
  const found = withRouteEnds([candidate(text, "Project", text)], text, known);
  expect(found.map(({ name }) => name)).toEqual([text, "富源"]);
});
