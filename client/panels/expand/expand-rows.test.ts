import { expect, test } from "vitest";
import type { NeighbourTotals } from "#model/neighbours-api.js";
import { factRows, hasRow, labelRows, toggled, withRow } from "./expand-rows.js";

const TOTALS: NeighbourTotals = {
  groups: [
    { type: "LOCATED_IN", direction: "in", label: "Project", neighbours: 300, facts: 310 },
    { type: "PARTNERS_WITH", direction: "out", label: "Organization", neighbours: 2, facts: 2 },
    { type: "LOCATED_IN", direction: "in", label: "Organization", neighbours: 40, facts: 41 },
    { type: "PARTNERS_WITH", direction: "in", label: "Organization", neighbours: 1, facts: 1 },
  ],
  neighbours: 343,
  facts: 354,
  observations: 0,
  passages: 0,
  documents: 0,
};

test("facts are chosen by type and direction, those without a direction as one", () => {
  expect(factRows(TOTALS)).toEqual([
    { name: "LOCATED_IN.in", type: "LOCATED_IN", facts: [{ type: "LOCATED_IN", direction: "in" }], neighbours: 340 },
    {
      name: "PARTNERS_WITH.out",
      type: "PARTNERS_WITH",
      facts: [
        { type: "PARTNERS_WITH", direction: "out" },
        { type: "PARTNERS_WITH", direction: "in" },
      ],
      neighbours: 3,
    },
  ]);
});

test("types are told with the most neighbours first", () => {
  expect(labelRows(TOTALS)).toEqual([
    { label: "Project", neighbours: 300 },
    { label: "Organization", neighbours: 43 },
  ]);
});

test("a row is chosen and let go as a whole", () => {
  const [located, partners] = factRows(TOTALS);
  const both = withRow(withRow([], located!), partners!);
  expect([both.length, hasRow(both, partners!), hasRow(withRow(both, partners!), partners!)]).toEqual([3, true, false]);
  expect(withRow(both, partners!)).toEqual(located!.facts);
  expect([toggled(["a"], "b"), toggled(["a", "b"], "a")]).toEqual([["a", "b"], ["b"]]);
});
