import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { packageRoot } from "#server/package-root.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { REPORT } from "#server/store/contract/seed.js";
import { contentFromSubgraph } from "./graph-content.js";
import { GRAPH_FORMATS } from "./graph-formats.js";
import { hasPython, pythonWithTools } from "./testing/python-tools.js";

const isHere = await hasPython();

describe("NetworkX and rdflib", () => {
  it.skipIf(!isHere)(
    "see the same nodes, relationships, properties and evidence (left out where there is no python3)",
    async () => {
      const python = await pythonWithTools();
      const folder = await mkdtemp(join(tmpdir(), "mailuo-programs-"));
      const content = contentFromSubgraph(subgraphFromBatch(REPORT));
      try {
        for (const format of ["graphml", "gexf", "jsonld"] as const) {
          await writeFile(join(folder, `graph.${format}`), GRAPH_FORMATS[format].write(content));
        }
        const script = join(packageRoot(), "server/exchange/testing/other_programs.py");
        const { stdout } = await promisify(execFile)(python, [script, folder, "place:徐汇滨江"], { timeout: 60_000 });
        const seen = {
          nodes: 17,
          edges: 31,
          labels: ":Entity:Place",
          name: "徐汇滨江",
          lat: 31.25,
          aliases: ["西岸"],
          facts: [[["passage:a/1"], 0.9]],
        };
        expect(JSON.parse(stdout)).toEqual({
          graphml: seen,
          gexf: seen,
          rdf: {
            // Facts, mentions and descriptions.
            statements: 5 + 9 + 6,
            name: ["West Bund", "徐汇滨江"],
            isPlace: true,
            evidence: [["urn:mailuo:project:西岸传媒港", "西岸传媒港落户徐汇滨江。", "16", "西岸传媒港落户徐汇滨江。"]],
          },
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    300_000,
  );
});
