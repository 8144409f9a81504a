import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import type { GraphStore } from "#server/store/port.js";
import { isAsked, numberAfter } from "./called-with.js";
import { childProcesses, processorSecondsOf } from "./processes.js";
import { writeInBulk } from "./search/bulk-writing.js";
import { syntheticDocuments, THOUSAND_NODES } from "./synthetic/documents.js";

/**
 * `npm run bench -- schema [embedded] [neo4j] [--documents N]`: what `/api/schema` costs in processor time of the engine and this process together, on made-up
 * reports of 1,000 nodes and 3,000 relationships each (100: the default): when the graph is another one than before, and when it is the same.
 */

const ENGINES = ["embedded", "neo4j"];
const ASKED = 20;
const root = packageRoot();
const catalogue = loadCatalogue(join(root, "cypher"));
const documents = numberAfter("--documents") ?? 100;
const batches = () => syntheticDocuments({ ...THOUSAND_NODES, documents, seed: 5 });

if (isAsked("embedded", ENGINES)) {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-schema-"));
  const store = await openEmbeddedStore({ folder, catalogue });
  try {
    for (const batch of batches()) await store.replaceDocument(batch, { visible: "later" });
    await store.publish();
    await measure(store, childProcesses);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

if (isAsked("neo4j", ENGINES)) {
  const server = await startTestServer(NEO4J_5, root);
  const store = await openNeo4jStore({ ...server, catalogue });
  try {
    await store.applySchema();
    await writeInBulk({ ...server, catalogue }, batches(), () => {});
    await measure(store, () => [server.pid]);
  } finally {
    await store.close();
    await server.stop();
  }
}

async function measure(store: GraphStore, engine: () => readonly number[]): Promise<void> {
  const taken = (): number => processorSecondsOf([process.pid, ...engine()]);
  const cost = async (times: number): Promise<number> => {
    const before = taken();
    for (let time = 0; time < times; time += 1) await store.schema();
    return ((taken() - before) * 1_000) / times;
  };
  const first = await cost(1);
  const again = await cost(ASKED);
  const { labels } = await store.schema();
  const nodes = labels.find(({ label }) => label === "Passage")?.count ?? 0;
  console.log(
    `${store.engine}: ${nodes} passages; schema of a new graph ${first.toFixed(0)} ms of processor time, again ${again.toFixed(1)} ms`,
  );
}
