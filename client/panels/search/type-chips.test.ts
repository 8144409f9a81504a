import { expect, test } from "vitest";
import { typeChips } from "./type-chips.js";

const facets = {
  types: [
    { type: "Project", count: 5 },
    { type: "Place", count: 2 },
  ] as const,
};

test("each type that answers is a chip with its count", () => {
  expect(typeChips({ types: [...facets.types] }, ["Place"])).toEqual([
    { type: "Project", count: 5, isChosen: false },
    { type: "Place", count: 2, isChosen: true },
  ]);
});

test("a chosen type without an answer can still be let go", () => {
  expect(typeChips({ types: [] }, ["Person"])).toEqual([{ type: "Person", count: 0, isChosen: true }]);
});

test("chosen types can be let go while nothing answers", () => {
  expect(typeChips(null, ["Person"])).toEqual([{ type: "Person", count: 0, isChosen: true }]);
  expect(typeChips(null, [])).toEqual([]);
});

test("there is nothing to choose where all hits are of one type", () => {
  expect(typeChips({ types: [facets.types[0]] }, [])).toEqual([]);
});
