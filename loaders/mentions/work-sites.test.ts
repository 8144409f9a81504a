import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { read } from "./fixture.js";
import { withWorkSites } from "./work-sites.js";

function sitesIn(text: string, ...found: readonly (readonly [EntityType, string])[]): string[] {
  const { tokens, reading } = read(text, "南宁市");
  const chosen = found.map(([type, name]): Candidate => {
    const start = text.indexOf(name);
    return { type, name, rule: "test", start, end: start + name.length, aliases: [], confidence: 1 };
  });
  return withWorkSites(chosen, text, { tokens, reading })
    .filter((one) => !chosen.includes(one))
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["a river", "推进小洪河治理工程", [["Project", "小洪河治理工程"]], ["小洪河"]],
  ["a road with a number", "完成21号公路改造工程", [["Project", "21号公路改造工程"]], ["21号公路"]],
  [
    "what stands behind a place that is another one",
    "珠海机场改扩建",
    [
      ["Project", "珠海机场改扩建"],
      ["Place", "珠海"],
    ],
    ["珠海机场"],
  ],
  [
    "what follows a division",
    "波密县莫如河治理工程",
    [
      ["Project", "波密县莫如河治理工程"],
      ["Place", "波密县"],
    ],
    ["莫如河"],
  ],
  ["no kind of places", "推进老旧小区改造和普通公路改造", [["Project", "老旧小区改造"]], []],
  [
    "no kind behind a place",
    "成都市老旧小区改造",
    [
      ["Project", "成都市老旧小区改造"],
      ["Place", "成都市"],
    ],
    [],
  ],
  [
    "none where the place is known",
    "三环北路绿化",
    [
      ["Project", "三环北路绿化"],
      ["Place", "三环北路"],
    ],
    [],
  ],
  ["none for what is no work", "推进小洪河大桥", [["Project", "小洪河大桥"]], []],
] as const)("a work has a site: %s", (_, text, found, sites) => {
  expect(sitesIn(text, ...found)).toEqual(sites);
});
