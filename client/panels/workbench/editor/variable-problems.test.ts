import { expect, test } from "vitest";
import { statementsIn } from "./statements.js";
import { variableProblems } from "./variable-problems.js";

const told = (text: string) =>
  statementsIn(text)
    .flatMap(variableProblems)
    .map(({ from, to, meant }) => (meant === undefined ? text.slice(from, to) : `${text.slice(from, to)} → ${meant}`));

test.each([
  ["RETURN m", ["m"]],
  ["RETURN 1; MATCH (p:Project)-[fact]->(i) WHERE fct.status = 'done' RETURN p, q", ["fct → fact", "q"]],
  ["MATCH (project) RETURN projct {.name, other: x}", ["projct → project", "x"]],
  ["MATCH (p) RETURN [y IN p.names WHERE z] AS names", ["z"]],
  ["MATCH (p) RETURN `q q`", ["`q q`"]],
])("variables that nothing brings in are told: %s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  "MATCH path = (p:Project)-[f*1..2]->(i) WITH p, collect(f) AS facts, path RETURN *, p.name, facts, length(path)",
  "UNWIND $names AS name CALL { WITH name MATCH (p {name: name}) RETURN p } RETURN p ORDER BY name",
  "MATCH (p) CALL (p) { MATCH (p)-->(q) RETURN count(q) AS n } RETURN p, n",
  "MATCH (p) WHERE EXISTS { (p)-->(i) WHERE i.name = 'x' } AND all(x IN p.names WHERE x <> '') RETURN p",
  "MATCH (p) RETURN reduce(sum = 0, n IN [1, 2] | sum + n) AS total, [(p)-->(i) | i.name] AS names",
  "CALL db.labels() YIELD label AS l RETURN l",
  "CALL db.labels() YIELD * RETURN label",
  "SHOW INDEXES WHERE name = 'x'",
  "EXPLAIN MATCH (`p p`) RETURN `p p`.name AS name ORDER BY name",
  "MATCH ((a)-[r]->(b)){1,3} RETURN a, r, b",
  "RETURN true, null, count(*) AS n, $m, date() AS day // m",
])("and no others: %s", (text) => {
  expect(told(text)).toEqual([]);
});
