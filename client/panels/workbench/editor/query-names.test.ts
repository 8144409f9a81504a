import { expect, test } from "vitest";
import { queryNames } from "./query-names.js";

test("variables are told with the labels and types of their patterns, also while the query is being typed", () => {
  const text =
    "MATCH path = (p:Project|Place)-[f:PART_OF]->(i) WHERE p.name = '(x:No)' WITH p, count(i) AS total UNWIND [y IN p.aliases | y] AS alias MATCH (n:";
  expect(Object.fromEntries(queryNames(text))).toEqual({
    path: [],
    p: ["Project", "Place"],
    f: ["PART_OF"],
    i: [],
    total: [],
    y: [],
    alias: [],
    n: [],
  });
});

test("the argument of a function is no pattern", () => {
  expect([...queryNames("RETURN size(x), toLower(y)").keys()]).toEqual([]);
});
