import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import { isAsked, numberAfter, wordAfter } from "./called-with.js";
import { measurePaths, MOST_ROWS } from "./paths/measured-paths.js";
import { measureMemory } from "./paths/memory.js";
import { givenNeo4jSettings, neo4jSettings, startServing } from "./serving.js";
import { syntheticDocuments, type SyntheticPlan } from "./synthetic/documents.js";

/**
 * `npm run bench -- paths [embedded] [neo4j] [memory] [--documents N] [--callers N] [--searches N]`: fills a store with made-up reports of 500 new
 * entities, 1,500 facts and 500 passages each (200, the default: 100,000 entities and 300,000 facts), serves it and has callers ask for paths, each the
 * next as soon as the last is answered. `--store FOLDER` takes an embedded store that is there already, `--neo4j URI USER PASSWORD` a Neo4j server. `memory`: what the graph in memory takes, without a store. Exit code 1 where the bar is missed.
 */

const P95_BAR_MS = 300;

const PARTS = ["embedded", "neo4j", "memory", "--store", "--neo4j"];
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const plan: SyntheticPlan = {
  documents: numberAfter("--documents") ?? 200,
  newEntities: 500,
  knownEntities: 150,
  sections: 5,
  passages: 500,
  mentions: 700,
  facts: 1_500,
  observations: 0,
  seed: 11,
};

if (isAsked("memory", PARTS)) {
  await measureMemory({ entities: 100_000, facts: 300_000 });
  await measureMemory({ entities: 1_000_000, facts: 3_000_000 });
}

const givenStore = wordAfter("--store");
if (givenStore !== undefined) await measure("embedded", { MAILUO_DATA: givenStore, NEO4J_URI: "" });

const givenNeo4j = givenNeo4jSettings();
if (givenNeo4j !== null) {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-paths-"));
  await measure("neo4j", { MAILUO_DATA: folder, ...givenNeo4j });
  rmSync(folder, { recursive: true, force: true });
}

if (isAsked("embedded", PARTS)) {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-paths-"));
  const store = await openEmbeddedStore({ folder, catalogue });
  for (const batch of syntheticDocuments(plan)) await store.replaceDocument(batch, { visible: "later" });
  await store.close();
  await measure("embedded", { MAILUO_DATA: folder, NEO4J_URI: "" });
  rmSync(folder, { recursive: true });
}

// A user may be called neo4j too.
if (givenNeo4j === null && isAsked("neo4j", PARTS)) {
  const server = await startTestServer(NEO4J_5, packageRoot(), { heapMb: 1_024 });
  const store = await openNeo4jStore({ ...server, catalogue });
  await store.applySchema();
  for (const batch of syntheticDocuments(plan)) await store.replaceDocument(batch);
  await store.close();
  const folder = mkdtempSync(join(tmpdir(), "mailuo-paths-"));
  await measure("neo4j", { MAILUO_DATA: folder, ...neo4jSettings(server) });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(engine: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const serving = await startServing({
    RATE_READING: "0",
    MAILUO_MAX_ROWS: String(MOST_ROWS),
    MAILUO_TIMEOUT_MS: "120000",
    ...environment,
  });
  const load = {
    callers: numberAfter("--callers") ?? 8,
    searches: numberAfter("--searches") ?? 1_000,
  };
  console.log(`${engine}: ${load.callers} callers`);
  const p95 = await measurePaths(serving, load);
  if (p95 > P95_BAR_MS) process.exitCode = 1;
  await serving.stop();
}
