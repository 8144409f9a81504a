import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { GraphNode } from "#model/graph.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "#server/store/failing-store.js";
import { takeSnapshot } from "./graph-snapshot.js";

const PLACE: GraphNode = { id: "place:a", labels: ["Entity", "Place"], properties: { key: "place:a" } };

test.skipIf(process.platform === "win32")(
  "what a snapshot keeps has no name, so that a killed export leaves nothing behind",
  async () => {
    const temporary = mkdtempSync(join(tmpdir(), "mailuo-snapshot-"));
    vi.stubEnv("TMPDIR", temporary);
    const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
    const snapshot = await takeSnapshot({ store: storeOfPlace(), catalogue, signal: new AbortController().signal }, {});
    const left = readdirSync(temporary);
    const nodes = [];
    for await (const page of snapshot.nodes()) nodes.push(...page);
    await snapshot.discard();
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
    expect([left, nodes]).toEqual([[], [PLACE]]);
  },
);

function storeOfPlace() {
  return createFailingStore(new Error("Nobody asks."), {
    revision: async () => "one",
    async *stream() {
      yield { part: "rows", rows: [["place:a"]], graph: { nodes: [], relationships: [] } };
    },
    async run({ name }) {
      const nodes = name === "nodes-by-key" ? [PLACE] : [];
      return { columns: [], rows: [], graph: { nodes, relationships: [] }, truncated: false, elapsedMs: 0 };
    },
  });
}
