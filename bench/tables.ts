import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadCatalogue } from "#cypher/catalogue.js";
import { EntityType } from "#model/ontology.js";
import { CSV_MANIFEST, CsvManifest } from "#server/exchange/csv-layout.js";
import { packageRoot } from "#server/package-root.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { importTables } from "#server/store/neo4j/testing/import-tool.js";
import { NEO4J_5, startTestServer, type TestServer } from "#server/store/neo4j/testing/test-server.js";
import { numberAfter } from "./called-with.js";
import { endedChildrenSeconds, processorSeconds, processorSecondsOf } from "./processes.js";
import { neo4jSettings } from "./serving.js";
import { syntheticDocuments, THOUSAND_NODES } from "./synthetic/documents.js";

/**
 * `npm run bench -- tables [--documents N]`: how fast a made-up graph of 1,000 nodes and 3,000 relationships a document gets into Neo4j through
 * `replaceDocument`, and, once it is exported as CSV, by `neo4j-admin database import`, with the constraints and indexes that are made afterwards. No bar, but both
 * must hold as many nodes and relationships.
 */

const documents = numberAfter("--documents") ?? 100;
const HEAP_MB = 1_024;
const root = packageRoot();
const catalogue = loadCatalogue(join(root, "cypher"));
const folder = mkdtempSync(join(tmpdir(), "mailuo-bench-tables-"));
const home = join(folder, "neo4j");
const csv = join(folder, "csv");

try {
  const loaded = await load();
  const { command } = CsvManifest.parse(JSON.parse(readFileSync(join(csv, CSV_MANIFEST), "utf8")));
  const tool = await timed(endedChildrenSeconds, () =>
    importTables(NEO4J_5, root, { tables: { folder: csv, command }, home, heapMb: HEAP_MB }),
  );
  tell("neo4j-admin database import", tool, loaded);
  const imported = await prepareImported(loaded);
  if (imported !== loaded) {
    console.log(`${loaded} nodes and relationships were loaded, but ${imported} imported.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Loads the graph, exports it, and gives how many nodes and relationships it has. */
async function load(): Promise<number> {
  const server = await startTestServer(NEO4J_5, root, { heapMb: HEAP_MB });
  const store = await openNeo4jStore({ ...server, catalogue });
  try {
    await store.applySchema();
    const loading = await timed(
      () => secondsWith(server),
      async () => {
        for (const batch of syntheticDocuments({ ...THOUSAND_NODES, documents, seed: 5 }))
          await store.replaceDocument(batch);
      },
    );
    const total = await countOf(store);
    tell("replaceDocument", loading, total);
    const exporting = await timed(
      () => endedChildrenSeconds() + processorSeconds(server.pid),
      () => exportTables(server),
    );
    tell(`mailuo export --format csv, ${Math.round(sizeOf(csv) / 1_000_000)} MB`, exporting, total);
    return total;
  } finally {
    await store.close();
    await server.stop();
  }
}

function exportTables(server: TestServer): Promise<unknown> {
  const main = join(root, "dist/server/cli/main.js");
  const env = { ...process.env, ...neo4jSettings(server), MAILUO_DATA: join(folder, "data") };
  return promisify(execFile)(process.execPath, [main, "export", "--format", "csv", "--out", csv], { env });
}

/** Gives the imported store what Mailuo needs besides, and how much it holds. */
async function prepareImported(total: number): Promise<number> {
  const server = await startTestServer(NEO4J_5, root, { heapMb: HEAP_MB, home });
  const store = await openNeo4jStore({ ...server, catalogue });
  try {
    const schema = await timed(
      () => secondsWith(server),
      () => store.applySchema(),
    );
    tell("its constraints and indexes", schema, total);
    return await countOf(store);
  } finally {
    await store.close();
    await server.stop();
  }
}

type Store = Awaited<ReturnType<typeof openNeo4jStore>>;

/** Nodes and relationships; an entity is counted once, though it has the label of its type besides. */
async function countOf(store: Store): Promise<number> {
  const limits = { maxRows: 1_000, timeoutMs: 120_000 };
  const counts = ["label-counts", "relationship-type-counts"].map((name) => store.run(catalogue.get(name), {}, limits));
  const rows = (await Promise.all(counts)).flatMap((answer) => answer.rows);
  const types: ReadonlySet<unknown> = new Set(EntityType.options);
  return rows.reduce((sum, [label, count]) => sum + (types.has(label) ? 0 : Number(count)), 0);
}

interface Times {
  readonly seconds: number;
  readonly processorSeconds: number;
}

async function timed(processorSecondsNow: () => number, work: () => Promise<unknown>): Promise<Times> {
  const [began, spent] = [performance.now(), processorSecondsNow()];
  await work();
  return { seconds: (performance.now() - began) / 1_000, processorSeconds: processorSecondsNow() - spent };
}

/** Of this process and Neo4j's. */
function secondsWith({ pid }: TestServer): number {
  return processorSecondsOf([process.pid, pid]);
}

function tell(what: string, { seconds, processorSeconds: spent }: Times, elements: number): void {
  const rates = [seconds, spent].map((time) => Math.round(elements / time));
  console.log(
    `${what}: ${elements} nodes and relationships in ${seconds.toFixed(1)} s, ${rates[0]}/s; ${spent.toFixed(1)} s of processor time, ${rates[1]}/s`,
  );
}

function sizeOf(path: string): number {
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}
