import type { Kinds } from "./kinds.js";

/** Within one expression an engine does not notice that its query was ended. */
export const LISTS: Kinds = {
  list: [
    "RETURN reduce(sum = 0, x IN range(1, 100000000000) | sum + (x % 7)) AS total",
    "MATCH (n) WHERE all(x IN range(1, 100000000000) WHERE x > 0) RETURN n",
    "RETURN [x IN range(1, 10 ^ 10) WHERE x < 0] AS none",
    "RETURN size([x IN `range`(1, 100000 * 100000) | x]) AS n",
    "WITH 10000000000 AS n RETURN reduce(sum = 0, x IN range(1, n) | sum + x) AS total",
    "WITH range(1, 10000000000) AS xs RETURN none(x IN xs WHERE x < 0) AS b",
    "RETURN all(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x * y < 0)) AS b",
    "RETURN [x IN range(0, -10000000000, -1) | x] AS list",
    "RETURN [x IN range(1, toInteger(1e12)) | x] AS list",
    "UNWIND [x IN range(1, 10_000_000_000) | x] AS x RETURN x",
  ],
};

/** What is refused by nobody: time or memory ends it. */
export const RUNAWAY: Kinds = {
  endless: [
    "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b RETURN count(*) AS n",
    "UNWIND range(1, 10000000000) AS x WITH x WHERE (x * x) < 0 RETURN x",
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE (a.key + b.key) = (g.key + h.key + 'x') RETURN count(*) AS n",
    "MATCH p = (a)-[*1..30]-(b) RETURN count(p) AS n",
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) + sum(size(a.key)) AS n",
    "UNWIND range(1, 1000000000) AS a WITH a WHERE toString(a) = 'x' RETURN a",
    "UNWIND range(1, 100000) AS a CALL (a) { UNWIND range(1, 100000) AS b WITH a, b WHERE (a + b) < 0 RETURN b } RETURN b",
  ],
  giant: [
    "UNWIND range(1, 1000000000) AS x RETURN collect(x) AS all",
    "UNWIND range(1, 1000000000) AS x RETURN x ORDER BY x DESC",
    "UNWIND range(1, 1000000000) AS x WITH DISTINCT x RETURN count(x) AS n",
    "RETURN reduce(s = 'xxxxxxxxxx', i IN range(1, 40) | s + s) AS s",
    "UNWIND range(1, 1000000000) AS x RETURN x AS k, collect(toString(x)) AS v ORDER BY k DESC",
  ],
};

/** Harmless to the store, as the rows are counted: a truncated answer, or an end by time or memory. */
export const BOUNDLESS_ROWS: readonly string[] = [
  "UNWIND range(1, 1000000000) AS x RETURN x",
  "UNWIND range(1, 100000) AS x UNWIND range(1, 10000) AS y RETURN x, y",
];
