import { expect, test } from "vitest";
import type { NeighbourTotals } from "#model/neighbours-api.js";
import { USUAL_CHOICE } from "../../core/expansion/expansion.js";
import { factRows, hasRow, labelRows, mostBrought, toggled, withRow } from "./expand-rows.js";

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

const NONE = { shown: 0, fitting: 0 } as const;

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

test("no more are promised than a choice can bring", () => {
  const [, partners] = factRows(TOTALS);
  const partly = { ...USUAL_CHOICE, facts: partners!.facts };
  const projects = { ...USUAL_CHOICE, count: 500, labels: ["Project"] } as const;
  expect([USUAL_CHOICE, partly, projects].map((choice) => mostBrought(TOTALS, choice, NONE))).toEqual([50, 3, 300]);
  expect([340, 342, 343].map((shown) => mostBrought(TOTALS, partly, { shown, fitting: 0 }))).toEqual([3, 1, 0]);
  // All that the choice fits is there already.
  expect([2, 3].map((fitting) => mostBrought(TOTALS, partly, { shown: 20, fitting }))).toEqual([1, 0]);
  const none = { ...partly, labels: ["Project"] } as const;
  expect(mostBrought(TOTALS, none, NONE)).toBe(0);
});

test("a row is chosen and let go as a whole", () => {
  const [located, partners] = factRows(TOTALS);
  const both = withRow(withRow([], located!), partners!);
  expect([both.length, hasRow(both, partners!), hasRow(withRow(both, partners!), partners!)]).toEqual([3, true, false]);
  expect(withRow(both, partners!)).toEqual(located!.facts);
  expect([toggled(["a"], "b"), toggled(["a", "b"], "a")]).toEqual([["a", "b"], ["b"]]);
});
