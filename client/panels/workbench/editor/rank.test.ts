import { expect, test } from "vitest";
import type { Candidate } from "./candidates.js";
import { nearest } from "./nearest.js";
import { rank } from "./rank.js";

const types = ["MENTIONS", "PARTNERS_WITH", "PART_OF", "LOCATED_IN"].map((label): Candidate => ({
  kind: "type",
  label,
}));
const ranked = (candidates: readonly Candidate[], typed: string) => rank(candidates, typed).map(({ label }) => label);

test("what begins as it is typed comes first, then what has a word that does, then what contains it", () => {
  expect(ranked(types, "part")).toEqual(["PART_OF", "PARTNERS_WITH"]);
  expect(ranked(types, "in")).toEqual(["LOCATED_IN"]);
  expect(ranked(types, "po")).toEqual(["PART_OF"]);
  expect(ranked(types, "xx")).toEqual([]);
});

test("where nothing is typed, what belongs there comes first, and of that the usual", () => {
  const properties = ["period", "title", "key", "name"].map((label): Candidate => ({
    kind: "property",
    label,
    isOwn: label !== "name",
  }));
  expect(ranked(properties, "")).toEqual(["title", "key", "period", "name"]);
});

test("the nearest name has at most one mistake in three characters", () => {
  expect(nearest("Projct", ["Place", "Project", "Policy"])).toBe("Project");
  expect(nearest("RETRUN", ["RETURN", "WHERE"])).toBe("RETURN");
  expect(nearest("Person", ["Project", "Place"])).toBeUndefined();
});
