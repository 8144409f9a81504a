import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.js";
import { openBareWriter } from "#server/store/neo4j/testing/bare-writer.js";
import { NEO4J_5, startTestServer } from "#server/store/neo4j/testing/test-server.js";
import { numberAfter, wordAfter } from "./called-with.js";
import { syntheticDocuments, THOUSAND_NODES } from "./synthetic/documents.js";

/**
 * `npm run bench -- bulk [--documents N]`: loads made-up reports of 1,000 nodes and 3,000 relationships each through `replaceDocument` into one Neo4j,
 * and with the bare driver into another; document by document in turn, so that what slows the machine slows both. 100 documents (the
 * default) are 100,000 nodes and 300,000 relationships. `--only store` leaves the bare driver out: with `--documents 1000` that asks whether a million
 * nodes are written as fast at the end as at first. Some documents before, not counted, warm both up. Exit code 1 where a bar is missed.
 */

const RATE_BAR = 0.6;
/** The rate of the last tenth beside that of the first. */
const EVEN_BAR = 0.7;
const PARTS = 10;
const WARM_UP = 10;

const documents = numberAfter("--documents") ?? 100;
const isCompared = wordAfter("--only") !== "store";
const heapMb = documents > 200 ? 2_048 : 1_024;

const root = packageRoot();
const catalogue = loadCatalogue(join(root, "cypher"));
const servers = [await startTestServer(NEO4J_5, root, { heapMb })];
if (isCompared) servers.push(await startTestServer(NEO4J_5, root, { heapMb }));
const [own, other] = servers;
if (own === undefined) throw new Error("No Neo4j was started.");
const store = await openNeo4jStore({ ...own, catalogue });
await store.applySchema();
const bare = other === undefined ? null : await openBare(other);

const plan = { ...THOUSAND_NODES, documents: WARM_UP + documents, seed: 5 };
interface Part {
  readonly elements: number;
  readonly storeSeconds: number;
  readonly bareSeconds: number;
}
const parts: Part[] = [];
let part: Part = { elements: 0, storeSeconds: 0, bareSeconds: 0 };
let [nodes, relationships, done] = [0, 0, -WARM_UP];
for (const batch of syntheticDocuments(plan)) {
  const began = performance.now();
  const counts = await store.replaceDocument(batch);
  const between = performance.now();
  if (bare !== null) await bare.write(batch);
  const ended = performance.now();
  done += 1;
  if (done <= 0) continue;
  nodes += counts.nodesWritten;
  relationships += counts.relationshipsWritten;
  part = {
    elements: part.elements + counts.nodesWritten + counts.relationshipsWritten,
    storeSeconds: part.storeSeconds + (between - began) / 1_000,
    bareSeconds: bare === null ? 0 : part.bareSeconds + (ended - between) / 1_000,
  };
  if (done % Math.ceil(documents / PARTS) === 0 || done === documents) {
    parts.push(part);
    console.log(`${String(done).padStart(5)} documents: ${wordsOf(part)}`);
    part = { elements: 0, storeSeconds: 0, bareSeconds: 0 };
  }
}

const whole = parts.reduce((sum, one) => ({
  elements: sum.elements + one.elements,
  storeSeconds: sum.storeSeconds + one.storeSeconds,
  bareSeconds: sum.bareSeconds + one.bareSeconds,
}));
const rate = ({ elements, storeSeconds }: Part): number => elements / storeSeconds;
const even = rate(parts.at(-1) ?? whole) / rate(parts[0] ?? whole);
console.log(
  `${nodes} nodes written, ${relationships} relationships; ${wordsOf(whole)}; last tenth at ${even.toFixed(2)} of the first's rate`,
);
const share = whole.bareSeconds / whole.storeSeconds;
if ((bare !== null && share < RATE_BAR) || even < EVEN_BAR) process.exitCode = 1;

await store.close();
await bare?.close();
for (const server of servers) await server.stop();

function wordsOf({ elements, storeSeconds, bareSeconds }: Part): string {
  const perSecond = (seconds: number): string => `${Math.round(elements / seconds)}/s`;
  const beside =
    bareSeconds === 0
      ? ""
      : `, bare driver ${perSecond(bareSeconds)}, share ${(bareSeconds / storeSeconds).toFixed(2)}`;
  return `replaceDocument ${perSecond(storeSeconds)}${beside}`;
}

/** With the same constraints and indexes. */
async function openBare(server: Parameters<typeof openBareWriter>[0]) {
  const prepared = await openNeo4jStore({ ...server, catalogue });
  await prepared.applySchema();
  await prepared.close();
  return openBareWriter(server);
}
