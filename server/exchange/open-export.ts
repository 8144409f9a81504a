import type { Subgraph } from "#model/graph.js";
import type { Params } from "#model/query.js";
import type { GraphSource } from "#server/graph-export.js";
import { graphOfDocument } from "./document-graph.js";
import { contentFromSubgraph, type GraphAbout } from "./graph-content.js";
import { graphOfKeys, graphOfQuery } from "./graph-parts.js";
import { takeSnapshot, type GraphSnapshot } from "./graph-snapshot.js";
import { readSteadily } from "./read-steadily.js";

/** Which part of the graph is exported. */
export type ExportPart =
  | { readonly kind: "all" }
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  | { readonly kind: "document"; readonly document: string }
  | {
      readonly kind: "query";
      readonly query: string;
      readonly params: Params;
      readonly maxRows: number;
      readonly timeoutMs: number;
    };

/** Reads the part, as it is at one moment; what is written of it afterwards does not touch the store. Must be discarded. */
export async function openExport(source: GraphSource, part: ExportPart, about: GraphAbout): Promise<GraphSnapshot> {
  if (part.kind === "all") return takeSnapshot(source, about);
  const graph = await readSteadily(source, () => graphOfPart(source, part));
  return { ...contentFromSubgraph(graph, about), discard: async () => {} };
}

function graphOfPart(source: GraphSource, part: Exclude<ExportPart, { kind: "all" }>): Promise<Subgraph> {
  if (part.kind === "keys") return graphOfKeys(source, part.keys);
  if (part.kind === "document") return graphOfDocument(source, part.document);
  return graphOfQuery(source, part);
}
