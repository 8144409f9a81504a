import type { ExportFormat } from "#model/exchange-api.js";
import { csvFiles } from "./csv-writing.js";
import { writeCypher } from "./cypher-writing.js";
import { writeGexf } from "./gexf-writing.js";
import type { GraphContent } from "./graph-content.js";
import { writeGraphMl } from "./graphml-writing.js";
import { writeJsonLd } from "./jsonld-writing.js";
import { writeJson } from "./json-writing.js";
import { zipStream } from "./zip-stream.js";

export interface GraphFormat {
  readonly mediaType: string;
  readonly extension: string;
  /** Text is meant in UTF-8. */
  readonly write: (content: GraphContent) => AsyncIterable<string | Uint8Array>;
}

export const GRAPH_FORMATS: Readonly<Record<ExportFormat, GraphFormat>> = {
  json: { mediaType: "application/json", extension: "json", write: writeJson },
  graphml: { mediaType: "application/graphml+xml", extension: "graphml", write: writeGraphMl },
  gexf: { mediaType: "application/gexf+xml", extension: "gexf", write: writeGexf },
  csv: { mediaType: "application/zip", extension: "zip", write: (content) => zipStream(csvFiles(content)) },
  jsonld: { mediaType: "application/ld+json", extension: "jsonld", write: writeJsonLd },
  cypher: { mediaType: "application/x-cypher-query", extension: "cypher", write: writeCypher },
};
