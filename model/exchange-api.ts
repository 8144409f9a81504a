import { z } from "zod";
import { ParamsSchema } from "./query.js";

/** JSON nodes and relationships · GraphML 1.0 · GEXF 1.3 · CSV with the headers of `neo4j-admin database import` · JSON-LD 1.1 · Cypher statements. */
export const ExportFormat = z.enum(["json", "graphml", "gexf", "csv", "jsonld", "cypher"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

const About = {
  /** What the file says of itself, where its format has a place for it. */
  title: z.string().min(1).max(500).optional(),
  description: z.string().min(1).max(5_000).optional(),
  /** `2026-11-26`; without it the same graph gives the same bytes. */
  date: z.iso.date().optional(),
};

/** Query string of `GET /api/export`: the whole graph unless keys or a document are given. */
export const ExportParams = z.object({
  format: ExportFormat.default("json"),
  /** Keys of entities and other nodes, parted by commas or given again; what links them comes along. */
  keys: z.union([z.string(), z.array(z.string())]).optional(),
  /** Key of a document: all that it says, as loading it into an empty store gives it. */
  document: z.string().min(1).optional(),
  ...About,
});
export type ExportParams = z.infer<typeof ExportParams>;

/** Body of `POST /api/export`: the nodes and relationships that a query gives, or those with the keys. */
export const ExportRequest = z.object({
  format: ExportFormat.default("json"),
  query: z.string().min(1).max(100_000).optional(),
  params: ParamsSchema.optional(),
  keys: z.array(z.string().min(1)).max(50_000).optional(),
  document: z.string().min(1).optional(),
  ...About,
});
export type ExportRequest = z.infer<typeof ExportRequest>;
