import { describe, expect, test } from "vitest";
import type { Condition } from "../conditions/condition.js";
import { cypherOfFilters } from "./filter-cypher.js";

const NONE = { filters: [], hiddenTypes: new Set<never>(), hidden: new Set<string>() };

function ofConditions(...conditions: readonly Condition[]) {
  const filters = conditions.map((condition, index) => ({
    id: `${index}`,
    isOn: true,
    effect: "hide" as const,
    condition,
  }));
  return cypherOfFilters({ ...NONE, filters });
}

const category = (field: string, values: readonly string[], more: Partial<Condition<"category">> = {}): Condition => ({
  kind: "category",
  field,
  values,
  missing: false,
  isExcept: false,
  ...more,
});

const within = (from: number, to: number): Condition => ({
  kind: "range",
  field: "confidence",
  from,
  to,
  missing: false,
});

describe("the query of filters", () => {
  test("says types, status, basis, confidence, years, words and degree", () => {
    expect(
      ofConditions(
        category("type", ["Project", "Place"]),
        category("status", ["planned"], { missing: true }),
        category("basis", ["curated"], { isExcept: true }),
        { kind: "range", field: "confidence", from: 0.6, to: null, missing: true },
        { kind: "range", field: "year", from: 2012, to: 2014, missing: false },
        { kind: "range", field: "degree", from: 2, to: null, missing: true },
        { kind: "text", text: " West " },
      ),
    ).toEqual({
      query: "facts-by-conditions",
      params: {
        types: ["Project", "Place"],
        statuses: ["planned", ""],
        exceptBases: ["curated", ""],
        texts: ["west"],
        confidenceFrom: 0.6,
        confidenceUnknown: 0.6,
        yearFrom: 2012,
        yearTo: 2014,
        yearUnknown: false,
        degreeFrom: 2,
        onlyLinked: true,
      },
    });
  });

  test("takes two conditions on one thing together", () => {
    expect(
      ofConditions(
        category("type", ["Project", "Place"]),
        category("type", ["Place", "Event"]),
        within(0.2, 0.9),
        within(0.5, 1),
      ),
    ).toMatchObject({ params: { types: ["Place"], confidenceFrom: 0.5, confidenceTo: 0.9, confidenceUnknown: -1 } });
  });

  test("leaves out hidden types", () => {
    expect(cypherOfFilters({ ...NONE, hiddenTypes: new Set(["Event"] as const) })?.params).toEqual({
      exceptTypes: ["Event"],
      onlyLinked: false,
    });
  });

  test("is none where nothing is asked, where nothing can meet it, and where no query says it", () => {
    expect([
      cypherOfFilters(NONE),
      ofConditions(category("type", [])),
      ofConditions(category("type", ["Place"]), category("type", ["Event"])),
      ofConditions(category("area", ["徐汇"])),
      ofConditions({ kind: "core", least: 2 }),
      cypherOfFilters({ ...NONE, hiddenTypes: new Set(["Event"] as const), hidden: new Set(["a"]) }),
    ]).toEqual([null, null, null, null, null, null]);
  });
});
