import type { Subgraph } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import { graphOfDocument } from "#server/exchange/document-graph.js";
import { documentsFromGraph, type ImportedDocument } from "#server/exchange/documents-from-graph.js";
import type { GraphInput } from "#server/exchange/graph-input.js";
import { modelGraph } from "#server/exchange/model-graph.js";
import type { GraphSource } from "#server/graph-export.js";

/** What a store holds of a document, as it was written; null where there is none. */
export async function storedDocument(source: GraphSource, document: string): Promise<ImportedDocument | null> {
  try {
    const graph = await graphOfDocument(source, document);
    const [stored = null] = documentsFromGraph(modelGraph(inputFrom(document, graph)));
    return stored;
  } catch (error) {
    if (error instanceof GraphError && error.code === "not-found") return null;
    throw error;
  }
}

/** As if it had been read from a file. */
function inputFrom(name: string, { nodes, relationships }: Subgraph): GraphInput {
  const place = { file: name, line: 1 };
  return {
    name,
    about: {},
    nodes: new Map(
      nodes.map(({ labels, properties, id }) => [id, { kind: "node", id, labels, properties, place } as const]),
    ),
    relationships: relationships.map(({ type, start, end, properties }) => ({
      kind: "relationship",
      type,
      start,
      end,
      properties,
      place,
    })),
    sha256: "",
  };
}
