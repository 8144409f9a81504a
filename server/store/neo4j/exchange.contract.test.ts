import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { expect, inject, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { Properties } from "#model/graph.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { CSV_MANIFEST, CsvManifest } from "#server/exchange/csv-layout.js";
import { csvFiles } from "#server/exchange/csv-writing.js";
import { writeCypher } from "#server/exchange/cypher-writing.js";
import { contentFromSubgraph, type GraphContent } from "#server/exchange/graph-content.js";
import { createGraphExport, subgraphFromExport } from "#server/graph-export.js";
import { packageRoot } from "#server/package-root.js";
import { buildBatch } from "../contract/batch-builder.js";
import { TRAP } from "../contract/exchange-contract.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { importTables, type Tables } from "./testing/import-tool.js";
import { NEO4J_2026, NEO4J_5, startTestServer, type Neo4jAddress } from "./testing/test-server.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

const AWKWARD = "<&>\"'\\;,|`_x0041_ \\u0041 {$x} // \r\n\t\u0007\u2028西岸（𠮷🙂）";

/** Text that needs care in a table, but none that tables for Neo4j cannot hold as it is. */
const TABLE_TRAP = buildBatch({
  name: "表格 (%)",
  title: AWKWARD,
  passages: [
    [AWKWARD, null],
    ["", null],
    [" 前后有空格 ", null],
  ],
  entities: [
    { type: "Place", name: AWKWARD, aliases: [AWKWARD, "a;b"], lat: 31, lon: -0.1 },
    { type: "Project", name: "𠮷" },
  ],
  mentions: [[0, `place:${AWKWARD}`, AWKWARD]],
  facts: [
    {
      key: "fact:trap",
      type: "LOCATED_IN",
      start: "project:𠮷",
      end: `place:${AWKWARD}`,
      trigger: AWKWARD,
      confidence: 1,
      evidence: ["passage:表格 (%)/1", "passage:表格 (%)/0"],
    },
  ],
});

describeWithNeo4j((address) => {
  it("runs an exported script, once and once more, and then holds the very graph", async () => {
    const content = contentFromSubgraph(subgraphFromBatch(TRAP));
    let script = "";
    for await (const chunk of writeCypher(content)) script += chunk;
    await runScript(script, address);
    await runScript(script, address);
    expect(await graphAt(address)).toEqual(await elementsOf(content));
    await runScript("MATCH (n) DETACH DELETE n", address);
  });

  it(
    "is made of exported tables by its own tool, and then holds the very graph but for empty lists",
    { timeout: 300_000 },
    async () => {
      const release = inject("neo4jVersion") === NEO4J_2026.version ? NEO4J_2026 : NEO4J_5;
      const content = contentFromSubgraph(subgraphFromBatch(TABLE_TRAP));
      const folder = await mkdtemp(join(tmpdir(), "mailuo-tables-"));
      const home = join(folder, "neo4j");
      try {
        await importTables(release, packageRoot(), { tables: await writeTables(content, join(folder, "csv")), home });
        const server = await startTestServer(release, packageRoot(), { home });
        try {
          expect(await graphAt(server)).toEqual((await elementsOf(content)).map(withoutEmptyLists));
        } finally {
          await server.stop();
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});

/** As `cypher-shell` does: statement by statement. */
async function runScript(script: string, { uri, user, password, database }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    for (const statement of script.split(/;\n/u)) {
      if (statement.trim() !== "") await driver.executeQuery(statement, {}, { database });
    }
  } finally {
    await driver.close();
  }
}

async function writeTables(content: GraphContent, folder: string): Promise<Tables> {
  await mkdir(folder, { recursive: true });
  for (const { name, chunks } of csvFiles(content)) await writeFile(join(folder, name), chunks());
  const manifest = CsvManifest.parse(JSON.parse(await readFile(join(folder, CSV_MANIFEST), "utf8")));
  expect(manifest.escaped).toBe(false);
  return { folder, command: manifest.command };
}

async function graphAt(address: Neo4jAddress) {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  const store = await openNeo4jStore({ ...address, catalogue });
  try {
    await store.applySchema();
    const reading = createGraphExport({ store, catalogue, signal: AbortSignal.timeout(60_000) });
    return await elementsOf(contentFromSubgraph(await subgraphFromExport(reading)));
  } finally {
    await store.close();
  }
}

/** The tool takes an empty list for none. */
function withoutEmptyLists<Element extends { readonly properties: Properties }>(element: Element): Element {
  const kept = Object.entries(element.properties).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return { ...element, properties: Object.fromEntries(kept) };
}

async function elementsOf({ nodes, relationships }: GraphContent) {
  const all = [];
  for await (const page of nodes()) all.push(...page);
  for await (const page of relationships()) all.push(...page);
  return all;
}
