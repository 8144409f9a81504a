import { z } from "zod";

/** What is told of an entity, as the catalogue's queries give it: one array a row. */
export const EntityRow = z.tuple([
  z.string().describe("key"),
  z.string().describe("type"),
  z.string().describe("name"),
]);
export type EntityRow = z.infer<typeof EntityRow>;

/** What is told of a fact: start and end are keys of entities. */
export const FactRow = z.tuple([
  z.string().describe("key"),
  z.string().describe("type"),
  z.string().describe("start"),
  z.string().describe("end"),
  z.string().nullable().describe("document"),
  z.string().nullable().describe("basis"),
  z.string().nullable().describe("status"),
  z.number().nullable().describe("confidence"),
]);
export type FactRow = z.infer<typeof FactRow>;

/**
 * What became of the graph, to be taken in this order. Rows are news of one entity or fact: whoever has one of the same key replaces it.
 * Only what stands before a `complete` is one revision of the graph as a whole.
 */
export type GraphChange =
  /** All is told anew: forget everything. */
  | { readonly kind: "cleared" }
  /** All entities are told anew: those that do not come again are gone. */
  | { readonly kind: "entities-anew" }
  /** The facts of these documents are gone. */
  | { readonly kind: "withdrawn"; readonly documents: readonly string[] }
  | { readonly kind: "entities"; readonly rows: readonly EntityRow[] }
  | { readonly kind: "facts"; readonly rows: readonly FactRow[] }
  | { readonly kind: "complete"; readonly revision: string };
