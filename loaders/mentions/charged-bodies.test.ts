import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { withChargedBodies } from "./charged-bodies.js";

const LEVELS = new Map([
  ["市", "济南市"],
  ["区", "内蒙古自治区"],
]);

function bodiesIn(text: string, ...found: readonly (readonly [EntityType, string])[]): string[] {
  const chosen = found.map(([type, name]): Candidate => {
    const start = text.indexOf(name);
    return { type, name, rule: "test", start, end: start + name.length, aliases: [], confidence: 1 };
  });
  return withChargedBodies(chosen, text, LEVELS).map(({ type, name }) => `${type} ${name}`);
}

test("who is told to see to a thing is a body though no list has it, of the level that the first is of", () => {
  expect(bodiesIn("（市城市园林局、城乡建设委、南部山区管委会负责）")).toEqual([
    "Department 济南市城市园林局",
    "Department 济南市城乡建设委",
    "Department 南部山区管委会",
  ]);
  expect(bodiesIn("（自治区卫生健康委员会负责）")).toEqual(["Department 内蒙古自治区卫生健康委员会"]);
  expect(bodiesIn("（西城投资集团承办）")).toEqual(["Organization 西城投资集团"]);
  expect(bodiesIn("（市法院、市规划设计院负责）")).toEqual(["Department 济南市法院", "Organization 济南市规划设计院"]);
});

test("a part of its name that was taken for a body gives way, the whole stays", () => {
  expect(bodiesIn("（市委社治委负责）", ["Department", "市委"])).toEqual(["Department 济南市委社治委"]);
  expect(bodiesIn("（市教育局负责）", ["Department", "市教育局"])).toEqual(["Department 市教育局"]);
});

test("elsewhere nothing is added", () => {
  expect(bodiesIn("市城市园林局（含直属单位）负责")).toEqual([]);
});
