import { expect, it } from "vitest";
import { tokensOf } from "./guard-tokens.js";
import { usedNames } from "./used-names.js";

it.each([
  ["MATCH (n:A:B)-[r:R|S {x: 1}]->(:`C d` {y: n.z}) RETURN n", "A B R S x C d y z"],
  ["MATCH (n) WHERE n:A AND (n:B OR n.p > 1.5) RETURN [x IN n.list | x:C]", "A B p list C"],
  ["MATCH (n:A&!B|C) RETURN n {.name, own: n.other}, date.truncate('day', n.at)", "A name other at"],
  ["WITH {a: 1, b: {c: 2}} AS m RETURN m.a, m.b.c, point({x: 1}).x", ""],
  ["MATCH (n:A) WITH collect({other: n, x: n.p}) AS found UNWIND found AS one RETURN one.other, one.x", "A p"],
  [
    "MATCH (n:A) WHERE exists((n)-[:R]->(:B {x: 1})) RETURN count(n.p), COUNT { (n)--(:C {y: 1}) } AS c",
    "A R B x p C y",
  ],
  ["RETURN 'MATCH (n:A)' AS a // (n:B)", ""],
])("%s uses %s", (text, names) => {
  expect(
    usedNames(tokensOf(text).tokens ?? [])
      .map(({ name }) => name)
      .join(" "),
  ).toBe(names);
});
