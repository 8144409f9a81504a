import { expect, it } from "vitest";
import type { Gazetteers } from "./gazetteers.js";
import { knownEntitiesFor } from "./known-entities.js";

const NAME = { type: "Place", aliases: [], lat: null, lon: null } as const;
const GAZETTEERS: Gazetteers = {
  names: [
    { ...NAME, name: "西岸", nameEn: "West Bund", lat: 31.2, lon: 121.5, scope: "31" },
    { ...NAME, name: "普陀区", nameEn: "Putuo District", scope: "" },
  ],
  divisions: [
    { code: "310104", name: "徐汇区", short: "徐汇" },
    { code: "310107", name: "普陀区", short: "普陀" },
    { code: "330903", name: "普陀区", short: "普陀" },
    { code: "320100", name: "南京市", short: "南京" },
  ],
  positions: new Map([
    ["310107", { lat: 31.25, lon: 121.4 }],
    ["320100", { lat: 32.06, lon: 118.8 }],
  ]),
  indicators: new Map([["地区生产总值", "GDP (gross regional product)"]]),
  heads: new Map(),
  words: {
    verb: new Set(),
    soft: new Set(),
    stop: new Set(),
    lead: new Set(),
    tail: new Set(),
    generic: new Set(),
    dictionary: new Set(),
    idiom: new Set(),
  },
  departments: [],
  reaches: [],
  datedForms: [],
  listedForms: [],
  frequentNames: new Map(),
  commonNames: new Set(),
};

function places(area: string | null) {
  return ["西岸", "普陀区", "徐汇区"].map((name) => knownEntitiesFor(GAZETTEERS, area)({ type: "Place", name }));
}

it("knows a landmark in its own area's reports only, and which of two areas of one name a report means", () => {
  const xuhui = { nameEn: "Xuhui District", code: "310104", lat: null, lon: null };
  const putuo = { nameEn: "Putuo District", code: null, lat: null, lon: null };
  const westBund = { nameEn: "West Bund", code: null, lat: 31.2, lon: 121.5 };
  expect(places("徐汇区")).toEqual([westBund, { ...putuo, code: "310107", lat: 31.25, lon: 121.4 }, xuhui]);
  expect(places("南京市")).toEqual([null, putuo, xuhui]);
  expect(places(null)).toEqual([null, putuo, xuhui]);
});

it("knows about where a division lies that the names say nothing of", () => {
  const nanjing = { nameEn: "Nanjing", code: "320100", lat: 32.06, lon: 118.8 };
  expect(knownEntitiesFor(GAZETTEERS, null)({ type: "Place", name: "南京市" })).toEqual(nanjing);
  expect(knownEntitiesFor(GAZETTEERS, null)({ type: "Project", name: "南京市" })).toBeNull();
});

it("knows what an indicator is called in English, and nothing of another thing of that name", () => {
  const lookup = knownEntitiesFor(GAZETTEERS, "南京市");
  const gdp = { nameEn: "GDP (gross regional product)", code: null, lat: null, lon: null };
  expect(lookup({ type: "Indicator", name: "地区生产总值" })).toEqual(gdp);
  expect(lookup({ type: "Indicator", name: "人均地区生产总值" })).toBeNull();
  expect(lookup({ type: "Policy", name: "地区生产总值" })).toBeNull();
});

it("knows the nation's English name, whichever report means it", () => {
  const nation = { type: "Place", name: "中国" } as const;
  expect(knownEntitiesFor(GAZETTEERS, null)(nation)?.nameEn).toBe("China");
});
