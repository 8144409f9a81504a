import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import { isAsked, numberAfter } from "./called-with.js";
import { corpusFiles, sampleOf } from "./corpus.js";
import { childProcesses } from "./processes.js";
import { loadMeasured } from "./loading/measured-load.js";

/**
 * `npm run bench -- loading [embedded] [neo4j] [--reports N] [--workers N]`: loads reports of the corpus into a store of its own, all 2,895 into a Neo4j
 * and 300 into the embedded engine, and tells how fast and how evenly. Exit code 1 where a file fails or a bar is missed.
 */

const EMBEDDED_REPORTS = 300;

const ENGINES = ["embedded", "neo4j"];
const count = numberAfter("--reports");
const threads = numberAfter("--workers") ?? availableParallelism();
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const corpus = corpusFiles();

if (isAsked("embedded", ENGINES)) {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-loading-"));
  const store = await openEmbeddedStore({ folder, catalogue });
  try {
    await loadMeasured(store, sampleOf(corpus, count ?? EMBEDDED_REPORTS), { threads, engine: childProcesses });
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

if (isAsked("neo4j", ENGINES)) {
  const server = await startTestServer(NEO4J_5, packageRoot());
  const store = await openNeo4jStore({ ...server, catalogue });
  try {
    await loadMeasured(store, sampleOf(corpus, count ?? corpus.length), { threads, engine: () => [server.pid] });
  } finally {
    await store.close();
    await server.stop();
  }
}
