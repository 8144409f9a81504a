import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { freeQuery } from "#server/free-query.js";
import { packageRoot } from "#server/package-root.js";
import { codeOf, expectProblem } from "../contract/contract.js";
import { CORRECTED_REPORT, NOTICE, REPORT } from "../contract/seed.js";
import type { GraphStore } from "../port.js";
import { madeThings } from "../schema-things.js";
import { connect } from "./connection.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { startDeafRelay } from "./testing/deaf-relay.js";
import { NEO4J_2026, NEO4J_5, startTestServer, type TestServer } from "./testing/test-server.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

const LIMITS = { maxRows: 100, timeoutMs: 60_000 };
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

async function documentsIn(store: GraphStore): Promise<readonly string[]> {
  return (await store.run(catalogue.get("documents"), {}, LIMITS)).graph.nodes.map(({ id }) => id).toSorted();
}

/** These tests stop and start a server of their own. */
describeWithNeo4j(({ uri }) => {
  describe.skipIf(!uri.startsWith("bolt://127.0.0.1:"))("Neo4j that goes away and comes back", () => {
    let server: TestServer;
    beforeAll(async () => {
      const isNewer = inject("neo4jVersion") === NEO4J_2026.version;
      server = await startTestServer(isNewer ? NEO4J_2026 : NEO4J_5, packageRoot());
    }, 180_000);
    afterAll(() => server.stop(), 30_000);

    it.each(["in order", "at once"] as const)(
      "is used again once it is back, with all that was acknowledged, after it ended %s",
      { timeout: 240_000 },
      async (how) => {
        const store = await openNeo4jStore({ ...server, catalogue });
        await store.replaceDocument(REPORT);
        const revision = await store.revision();
        await server.halt(how);
        await expectProblem(store.version(), "store-unavailable");
        await expectProblem(store.run(catalogue.get("documents"), {}, LIMITS), "store-unavailable");
        await expectProblem(store.replaceDocument(NOTICE), "store-unavailable");
        await server.start();
        expect(await documentsIn(store)).toEqual([REPORT.document.key]);
        expect(await store.revision()).toBe(revision);
        expect((await store.replaceDocument(NOTICE)).unchanged).toBe(false);
        for (const { document } of [REPORT, NOTICE]) await store.removeDocument(document.key);
        await store.close();
      },
    );

    it("reads where it may not write, and says so when it is to", { timeout: 300_000 }, async () => {
      const writing = await openNeo4jStore({ ...server, catalogue });
      await writing.replaceDocument(REPORT);
      await writing.close();
      await server.halt("in order");
      await server.start({ readOnly: true });
      const store = await openNeo4jStore({ ...server, catalogue });
      expect(await documentsIn(store)).toEqual([REPORT.document.key]);
      expect((await store.run(catalogue.get("search-passages"), { words: ["滨江"] }, LIMITS)).rows).not.toEqual([]);
      await expectProblem(store.replaceDocument(NOTICE), "store-denied");
      await expectProblem(store.removeDocument(REPORT.document.key), "store-denied");
      await store.close();
      await server.halt("in order");
      await server.start();
      const again = await openNeo4jStore({ ...server, catalogue });
      await again.removeDocument(REPORT.document.key);
      await again.close();
    });

    it("is said not to answer while it is frozen, and answers again afterwards", { timeout: 120_000 }, async () => {
      process.kill(server.pid, "SIGSTOP");
      const opening = expectProblem(openNeo4jStore({ ...server, catalogue }), "store-unavailable");
      await opening.finally(() => process.kill(server.pid, "SIGCONT"));
      const store = await openNeo4jStore({ ...server, catalogue });
      expect(await documentsIn(store)).toEqual([]);
      await store.close();
    });

    it("is said to be silent by who had it open, not to be asked too much", { timeout: 120_000 }, async () => {
      const store = await openNeo4jStore({ ...server, catalogue });
      // Most of these connections have only signed in.
      await Promise.all(Array.from({ length: 8 }, () => store.version()));
      process.kill(server.pid, "SIGSTOP");
      const version = store.version().then(
        () => "an answer",
        (error: unknown) => codeOf(error),
      );
      const asked = [catalogue.get("documents"), freeQuery("RETURN 1")].map((query) =>
        expectProblem(store.run(query, {}, { ...LIMITS, timeoutMs: 5_000 }), "store-unavailable"),
      );
      await Promise.all(asked)
        .then(async () => expect(await version).toBe("store-unavailable"))
        .finally(() => process.kill(server.pid, "SIGCONT"));
      expect(await documentsIn(store)).toEqual([]);
      await store.close();
    });

    it("is given up by who writes while it is frozen, and written to afterwards", { timeout: 120_000 }, async () => {
      const store = await openNeo4jStore({ ...server, catalogue });
      await store.replaceDocument(NOTICE);
      process.kill(server.pid, "SIGSTOP");
      const writing = expectProblem(store.removeDocument(NOTICE.document.key), "store-unavailable");
      await writing.finally(() => process.kill(server.pid, "SIGCONT"));
      await store.replaceDocument(NOTICE);
      expect(await documentsIn(store)).toEqual([NOTICE.document.key]);
      await store.removeDocument(NOTICE.document.key);
      await store.close();
    });

    it("ends what it was at with a sentence when it goes away in the midst", { timeout: 240_000 }, async () => {
      const store = await openNeo4jStore({ ...server, catalogue });
      const endless = freeQuery("UNWIND range(1, 3000000) AS a UNWIND range(1, 1000) AS b RETURN sum(a * b) AS sum");
      const asked = store.run(endless, {}, { maxRows: 10, timeoutMs: 60_000 }).then(
        () => "an answer",
        (error: unknown) => codeOf(error),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await server.halt("at once");
      expect(await asked).toBe("store-unavailable");
      await server.start();
      expect(await documentsIn(store)).toEqual([]);
      await store.close();
    });
  });
});

describeWithNeo4j((address) => {
  it(
    "tells a write whose end was not heard of, and that was tried again, as it was",
    { timeout: 240_000 },
    async () => {
      const relay = await startDeafRelay(Number(new URL(address.uri).port));
      const store = await openNeo4jStore({ ...address, uri: `bolt://127.0.0.1:${relay.port}`, catalogue });
      const direct = await openNeo4jStore({ ...address, catalogue });
      const whole = await direct.replaceDocument(REPORT);
      await direct.removeDocument(REPORT.document.key);
      await store.applySchema();
      relay.loseNextCommit();
      expect(await store.replaceDocument(REPORT)).toEqual(whole);
      relay.loseNextCommit();
      await store.removeDocument(REPORT.document.key);
      relay.loseNextCommit();
      expect((await store.replaceDocuments([{ batch: REPORT }, { batch: NOTICE }]))[0]).toEqual(whole);
      for (const { document } of [REPORT, NOTICE]) await direct.removeDocument(document.key);
      expect(relay.lost()).toBe(3);
      await Promise.all([store.close(), direct.close()]);
      await relay.close();
    },
  );

  it("is reached by routing too, and reads what it wrote", async () => {
    const store = await openNeo4jStore({ ...address, uri: address.uri.replace("bolt:", "neo4j:"), catalogue });
    for (let round = 0; round < 5; round += 1) {
      await store.replaceDocument(round % 2 === 0 ? REPORT : CORRECTED_REPORT);
      const [hit] = await documentsIn(store);
      expect(hit).toBe(REPORT.document.key);
      await store.removeDocument(REPORT.document.key);
      expect(await documentsIn(store)).toEqual([]);
    }
    await store.close();
  });

  it("leaves alone what others keep in the database", async () => {
    const connection = await connect(address);
    const read = async (): Promise<unknown> => {
      const text = "MATCH (a:Stranger)-[r]->(b:Stranger) RETURN properties(a), properties(r), properties(b)";
      const source = connection.rows(text, {}, { ...LIMITS, fetchSize: 100 });
      await source.columns();
      const rows = await source.take(100, Infinity);
      source.close();
      return rows;
    };
    await connection.write(async (transaction) => {
      await transaction.run(
        "CREATE (:Stranger {key: 'place:徐汇区', name: '徐汇区'})-[:MENTIONS {document: $document}]->(:Stranger {key: $document})",
        { document: REPORT.document.key },
      );
    });
    const before = await read();
    const store = await openNeo4jStore({ ...address, catalogue });
    for (const batch of [REPORT, NOTICE, CORRECTED_REPORT, REPORT]) await store.replaceDocument(batch);
    for (const { document } of [REPORT, NOTICE]) await store.removeDocument(document.key);
    expect(await read()).toEqual(before);
    expect(before).toHaveLength(1);
    await connection.write(async (transaction) => transaction.run("MATCH (n:Stranger) DETACH DELETE n"));
    await store.close();
    await connection.close();
  });

  it("gives relationships of others in a free query, whatever they call key", async () => {
    const connection = await connect(address);
    const run = (text: string): Promise<unknown> => connection.write(async (transaction) => transaction.run(text));
    await run("CREATE (:Stranger {key: 5})-[:LIKES]->(:Stranger {key: 'place:徐汇区'})");
    const store = await openNeo4jStore({ ...address, catalogue });
    const { graph } = await store.run(freeQuery("MATCH (:Stranger)-[r:LIKES]->() RETURN r"), {}, LIMITS);
    const [like] = graph.relationships;
    expect([like?.start, like?.end].map((id) => id?.replace(/:.*$/u, ""))).toEqual(["element", "element"]);
    await run("MATCH (n:Stranger) DETACH DELETE n");
    await store.close();
    await connection.close();
  });

  it("drops no index of others, takes none for its own, and says why", async () => {
    const connection = await connect(address);
    const run = (text: string): Promise<unknown> => connection.write(async (transaction) => transaction.run(text));
    const store = await openNeo4jStore({ ...address, catalogue });
    await store.applySchema();
    await run("CREATE FULLTEXT INDEX entity_names FOR (n:Stranger) ON EACH [n.name]");
    await store.applySchema();
    expect((await madeThings(store, catalogue)).map(({ name }) => name)).toContain("entity_names");
    await run("DROP CONSTRAINT entity_key");
    await run("CREATE CONSTRAINT entity_key FOR (n:Stranger) REQUIRE n.name IS UNIQUE");
    await expectProblem(store.applySchema(), "store-denied");
    await expectProblem(store.replaceDocument(REPORT), "store-denied");
    expect(await store.care.faults()).toMatchObject([{ check: "schema", examples: ["entity_key"] }]);
    await run("DROP CONSTRAINT entity_key");
    await run("DROP INDEX entity_names");
    await store.applySchema();
    expect(await store.care.faults()).toEqual([]);
    await store.close();
    await connection.close();
  });

  it("says which nodes of others have equal keys, where they keep a constraint from being made", async () => {
    const connection = await connect(address);
    const run = (text: string): Promise<unknown> => connection.write(async (transaction) => transaction.run(text));
    const store = await openNeo4jStore({ ...address, catalogue });
    await store.applySchema();
    await run("DROP CONSTRAINT entity_key");
    await run("CREATE (:Entity {key: 'theirs'}), (:Entity {key: 'theirs'})");
    const problem = await store.applySchema().catch((error: unknown) => error);
    expect(codeOf(problem)).toBe("store-denied");
    expect(String(problem)).toMatch(/Two nodes :Entity .* have the same key, 'theirs' .*“entity_key”/u);
    await run("MATCH (n:Entity {key: 'theirs'}) DETACH DELETE n");
    await store.applySchema();
    expect(await store.care.faults()).toEqual([]);
    await store.close();
    await connection.close();
  });
});
