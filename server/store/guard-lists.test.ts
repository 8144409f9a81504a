import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { findLongList } from "./guard-lists.js";
import { tokensOf } from "./guard-tokens.js";

const SHORT = [
  "UNWIND range(1, 100000000000) AS x RETURN x",
  "RETURN [i IN range(0, 9999) | i] AS list",
  "MATCH p = (a)-[*..3]-(b) RETURN [i IN range(0, length(p) - 1) | i]",
  "RETURN [i IN range(1, 1000) | reduce(s = 0, j IN range(1, 1000) | s + j)] AS sums",
  "RETURN [x IN range(1, 9000000) | x] AS a, [x IN range(1, 9000000) | x] AS b",
  "MATCH (n) WHERE n.key IN ['a', 'b'] AND n.range IN $keys RETURN n",
  "MATCH p = (a)--(b) WHERE all(n IN nodes(p) WHERE any(l IN labels(n) WHERE l IN ['A', 'B'])) RETURN p",
  "RETURN range(10, 1) AS empty, range(1, 10, 0) AS wrong, range('a', $word) AS worse",
  "MATCH ()-[:IN]->(n) RETURN n",
];

const LONG: readonly (readonly [string, number | null])[] = [
  ["RETURN reduce(s = 0, x IN range(1, 10000000000) | s + x)", 10_000_000_000],
  ["RETURN [x IN range(0, 10 ^ 5 * (10 ^ 5 + 1)) | x]", 10_000_100_001],
  ["RETURN [x IN range(1, $end) | x]", 1_000_000_000],
  ["RETURN [x IN range(1, 0xffffffff) | x]", 4_294_967_295],
  ["RETURN [x IN range(1, $typed) | x]", 20_000_000_000],
  ["RETURN all(x IN $map.list WHERE any(y IN $map.list WHERE x = y))", 25_000_000],
  ["WITH 5 AS n RETURN [x IN range(1, n) | x]", null],
  ["RETURN [x IN $keys | [y IN $keys | [z IN $keys | [w IN $keys | w]]]]", 27_000_000],
  ["RETURN [x IN range(1, 10000) | any(y IN range(1, 10000) WHERE y = x)]", 100_000_000],
];
const PARAMS = {
  end: 1_000_000_000,
  word: "x",
  typed: { $type: "Integer", _value: "20000000000" },
  map: { list: Array.from({ length: 5000 }, () => 1) },
  keys: Array.from({ length: 300 }, String),
};

describe("findLongList", () => {
  it.each(SHORT)("lets %s through", (text) => {
    expect(findLongList(tokensOf(text).tokens ?? [], PARAMS)).toBeNull();
  });

  it.each(LONG)("finds %s", (text, items) => {
    const found = findLongList(tokensOf(text).tokens ?? [], PARAMS);
    expect(found === null || found.items).toBe(items);
  });

  it("looks at the most twisted text in no time", () => {
    for (const part of ["range(", "[x IN [", "(", "-", "[", "range(1,"]) {
      expect(() => findLongList(tokensOf(part.repeat(100_000 / part.length)).tokens ?? [], {})).not.toThrow();
    }
  });

  it("lets every query of the catalogue through, as people copy and change them", () => {
    const queries = loadCatalogue(join(packageRoot(), "cypher")).list();
    expect(queries.filter(({ text }) => findLongList(tokensOf(text).tokens ?? [], {}) !== null)).toEqual([]);
  });
});
