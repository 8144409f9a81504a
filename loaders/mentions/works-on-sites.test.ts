import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { withWorksOnSites } from "./works-on-sites.js";

type Found = readonly [type: EntityType, words: string];

function worksIn(text: string, ...found: readonly Found[]): string[] {
  const chosen = found.map(([type, words]): Candidate => {
    const start = text.indexOf(words);
    return { type, name: words, rule: "test", start, end: start + words.length, aliases: [], confidence: 1 };
  });
  return withWorksOnSites(chosen, text)
    .filter(({ type }) => type === "Project")
    .map(({ name }) => name);
}

const ROADS = [
  ["Place", "湖天北路"],
  ["Place", "红星北路"],
] as const;

test.each([
  [
    "each of a list with 等 has what is done to them",
    "完成湖天北路、红星北路等12条主次干道绿化提质改造，",
    ROADS,
    ["湖天北路绿化提质改造", "红星北路绿化提质改造"],
  ],
  [
    "a list that was taken for one work is parted",
    "完成湖天北路、红星北路等道路的改造工程。",
    [...ROADS, ["Project", "湖天北路、红星北路等道路的改造工程"]],
    ["湖天北路改造工程", "红星北路改造工程"],
  ],
  [
    "each of a list behind a verb of works has it",
    "综合治理卫津河、沂河等38条河道，新建污水处理厂",
    [
      ["Place", "卫津河"],
      ["Place", "沂河"],
    ],
    ["卫津河综合治理", "沂河综合治理"],
  ],
  ["what is bettered of a place is no work at it", "提升湖天北路、红星北路的通行能力。", ROADS, []],
  ["the renewal of a city is none at its roads", "实施湖天北路、红星北路等城市更新项目。", ROADS, []],
  ["what is told of the work is not done", "巩固湖天北路、红星北路等道路改造成果。", ROADS, []],
  [
    "kinds of places and divisions have none",
    "推进南昌县、城市内河等综合治理。",
    [
      ["Place", "南昌县"],
      ["Place", "城市内河"],
    ],
    [],
  ],
  [
    "a work that stands there stays",
    "改造湖天北路、红星北路。",
    [...ROADS, ["Project", "改造湖天北路"]],
    ["改造湖天北路", "红星北路改造"],
  ],
] as const satisfies readonly (readonly [string, string, readonly Found[], readonly string[]])[])(
  "%s",
  (_, text, found, works) => {
    expect(worksIn(text, ...found)).toEqual(works);
  },
);
