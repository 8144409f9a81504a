import { expect, test } from "vitest";
import type { PlanOperator } from "#model/query-remarks.js";
import { withTexts } from "./plan-texts.js";

const step = (details: string, children: readonly PlanOperator[] = []): PlanOperator => ({
  operator: "Filter",
  arguments: { Details: details },
  estimatedRows: 1,
  rows: null,
  dbHits: null,
  timeMs: null,
  children,
});

test("the query's texts stand where Neo4j numbers them, in the order of the text", () => {
  const query = "MATCH (x) WHERE x.name = '西岸' AND x.level > 3 AND x.kind = \"b\" RETURN x // 'none'";
  const plan = step("x.kind = $autostring_2 AND x.level > $autoint_1", [step("x.name = $autostring_0")]);
  expect(withTexts(plan, query)).toEqual(step("x.kind = 'b' AND x.level > $autoint_1", [step("x.name = '西岸'")]));
});

test("a plan that shows fewer than the query has stays as it is", () => {
  const plan = step("x.name = $autostring_0");
  expect(withTexts(plan, "MATCH (x {name: 'a'}) WHERE x.kind IN ['b', 'c'] RETURN x")).toBe(plan);
});
