import { beforeAll, describe, expect } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { ExportFormat } from "#model/exchange-api.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { contentFromSubgraph, type GraphContent } from "#server/exchange/graph-content.js";
import { GRAPH_FORMATS } from "#server/exchange/graph-formats.js";
import { checkImport, writeImport } from "#server/exchange/import-run.js";
import { openExport, type ExportPart } from "#server/exchange/open-export.js";
import { buildBatch } from "./batch-builder.js";
import { expectProblem, type Contract } from "./contract.js";
import { NOTICE, REPORT } from "./seed.js";

const HOSTILE = "<&>\"'\\;,|`_x0041_ \\u0041 {$x} // \r\n\t\u0007\u001F\u2028西岸（𠮷🙂）";
const LOADED_AT = "2026-11-26T04:00:00.000Z";

/** Text that is a trap for every format, as far as a store can hold it: half a surrogate pair becomes another character there. */
export const TRAP = buildBatch({
  name: "陷阱 (%)",
  title: HOSTILE,
  passages: [
    [HOSTILE, null],
    ["", null],
  ],
  entities: [
    { type: "Place", name: HOSTILE, aliases: [HOSTILE, "a;b", ""], lat: 31, lon: -0.1 },
    { type: "Project", name: "𠮷", aliases: [""] },
    { type: "Project", name: "（", pinyin: " " },
  ],
  mentions: [[0, `place:${HOSTILE}`, HOSTILE]],
  facts: [
    {
      key: "fact:trap",
      type: "LOCATED_IN",
      start: "project:𠮷",
      end: `place:${HOSTILE}`,
      trigger: HOSTILE,
      confidence: 1,
      evidence: ["passage:陷阱 (%)/1", "passage:陷阱 (%)/0"],
    },
  ],
});

/** What is exported comes back as it was, in every format. */
export function describeExchange(contract: Contract): void {
  const { store, it, catalogue, withdrawAll } = contract;
  const signal = new AbortController().signal;

  describe("whose graph is exported and imported", () => {
    beforeAll(async () => {
      await withdrawAll();
      for (const batch of [REPORT, NOTICE, TRAP]) await store().replaceDocument(batch, { loadedAt: LOADED_AT });
    });

    for (const format of ExportFormat.options) {
      it(`gives the same bytes after an import of ${format}`, async () => {
        const before = await exported({ kind: "all" }, format);
        await withdrawAll();
        expect((await exported({ kind: "all" }, "json")).toString()).toBe('{"nodes":[],\n"relationships":[]}\n');
        await imported(before, format);
        expect((await exported({ kind: "all" }, format)).equals(before)).toBe(true);
      });

      it(`exports a document as ${format} as it was given`, async () => {
        for (const batch of [REPORT, TRAP]) {
          const part = { kind: "document", document: batch.document.key } as const;
          expect(await exported(part, format)).toEqual(await written(loaded(batch), format));
        }
      });
    }

    it("imports the same again without a change", async () => {
      const counts = await imported(await exported({ kind: "all" }, "json"), "json");
      expect(counts.map(({ unchanged }) => unchanged)).toEqual([true, true, true]);
    });

    it("exports nodes in the order of code points, whatever the engine", async () => {
      const graph: unknown = JSON.parse((await exported({ kind: "all" }, "json")).toString());
      const ids = JSON.stringify(graph).match(/"id":"project:[^"]*"/gu);
      expect(ids).toEqual(['"id":"project:西岸传媒港"', '"id":"project:（"', '"id":"project:𠮷"']);
    });

    it("exports keys with what links them, and the nodes at the ends of a query's relationships", async () => {
      const keys = ["project:西岸传媒港", "place:徐汇滨江", "document:a", "original:document:a"];
      const byKey = await openExport(source(), { kind: "keys", keys }, {});
      expect([...byKey.profile.relationships.keys()]).toEqual(["DESCRIBES", "LOCATED_IN", "READ_FROM"]);
      const query = "MATCH (:Passage)-[m:MENTIONS]->(:Place) RETURN m";
      const limits = { maxRows: 100, timeoutMs: 10_000 };
      const byQuery = await openExport(source(), { kind: "query", query, params: {}, ...limits }, {});
      expect([...byQuery.profile.nodes.keys()]).toEqual(["Entity:Place", "Passage"]);
    });

    it("refuses to export what is not there", async () => {
      await expectProblem(openExport(source(), { kind: "keys", keys: ["place:无"] }, {}), "not-found");
      await expectProblem(openExport(source(), { kind: "document", document: "document:无" }, {}), "not-found");
    });
  });

  const source = () => ({ store: store(), catalogue, signal });

  async function exported(part: ExportPart, format: ExportFormat): Promise<Buffer> {
    const content = await openExport(source(), part, {});
    try {
      return await written(content, format);
    } finally {
      await content.discard();
    }
  }

  async function imported(bytes: Buffer, format: ExportFormat) {
    const name = `graph.${GRAPH_FORMATS[format].extension}`;
    const file = {
      name,
      async *bytes() {
        yield bytes;
      },
    };
    const { documents } = await checkImport([{ name, files: [file] }], signal);
    const outcomes = await writeImport(source(), documents);
    return outcomes.map(({ counts }) => counts);
  }
}

async function written(content: GraphContent, format: ExportFormat): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of GRAPH_FORMATS[format].write(content)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The graph of one document as a store holds it. */
function loaded(batch: DocumentBatch): GraphContent {
  const { nodes, relationships } = subgraphFromBatch(batch);
  const stamped = nodes.map((node) =>
    node.labels.includes("Document") ? { ...node, properties: { ...node.properties, loadedAt: LOADED_AT } } : node,
  );
  return contentFromSubgraph({ nodes: stamped, relationships });
}
