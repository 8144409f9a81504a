import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { ExportFormat } from "#model/exchange-api.js";
import type { Properties } from "#model/graph.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { csvFiles } from "./csv-writing.js";
import { documentsInInput } from "./documents-in-input.js";
import { contentFromSubgraph, type GraphContent } from "./graph-content.js";
import { GRAPH_FORMATS } from "./graph-formats.js";
import { readGraphInput } from "./graph-input.js";
import type { InputFile } from "./input-formats.js";
import { idFromIri, iriFromId } from "./jsonld-ids.js";
import { hostileText } from "./testing/hostile-text.js";
import { randomBatch } from "./testing/random-batch.js";

describe("a document with whatever text", () => {
  it.each(ExportFormat.options)(
    "comes back from %s as it was",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(randomBatch(), async (batch) => {
          const content = contentFromSubgraph(subgraphFromBatch(batch));
          expect(await readBack([fileOf(content, format)])).toEqual([batch]);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it("comes back from a folder of CSV files as it was", async () => {
    await fc.assert(
      fc.asyncProperty(randomBatch(), async (batch) => {
        const files = csvFiles(contentFromSubgraph(subgraphFromBatch(batch)));
        expect(await readBack(files.map(({ name, chunks }) => ({ name, bytes: () => encoded(chunks()) })))).toEqual([
          batch,
        ]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("comes back where empty lists were lost, as Neo4j's import of tables loses them", async () => {
    await fc.assert(
      fc.asyncProperty(randomBatch(), async (batch) => {
        const { nodes, relationships } = subgraphFromBatch(batch);
        const content = contentFromSubgraph({
          nodes: nodes.map((node) => ({ ...node, properties: withoutEmptyLists(node.properties) })),
          relationships: relationships.map((one) => ({ ...one, properties: withoutEmptyLists(one.properties) })),
        });
        expect(await readBack([fileOf(content, "json")])).toEqual([batch]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

it("an id comes back from its IRI, whatever it is", () => {
  const ids = fc.oneof(
    hostileText,
    hostileText.map((text) => `place:${text}`),
    fc.constantFrom("urn:mailuo:x", "project://x", "%E4"),
  );
  expect(fc.check(fc.property(ids, (id) => idFromIri(iriFromId(id)) === id))).toMatchObject({ failed: false });
});

function withoutEmptyLists(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

function fileOf(content: GraphContent, format: ExportFormat): InputFile {
  const { write, extension } = GRAPH_FORMATS[format];
  return { name: `graph.${extension}`, bytes: () => encoded(write(content)) };
}

async function* encoded(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    // Wherever a chunk ends, in the middle of a character too.
    for (let at = 0; at < bytes.length; at += 1_001) yield bytes.subarray(at, at + 1_001);
  }
}

async function readBack(files: readonly InputFile[]): Promise<DocumentBatch[]> {
  const { documents } = documentsInInput(await readGraphInput("graph", files));
  return documents.map(({ batch }) => batch);
}
