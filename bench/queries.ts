import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { openBareReader } from "#server/store/neo4j/testing/bare-reader.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import { isAsked, numberAfter } from "./called-with.js";
import { measureFairness } from "./queries/fairness.js";
import { measureLatency } from "./queries/latency.js";
import { fillStore, knownEntities, serveStore } from "./queries/served-store.js";
import { neo4jSettings } from "./serving.js";
import { measureStreaming } from "./queries/streaming.js";

/**
 * `npm run bench -- queries [latency] [streaming] [fairness] [embedded] [neo4j] [--documents N]`: what the server adds to a query beside the bare
 * driver, how fast and evenly it streams, and whether one caller's endless queries slow the others. Both sides take turns, so that what
 * slows the machine slows both. Exit code 1 where a bar is missed.
 */

const PARTS = ["latency", "streaming", "fairness"];
const ENGINES = ["embedded", "neo4j"];
const documents = numberAfter("--documents") ?? 12;
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const met: boolean[] = [];

if (isAsked("neo4j", ENGINES)) {
  const server = await startTestServer(NEO4J_5, packageRoot(), { heapMb: 1_024 });
  await fillStore(await openNeo4jStore({ ...server, catalogue }), documents);
  const store = await openNeo4jStore({ ...server, catalogue });
  const keys = await knownEntities(store, catalogue);
  await store.close();
  const served = await serveStore(neo4jSettings(server));
  const bare = openBareReader(server);
  try {
    if (isAsked("latency", PARTS)) met.push(await measureLatency(served, bare, keys));
    if (isAsked("streaming", PARTS)) met.push(await measureStreaming(served, bare));
    if (isAsked("fairness", PARTS)) met.push(await measureFairness("Neo4j", served, keys));
  } finally {
    await bare.close();
    await served.stop();
    await server.stop();
  }
}

if (isAsked("embedded", ENGINES)) {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-queries-"));
  try {
    await fillStore(await openEmbeddedStore({ folder, catalogue }), documents);
    const store = await openEmbeddedStore({ folder, catalogue });
    const keys = await knownEntities(store, catalogue);
    await store.close();
    const served = await serveStore({ MAILUO_DATA: folder, NEO4J_URI: "" });
    if (isAsked("streaming", PARTS)) met.push(await measureStreaming(served, null));
    if (isAsked("fairness", PARTS)) met.push(await measureFairness("embedded", served, keys));
    await served.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
if (met.includes(false)) process.exitCode = 1;
