/** A file and an address on this machine that no query may touch. */
export interface Bait {
  readonly file: string;
  readonly url: string;
}

export interface HostileQuery {
  readonly kind: string;
  readonly text: string;
}

/**
 * Queries of people who mean harm, by kind. Each must be answered with a `GraphError` of a 4xx code, and leave the graph, the bait and the
 * other callers untouched. Those of the kinds in `RUNAWAY_KINDS` are refused by nobody: time or memory ends them.
 */
export function hostileQueries(bait: Bait): readonly HostileQuery[] {
  return Object.entries({ ...WRITING, ...HIDDEN, ...outside(bait), ...ADMINISTRATION, ...LISTS, ...RUNAWAY }).flatMap(
    ([kind, texts]) => texts.map((text) => ({ kind, text })),
  );
}

export const RUNAWAY_KINDS: readonly string[] = ["endless", "giant"];

/** Harmless to the store, as the rows are counted: a truncated answer, or an end by time or memory. */
export const BOUNDLESS_ROWS: readonly string[] = [
  "UNWIND range(1, 1000000000) AS x RETURN x",
  "UNWIND range(1, 100000) AS x UNWIND range(1, 10000) AS y RETURN x, y",
];

const WRITING = {
  write: [
    "CREATE (:Entity {key: 'project:hostile', name: '敌意'})",
    "MERGE (n:Entity {key: 'project:hostile'}) RETURN n",
    "MATCH (n:Entity) SET n.name = 'gone' RETURN n",
    "MATCH (n:Entity) SET n:Hostile RETURN n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n",
    "MATCH (n:Entity) REMOVE n.name RETURN n",
    "MATCH ()-[r]->() DELETE r RETURN count(r) AS gone",
    "INSERT (:Entity {key: 'project:hostile'})",
  ],
  subquery: [
    "MATCH (n) CALL { WITH n CREATE (m:Entity) RETURN m } RETURN m",
    "MATCH (n) CALL (n) { SET n.name = 'gone' RETURN n AS m } RETURN m",
    "CALL { CALL { CALL { MATCH (n) DETACH DELETE n } } } RETURN 1 AS one",
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "MATCH (n) CALL { WITH n RETURN 1 AS x } IN 4 CONCURRENT TRANSACTIONS RETURN x",
    "MATCH (n) RETURN n UNION MATCH (m) SET m.name = 'gone' RETURN m AS n",
    "UNWIND [1] AS x CALL { WITH x MERGE (n:Entity {key: 'project:hostile'}) RETURN n } RETURN n",
    "MATCH (n) WHERE EXISTS { CREATE (m) RETURN m } RETURN n",
    "RETURN COLLECT { MATCH (n) SET n.name = 'gone' RETURN n } AS all",
    "MATCH (n) OPTIONAL CALL (n) { DELETE n } RETURN n",
  ],
  foreach: [
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'gone')",
    "FOREACH (x IN range(1, 10) | CREATE (:Entity {key: 'project:' + x}))",
    "MATCH (a) FOREACH (x IN [a] | FOREACH (y IN [x] | DETACH DELETE y))",
  ],
} as const;

const HIDDEN = {
  disguise: [
    "MATCH (n) /* harmless */ dEtAcH/**/DeLeTe n",
    "MATCH (n) // harmless\nSET n.name = 'gone'",
    "/* RETURN 1 */CREATE(:Entity)",
    "MATCH (n)\tcReAtE\t(:Entity)",
    "RETURN '/*' AS a CREATE (:Entity) RETURN '*/' AS b",
    "RETURN 1 AS a //\rCREATE (:Entity)",
    "MATCH (n) WHERE n.name = '\\\\' SET n.name = 'gone' //'",
    'MATCH (n) WHERE n.name <> "\'" DETACH DELETE n //"\'',
    "RETURN 1.SET n.name = 'gone'",
    "MATCH (`n`)SET`n`.name='gone'",
    "MATCH (as) WITH as SET as.name = 'gone'",
  ],
  escape: [
    "\\u0043REATE (:Entity)",
    "MATCH (n) \\u0053\\u0045\\u0054 n.name = 'gone'",
    "RETURN '\\u0027 CREATE (:Entity) //'",
    "MATCH (`n\\u0060)-[r]-() DELETE r //`) RETURN 1 AS one",
    "RETURN 1 AS a /\\u002a */ CREATE (:Entity) /*\\u002a/",
  ],
  statement: [
    "RETURN 1 AS one; MATCH (n) DETACH DELETE n",
    "EXPLAIN MATCH (n) RETURN n; CREATE (:Entity)",
    "PROFILE MATCH (n) DETACH DELETE n",
    "CYPHER 5 CREATE (:Entity)",
    "COMMIT",
    ":auto MATCH (n) DETACH DELETE n",
  ],
} as const;

function outside({ file, url }: Bait) {
  return {
    file: [
      `LOAD CSV FROM 'file://${file}' AS line RETURN line`,
      `LOAD CSV FROM '${file}' AS line RETURN line`,
      `lOaD\ncSv FROM 'file://${file}' AS line RETURN line`,
      `LOAD/**/CSV WITH HEADERS FROM '${file}' AS line RETURN line`,
      `LOAD DATA FROM '${file}' FORMAT CSV AS line RETURN line`,
      `CALL apoc.load.csv('file://${file}') YIELD list RETURN list`,
      `CALL apoc.export.json.all('${file}.out', {})`,
    ],
    address: [
      `LOAD CSV FROM '${url}' AS line RETURN line`,
      `EXPLAIN LOAD CSV FROM '${url}' AS line RETURN line`,
      `MATCH (n) CALL { LOAD CSV FROM '${url}' AS line RETURN line } RETURN line`,
      `USING PERIODIC COMMIT 10 LOAD CSV FROM '${url}' AS line CREATE (:Entity)`,
      `CALL \`apoc\`.\`load\`.\`json\`('${url}') YIELD value RETURN value`,
      `RETURN apoc.load.html('${url}', {}) AS page`,
    ],
  };
}

const ADMINISTRATION = {
  schema: [
    "CREATE INDEX hostile FOR (n:Entity) ON (n.name)",
    "DROP CONSTRAINT entity_key",
    "DROP INDEX passage_text IF EXISTS",
    "CREATE CONSTRAINT hostile FOR (n:Entity) REQUIRE n.name IS UNIQUE",
  ],
  administration: [
    "CREATE USER mallory SET PASSWORD 'hostile-pass'",
    "ALTER USER neo4j SET PASSWORD 'hostile-pass'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'hostile-pass'",
    "GRANT ROLE admin TO mallory",
    "SHOW USERS",
    "SHOW USER INDEX PRIVILEGES",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS",
    "SHOW INDEXES YIELD name SHOW TRANSACTIONS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message",
    "DROP DATABASE neo4j IF EXISTS",
    "STOP DATABASE neo4j",
    "USE system SHOW DATABASES",
  ],
  procedure: [
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "CALL dbms.killQuery('query-1')",
    "CALL db.createLabel('Hostile')",
    "CALL apoc.cypher.runWrite('CREATE (:Entity)', {})",
    "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DETACH DELETE n', {})",
    "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) DETACH DELETE n', {}) AS x",
  ],
} as const;

/** Within one expression an engine does not notice that its query was ended. */
const LISTS = {
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
} as const;

const RUNAWAY = {
  endless: [
    "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b RETURN count(*) AS n",
    "UNWIND range(1, 10000000000) AS x WITH x WHERE (x * x) < 0 RETURN x",
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE (a.key + b.key) = (g.key + h.key + 'x') RETURN count(*) AS n",
    "MATCH p = (a)-[*1..30]-(b) RETURN count(p) AS n",
  ],
  giant: [
    "UNWIND range(1, 1000000000) AS x RETURN collect(x) AS all",
    "UNWIND range(1, 1000000000) AS x RETURN x ORDER BY x DESC",
    "UNWIND range(1, 1000000000) AS x WITH DISTINCT x RETURN count(x) AS n",
    "RETURN reduce(s = 'xxxxxxxxxx', i IN range(1, 40) | s + s) AS s",
  ],
} as const;
