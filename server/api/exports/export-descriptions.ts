import { z } from "zod";
import { ExportedGraph } from "#model/exchange-api.js";
import { JSONLD_CONTEXT } from "#server/exchange/jsonld-context.js";
import { answerOf, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { EXAMPLE_PROJECT } from "#server/api/openapi/examples.js";

/** What the routes that give the graph away, and take it in, say of themselves. */

const FILES = [
  answerOf(ExportedGraph, {
    description: "`format=json`: nodes and relationships, sorted, one a line.",
    example: { nodes: [EXAMPLE_PROJECT], relationships: [] },
  }),
  ...(
    [
      ["application/graphml+xml", "`format=graphml`: GraphML 1.0.", "<graphml>…</graphml>"],
      ["application/gexf+xml", "`format=gexf`: GEXF 1.3.", "<gexf>…</gexf>"],
      [
        "application/zip",
        "`format=csv`: files with the headers of `neo4j-admin database import`, in a ZIP archive.",
        "PK…",
      ],
      ["application/x-cypher-query", "`format=cypher`: statements for `cypher-shell`.", "UNWIND […] AS row …"],
    ] as const
  ).map(([media, description, example]) => answerOf(z.string(), { media, description, example })),
  answerOf(z.looseObject({ "@context": z.unknown() }), {
    media: "application/ld+json",
    description: "`format=jsonld`: JSON-LD 1.1, its context included.",
    example: { "@context": {}, "@graph": [] },
  }),
];

const ERRORS = ["invalid-request", "not-found", "too-large", "overloaded", "cancelled", ...STORE_ERRORS] as const;

const READING =
  "The graph is read as it is at one moment before the first byte is sent: where a load changes it meanwhile, reading begins again. Nothing is cut; what is too large is refused.";

export const EXPORT: RouteDescription = {
  id: "exportGraph",
  tag: "graph",
  summary: "Export the graph, keys or a document",
  description: `The whole graph, the nodes with the given keys and what links them, or all that one document says. ${READING}`,
  answers: FILES,
  errors: ERRORS,
};

export const EXPORT_PART: RouteDescription = {
  id: "exportPart",
  tag: "graph",
  summary: "Export what a query gives",
  description: `The nodes and relationships that a reading query gives, with the nodes at their ends; or many keys. ${READING}`,
  body: {
    format: "json",
    query: "MATCH path = (:Project)-[:PART_OF]->(:Initiative) RETURN path LIMIT $most",
    params: { most: 10 },
    title: "项目与举措",
  },
  answers: FILES,
  errors: ["invalid-query", "query-refused", "parameter-missing", "unsupported-media-type", ...ERRORS],
};

export const CONTEXT: RouteDescription = {
  id: "readJsonLdContext",
  tag: "graph",
  summary: "The JSON-LD context of exports",
  description: "The graph's words in schema.org, W3C ORG, PROV-O, Web Annotation and others.",
  answers: [
    answerOf(z.looseObject({ "@context": z.looseObject({}) }), {
      media: "application/ld+json",
      description: "The context.",
      example: { "@context": { Place: JSONLD_CONTEXT.Place } },
    }),
  ],
  errors: [],
};
