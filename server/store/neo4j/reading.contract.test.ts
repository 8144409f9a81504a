import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { GraphError } from "#model/problem.js";
import { freeQuery } from "#server/free-query.js";
import { packageRoot } from "#server/package-root.js";
import { NOTICE } from "../contract/seed.js";
import { connect, type Connection } from "./connection.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { resultFromParts } from "../answer-parts.js";
import { createInspection } from "./inspection.js";
import { answerParts } from "./reading.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

const LIMITS = { maxRows: 10, timeoutMs: 10_000 };

/** What the plan alone must stop, should the text's inspection ever let it through. */
const MORE_THAN_READING = [
  "MATCH (n) SET n.name = 'gone' RETURN n",
  "MATCH (n) CALL { WITH n CREATE (m) RETURN m } RETURN m",
  "LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line",
  "CREATE INDEX hostile FOR (n:Entity) ON (n.name)",
  "SHOW TRANSACTIONS",
  "SHOW USERS",
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  "CALL dbms.listConfig() YIELD name RETURN name",
  "CALL db.createLabel('Hostile')",
  "CALL db.clearQueryCaches()",
];

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  let connection: Connection;
  beforeAll(async () => {
    connection = await connect(address);
  });
  afterAll(() => connection.close());

  it.each(MORE_THAN_READING)("does not run %s, whose plan does more than read", async (text) => {
    const setting = {
      connection,
      inspection: createInspection(connection),
      nodeKeys: catalogue.get("node-keys"),
      names: { remarks: async () => [] },
    };
    const parts = answerParts(setting, freeQuery(text), {}, { ...LIMITS, pieceRows: 10, patienceMs: 100 });
    const error: unknown = await resultFromParts(parts).catch((error: unknown) => error);
    expect(error instanceof GraphError && error.code).toBe("query-refused");
  });

  it("shows the plan of a query that asks for it", async () => {
    const store = await openNeo4jStore({ ...address, catalogue });
    const { columns, rows } = await store.run(freeQuery("EXPLAIN MATCH (n:Entity) RETURN n"), {}, LIMITS);
    await store.close();
    expect({ columns, operators: rows.map(([operator]) => operator) }).toEqual({
      columns: ["operator", "details", "estimatedRows"],
      operators: ["ProduceResults", "  NodeByLabelScan"],
    });
  });

  it("answers several queries from one state though another server writes between them", async () => {
    const [store, other] = [
      await openNeo4jStore({ ...address, catalogue }),
      await openNeo4jStore({ ...address, catalogue }),
    ];
    let times = 0;
    const counts = await store.steadily(async (run) => {
      const count = async () => (await run(catalogue.get("document-count"), {}, LIMITS)).rows[0]?.[0];
      const before = await count();
      times += 1;
      if (times === 1) await other.replaceDocument(NOTICE);
      return [before, await count()];
    });
    await other.removeDocument(NOTICE.document.key);
    await store.close();
    await other.close();
    expect({ times, isOne: counts[0] === counts[1] }).toEqual({ times: 2, isOne: true });
  });

  it("does not take more text than memory should hold", async () => {
    const store = await openNeo4jStore({ ...address, catalogue });
    const megabytes = "UNWIND range(1, 200) AS i RETURN reduce(s = 'xxxxxxxxxx', j IN range(1, 17) | s + s) AS s";
    const run = store.run(freeQuery(megabytes), {}, { maxRows: 1_000, timeoutMs: 60_000 });
    const error: unknown = await run.catch((error: unknown) => error);
    await store.close();
    expect(error instanceof GraphError && error.code).toBe("too-large");
  });

  it.each([
    [
      { password: "wrong" },
      "store-denied",
      `Neo4j at ${address.uri} does not let the user “${address.user}” in: check NEO4J_USER and NEO4J_PASSWORD.`,
    ],
    [
      { uri: "bolt://127.0.0.1:1" },
      "store-unavailable",
      "Neo4j at bolt://127.0.0.1:1 does not answer: check that it runs and that NEO4J_URI is right.",
    ],
    [
      { uri: "http://someone:secret@example.org" },
      "invalid-configuration",
      "NEO4J_URI is not an address of Neo4j: “http://example.org”. Write one such as bolt://localhost:7687 or neo4j+s://graph.example.org.",
    ],
    [
      { database: "nowhere" },
      "store-unavailable",
      `Neo4j at ${address.uri} has no running database “nowhere”: check NEO4J_DATABASE.`,
    ],
  ])("says in one sentence what is wrong with %o", async (wrong, code, message) => {
    const open = openNeo4jStore({ ...address, ...wrong, catalogue });
    const error: unknown = await open.catch((error: unknown) => error);
    expect(error).toMatchObject({ code, message });
  });
});
