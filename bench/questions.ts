import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import { isAsked, numberAfter, wordAfter } from "./called-with.js";
import { measureAnswers } from "./questions/answers.js";
import { measureUnderstanding } from "./questions/understanding.js";
import { writeInBulk } from "./search/bulk-writing.js";
import { syntheticDocuments, THOUSAND_NODES } from "./synthetic/documents.js";

/**
 * `npm run bench -- questions [understanding] [embedded] [neo4j] [--documents N] [--only NAME]`: how long it takes to understand a question among so
 * many names, and to answer each question of the library about the entities with the most facts, in a store of made-up reports with 340 new entities
 * each. Exit code 1 where a bar is missed.
 */

const WAYS = ["understanding", "embedded", "neo4j"];
const documents = numberAfter("--documents") ?? 300;
const only = wordAfter("--only") ?? null;
const plan = { ...THOUSAND_NODES, documents, seed: 7 };
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const met: boolean[] = [];

if (isAsked("understanding", WAYS)) met.push(await measureUnderstanding(catalogue, documents * plan.newEntities));

if (isAsked("embedded", WAYS)) {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-questions-"));
  try {
    const filled = await openEmbeddedStore({ folder, catalogue });
    for (const batch of syntheticDocuments(plan)) await filled.replaceDocument(batch, { visible: "later" });
    await filled.close();
    const store = await openEmbeddedStore({ folder, catalogue });
    met.push(await measureAnswers("embedded", store, { catalogue, only }));
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isAsked("neo4j", WAYS)) {
  const server = await startTestServer(NEO4J_5, packageRoot(), { heapMb: 2_048, pageCacheMb: 1_024 });
  try {
    const store = await openNeo4jStore({ ...server, catalogue });
    await store.applySchema();
    await writeInBulk({ ...server, catalogue }, syntheticDocuments(plan), () => {});
    met.push(await measureAnswers("Neo4j", store, { catalogue, only }));
    await store.close();
  } finally {
    await server.stop();
  }
}

console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
if (met.includes(false)) process.exitCode = 1;
