import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { inspectQuery, planAsked, requireReading, withoutRunning } from "./guard.js";

const READING = [
  "MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN p, i",
  "match (n) where n.set = 1 return n.create, n.`delete`",
  "MATCH (n:CREATE|SET {merge: 1}) RETURN n",
  "MATCH (n)-[set:SET]->(delete) RETURN set, delete.name",
  "RETURN 'CREATE (n)' AS a, \"DROP INDEX x\" AS b",
  "// CREATE (n)\nMATCH (n) /* SET n.x = 1 */ RETURN n;",
  "MATCH (:Passage)-[m:MENTIONS]->() RETURN m.start AS start, m.end AS end ORDER BY start DESC",
  "MATCH (n) WITH n.start AS start RETURN start",
  "MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c",
  "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c",
  "CALL db.labels() YIELD label RETURN label",
  "CALL db.index.fulltext.queryNodes('passages', '西岸') YIELD node RETURN node",
  "RETURN date.truncate('month', date()) AS d, point.distance(point({x: 1, y: 2}), point({x: 0, y: 0})) AS p",
  "UNWIND [1, 2] AS x RETURN $set AS set, x",
  "SHOW INDEXES",
  "SHOW ALL CONSTRAINTS YIELD name",
  "EXPLAIN MATCH (n) RETURN n",
  "PROFILE MATCH (n) RETURN n",
  "CYPHER 5 PROFILE MATCH (n) RETURN n",
  "CYPHER 5 MATCH (n) RETURN n",
  "MATCH (n) WHERE n.name = '\\u897f\\u5cb8' RETURN n",
  "MATCH (n) WHERE EXISTS { MATCH (n)-->() } RETURN n, COUNT { (n)<--() } AS c",
  "MATCH (n) WHERE n.x IN $transactions RETURN n",
  "RETURN 'it\\'s' AS a, `CREATE ``(n)``` ",
  "WITH 1 AS call RETURN call",
  "RETURN 1 AS __proto__, {a: '__proto__: 1', b: '__proto__'} AS m",
  "MATCH (call) RETURN call.x * 2",
  "UNWIND [1, 2] AS call WITH call WHERE call > 1 RETURN call * 2 AS call ORDER BY call DESC",
  "RETURN [call IN [1, 2] WHERE call IS NOT NULL | CASE call WHEN 1 THEN call ELSE -call END] AS x",
  "WITH 1 AS call CALL (call) { RETURN call * 2 AS x } RETURN call, x",
  "WITH 1 AS call CALL db.labels() YIELD label AS show RETURN call, label, show",
];

const REFUSED = [
  ["CREATE (n)", "query-refused"],
  ["MATCH (n) CALL { WITH n CREATE (m) RETURN m } RETURN m", "query-refused"],
  ["MATCH (n) /* */SeT/**/n.x = 1", "query-refused"],
  ["RETURN 1.SET n.x = 1", "query-refused"],
  ["MATCH (n) RETURN 'a\\\\' CREATE (m) //'", "query-refused"],
  ["MATCH (n) \\u0053ET n.x = 1", "query-refused"],
  ["RETURN '\\u0027 CREATE (n) //'", "query-refused"],
  ["MATCH (n) DETACH DELETE n", "query-refused"],
  ["MATCH (n) FOREACH (x IN [1] | SET n.x = x)", "query-refused"],
  ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "query-refused"],
  ["load\ncsv from 'http://127.0.0.1/' as row return row", "query-refused"],
  ["MATCH (n) RETURN n; MATCH (m) DELETE m", "query-refused"],
  ["CALL dbms.listConfig()", "query-refused"],
  ["CALL `apoc`.`create`.`node`([], {})", "query-refused"],
  ["WITH 1 AS as WITH as CALL dbms.listConfig() YIELD value RETURN value", "query-refused"],
  ["WITH 1 AS call CALL dbms.listConfig() YIELD value RETURN value", "query-refused"],
  ["MATCH (n) CALL return.all()", "query-refused"],
  ["MATCH (n) CALL `return`()", "query-refused"],
  ["CALL RETURN", "query-refused"],
  ["RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})", "query-refused"],
  ["MATCH (n) CALL { WITH n RETURN 1 AS x } IN 10 TRANSACTIONS RETURN x", "query-refused"],
  ["SHOW USERS", "query-refused"],
  ["SHOW USER INDEX PRIVILEGES", "query-refused"],
  ["SHOW INDEXES YIELD name SHOW TRANSACTIONS", "query-refused"],
  ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "query-refused"],
  ["START DATABASE neo4j", "query-refused"],
  ["CYPHER 5 STOP DATABASE neo4j", "query-refused"],
  ["USE system SHOW DATABASES", "query-refused"],
  ["DROP INDEX x", "query-refused"],
  ["PROFILE MATCH (n) DETACH DELETE n", "query-refused"],
  ["CYPHER 5 PROFILE CREATE (n)", "query-refused"],
  ["RETURN 'open", "invalid-query"],
  ["/* open", "invalid-query"],
  ["  ", "invalid-query"],
  ["MTACH (n) RETURN n", "invalid-query"],
  ["CALL * AS BY", "invalid-query"],
  ["OPTIONAL CALL *", "invalid-query"],
  ["MATCH (n) CALL", "invalid-query"],
  ["RETURN {a: 1, __proto__: 2} AS m", "invalid-query"],
  ["MATCH (n) RETURN n {.*, `__proto__`: {x: 1}} AS m", "invalid-query"],
] as const;

function cases(depth: number): string {
  return `RETURN ${"CASE WHEN ".repeat(depth)}true${" THEN true END".repeat(depth)} AS one`;
}

function nested(depth: number): string {
  return `RETURN ${"(".repeat(depth)}1${")".repeat(depth)} AS one`;
}

describe("inspectQuery", () => {
  it.each(READING)("lets %s through", (text) => {
    expect(inspectQuery(text)).toEqual({ verdict: "read" });
  });

  it("lets every query of the catalogue through, as people copy and change them", () => {
    const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
    const queries = catalogue.list().flatMap((query) => [query, catalogue.variant(query, "neo4j")]);
    expect(queries.filter(({ text }) => inspectQuery(text).verdict !== "read")).toEqual([]);
  });

  it.each(REFUSED)("refuses %s as %s", (text, code) => {
    expect(inspectQuery(text)).toMatchObject({ verdict: "refused", code });
  });

  it("refuses brackets that nest deeper than any query needs, at the first one that does", () => {
    expect(inspectQuery(nested(64))).toEqual({ verdict: "read" });
    expect(inspectQuery(nested(65))).toMatchObject({ code: "invalid-query", position: { line: 1, column: 72 } });
    expect(["NOT ", "- ", "-+"].map((sign) => inspectQuery(`RETURN ${sign.repeat(65)}1 AS one`).verdict)).toEqual(
      ["NOT ", "- ", "-+"].map(() => "refused"),
    );
    expect([inspectQuery(cases(64)).verdict, inspectQuery(cases(65)).verdict]).toEqual(["read", "refused"]);
    const flat = `RETURN [${"CASE WHEN true THEN 1 END, ".repeat(200)}1] AS list`;
    expect(inspectQuery(flat)).toEqual({ verdict: "read" });
    expect(inspectQuery("MATCH (a)-->(b)<--(c)--(d) WHERE NOT NOT a.x = - -1 RETURN a")).toEqual({ verdict: "read" });
  });

  it("refuses a query that is longer than people write, and reads numbers whole", () => {
    expect(() => requireReading(`RETURN '${"x".repeat(100_000)}' AS x`, {})).toThrow("at most 100,000 are allowed");
    expect(["RETURN 1e3SET n.x = 1", "RETURN 0x1SET n.x = 1"].map((text) => inspectQuery(text).verdict)).toEqual([
      "refused",
      "refused",
    ]);
  });

  it("says which word is refused, why, where, and the way out for a name", () => {
    expect(inspectQuery("MATCH (n)\n  SET n.x = 1")).toEqual({
      verdict: "refused",
      code: "query-refused",
      sentence: {
        en: "Queries only read here, and SET is refused because it changes properties or labels. If it is a name in your query, write it in backticks: `SET`.",
        zh: "这里的查询只能读取，不允许 SET。如果它是查询中的名称，请用反引号括起来：`SET`。",
      },
      position: { line: 2, column: 3 },
    });
  });
});

describe("planAsked", () => {
  it("knows EXPLAIN and PROFILE before and after the version of the language", () => {
    const texts = ["explain MATCH (n) RETURN n", "CYPHER 5 PROFILE RETURN 1", "MATCH (explain) RETURN explain"];
    expect(texts.map(planAsked)).toEqual(["EXPLAIN", "PROFILE", null]);
  });
});

describe("withoutRunning", () => {
  it("only asks for the plan of what would be profiled", () => {
    const texts = ["CYPHER 5\n profile MATCH (profile) RETURN profile", "MATCH (n) RETURN n"];
    expect(texts.map(withoutRunning)).toEqual(["CYPHER 5\n EXPLAIN MATCH (profile) RETURN profile", texts[1]]);
  });
});
