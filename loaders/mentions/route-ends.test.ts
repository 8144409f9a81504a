import { join } from "node:path";
import { expect, test } from "vitest";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { lexiconOf } from "./find-mentions.js";
import { createReading } from "./reading.js";
import { divisionAtEndFor, divisionStems, placesBesideEnds, withRouteEnds } from "./route-ends.js";

function candidate(text: string, type: EntityType, words: string, name = words): Candidate {
  const start = text.indexOf(words);
  return { type, name, rule: "test", start, end: start + words.length, aliases: [], confidence: 1 };
}

function endsIn(text: string, ...found: readonly (readonly [EntityType, string, string?])[]): string[] {
  const chosen = found.map(([type, words, name]) => candidate(text, type, words, name));
  return withRouteEnds(chosen, text, { known: new Set(), divisionAtEnd: () => null })
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
  [
    "its ends behind the number of the way",
    "G219线阿合奇至八盘水磨公路",
    [["Project", "G219线阿合奇至八盘水磨公路"]],
    ["阿合奇", "八盘水磨"],
  ],
  ["its ends where it is rebuilt", "国道321雁山―临桂改造", [["Project", "国道321雁山―临桂改造"]], ["雁山", "临桂"]],
  ["no street by its first word", "湖南街至北京路改造", [["Project", "湖南街至北京路改造"]], []],
] as const)("a way has %s", (_, text, found, ends) => {
  expect(endsIn(text, ...found)).toEqual(ends);
});

test("an end that the report names with its level is that division", () => {
  const text = "富源至罗平高速公路";
  const known = divisionStems([candidate("罗平县", "Place", "罗平县"), candidate("罗平县城", "Project", "罗平县")]);
  const found = withRouteEnds([candidate(text, "Project", text)], text, { known, divisionAtEnd: () => null });
  expect(found.map(({ name }) => name)).toEqual([text, "富源"]);
});

const gazetteers = loadGazetteers(join(import.meta.dirname, "../gazetteers"));

test.each([
  ["a county of the report's province", "江苏省", "灌云至灌南高速公路", ["灌云县", "灌南县"]],
  ["a city of any province", "江苏省", "徐州至宿州高速公路", ["徐州市", "宿州市"]],
  ["a district of the report's own city", "宁波市", "江北至慈溪公路", ["江北区", "慈溪市"]],
  ["no district of another city", "浙江省", "江北至慈溪公路", ["江北", "慈溪市"]],
  ["no county of another province", "江苏省", "富源至罗平高速公路", ["富源", "罗平"]],
])("an end may be %s", (_, area, text, ends) => {
  const reading = createReading(lexiconOf(gazetteers), { title: "", area, issuer: null, year: 2020, period: null });
  const chosen = [candidate(text, "Project", text), candidate(text, "Place", text.slice(0, 2))];
  const found = withRouteEnds(chosen, text, { known: new Set(), divisionAtEnd: divisionAtEndFor(reading) });
  expect(found.filter(({ type }) => type === "Place").map(({ name }) => name)).toEqual(ends);
});

test("an end is called as the report calls the place elsewhere", () => {
  const reading = createReading(lexiconOf(gazetteers), {
    title: "",
    area: "商丘市",
    issuer: null,
    year: 2020,
    period: null,
  });
  const text = "民权至砀山高速公路，民权保税物流中心";
  const chosen = [
    candidate(text, "Project", "民权至砀山高速公路"),
    { ...candidate(text, "Place", "民权"), start: 10, end: 12 },
  ];
  const beside = placesBesideEnds(chosen, text);
  expect(beside).toEqual(["民权"]);
  expect(divisionAtEndFor(reading, new Set(beside))("民权")).toBeNull();
  expect(divisionAtEndFor(reading)("民权")?.name).toBe("民权县");
});
