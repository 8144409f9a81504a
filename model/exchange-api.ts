import { z } from "zod";
import { Subgraph } from "./graph.js";
import { ParamsSchema } from "./query.js";

/** JSON nodes and relationships · GraphML 1.0 · GEXF 1.3 · CSV with the headers of `neo4j-admin database import` · JSON-LD 1.1 · Cypher statements. */
export const ExportFormat = z.enum(["json", "graphml", "gexf", "csv", "jsonld", "cypher"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

const Format = ExportFormat.default("json").meta({ description: "How the graph is written.", examples: ["json"] });
const Document = z
  .string()
  .min(1)
  .max(1_000)
  .optional()
  .meta({
    description: "Key of a document: all that it says, as it would be were nothing else loaded.",
    examples: ["document:xuhui-2014-h1"],
  });

/** What the file says of itself, where its format has a place for it. */
const About = {
  title: z.string().min(1).max(500).optional().meta({ description: "A title that the file carries." }),
  description: z.string().min(1).max(5_000).optional().meta({ description: "More of what the file says of itself." }),
  date: z.iso
    .date()
    .optional()
    .meta({ description: "A date that the file carries; without it the same graph gives the same bytes." }),
};

/** Query string of `GET /api/export`: the whole graph unless keys or a document are given. */
export const ExportParams = z.object({
  format: Format,
  keys: z
    .union([z.string().min(1).max(1_000), z.array(z.string().min(1).max(1_000)).max(1_000)])
    .optional()
    .meta({ description: "Key of a node, given again for each; what links them comes along." }),
  document: Document,
  ...About,
});
export type ExportParams = z.infer<typeof ExportParams>;

/** Body of `POST /api/export`. */
export const ExportRequest = z.object({
  format: Format,
  query: z
    .string()
    .min(1)
    .max(100_000)
    .optional()
    .describe("A reading Cypher query that returns nodes or relationships."),
  params: ParamsSchema.optional(),
  keys: z.array(z.string().min(1)).max(10_000).optional().describe("Keys of nodes, instead of a query."),
  document: Document,
  ...About,
});
export type ExportRequest = z.infer<typeof ExportRequest>;

export const ExportedGraph = Subgraph.extend({
  about: z
    .record(z.string(), z.string())
    .optional()
    .describe("What the file says of itself, where it was given something."),
});

/** Query string of `POST /api/import`. */
export const ImportParams = z.object({
  name: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .meta({ description: "The file's name, where the body is a file itself.", examples: ["graph.json"] }),
});
