import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import { isAsked, numberAfter } from "./called-with.js";
import { writeInBulk } from "./search/bulk-writing.js";
import { measurePassageMemory } from "./search/passage-memory.js";
import { measureSearches } from "./search/measured-searches.js";
import { givenNeo4jSettings, neo4jSettings, startServing } from "./serving.js";
import { syntheticDocuments, type SyntheticPlan } from "./synthetic/documents.js";

/**
 * `npm run bench -- search [embedded] [neo4j] [memory] [--documents N] [--callers N] [--searches N]`: fills a store with made-up reports of 2,000 passages and 200 new
 * entities each (500: a million passages and 100,000 entities), serves it and has callers search, each the next as soon as the last is answered. Exit code 1
 * where the bar is missed. `memory`: what the passages take in memory, without a store. `--neo4j URI USER PASSWORD` takes a Neo4j that holds such a graph already.
 */

const P99_BAR_MS = 50;

const WAYS = ["embedded", "neo4j", "memory", "--neo4j"];
const callers = numberAfter("--callers") ?? 8;
const searches = numberAfter("--searches") ?? 4_000;
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

if (isAsked("memory", WAYS)) await measurePassageMemory(planOf(numberAfter("--documents") ?? 500), searches);

if (isAsked("embedded", WAYS)) {
  const plan = planOf(numberAfter("--documents") ?? 50);
  const folder = mkdtempSync(join(tmpdir(), "mailuo-search-"));
  const store = await openEmbeddedStore({ folder, catalogue });
  for (const batch of syntheticDocuments(plan)) await store.replaceDocument(batch, { visible: "later" });
  await store.close();
  await measure("embedded", plan, { MAILUO_DATA: folder, NEO4J_URI: "" });
  rmSync(folder, { recursive: true });
}

const given = givenNeo4jSettings();
if (given !== null) await measure("neo4j", planOf(numberAfter("--documents") ?? 500), given);

// A user may be called neo4j too.
if (given === null && isAsked("neo4j", WAYS)) {
  const plan = planOf(numberAfter("--documents") ?? 500);
  const server = await startTestServer(NEO4J_5, packageRoot(), { heapMb: 2_048, pageCacheMb: 1_024 });
  const store = await openNeo4jStore({ ...server, catalogue });
  await store.applySchema();
  await writeInBulk({ ...server, catalogue }, syntheticDocuments(plan), (documents) => {
    if (documents % 50 === 0) console.error(`${documents} documents are written.`);
  });
  await store.close();
  await measure("neo4j", plan, neo4jSettings(server));
  await server.stop();
}

function planOf(documents: number): SyntheticPlan {
  return {
    documents,
    newEntities: 200,
    knownEntities: 50,
    sections: 10,
    passages: 2_000,
    mentions: 2_000,
    facts: 600,
    observations: 0,
    seed: 7,
  };
}

async function measure(
  engine: string,
  plan: SyntheticPlan,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-search-records-"));
  const serving = await startServing({ MAILUO_DATA: folder, RATE_READING: "0", ...environment });
  const entities = plan.documents * plan.newEntities;
  console.log(`${engine}: ${entities} entities, ${plan.documents * plan.passages} passages, ${callers} callers`);
  const p99 = await measureSearches(serving, { entities, callers, searches });
  if (p99 > P99_BAR_MS) process.exitCode = 1;
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
}
