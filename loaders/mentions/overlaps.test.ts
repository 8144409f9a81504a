import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";
import { withoutOverlaps } from "./overlaps.js";

function proposal(name: string, start: number, type: EntityType, confidence = 0.8): Candidate {
  return { start, end: start + name.length, type, name, aliases: [], rule: "test", confidence };
}

function names(candidates: readonly Candidate[]): string[] {
  return withoutOverlaps(candidates).map((candidate) => candidate.name);
}

test("the longest of several proposals is kept", () => {
  expect(
    names([proposal("教育实践活动", 7, "Initiative"), proposal("党的群众路线教育实践活动", 0, "Initiative")]),
  ).toEqual(["党的群众路线教育实践活动"]);
});

test("a place inside a longer name stays beside it", () => {
  expect(names([proposal("西岸", 0, "Place"), proposal("西岸传媒港", 0, "Project")])).toEqual(["西岸传媒港", "西岸"]);
});

test("a place that only overlaps a longer name is left out", () => {
  expect(names([proposal("海南站", 1, "Place"), proposal("上海南", 0, "Place", 0.9)])).toEqual(["上海南"]);
});

test("of two proposals for the same words the surer is kept", () => {
  expect(withoutOverlaps([proposal("万科", 0, "Place", 0.5), proposal("万科", 0, "Organization", 0.9)])).toEqual([
    proposal("万科", 0, "Organization", 0.9),
  ]);
});
