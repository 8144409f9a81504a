import { z } from "zod";

/** A property value as JSON carries it: scalars and lists of scalars. Integers beyond 2^53 and temporal values are strings. */
export const PropertyValue = z
  .union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .meta({ id: "PropertyValue" });
export type PropertyValue = z.infer<typeof PropertyValue>;

export const Properties = z.record(z.string(), PropertyValue);
export type Properties = Readonly<z.infer<typeof Properties>>;

/** `id` is the node's `key`; a node without one (in a database that others use too) gets `element:` and the engine's id. */
export const GraphNode = z
  .object({
    id: z.string().describe("Its key, e.g. `project:西岸传媒港`; `element:…` where it has none."),
    labels: z.array(z.string()),
    properties: Properties,
  })
  .meta({ id: "GraphNode" });
export type GraphNode = Readonly<z.infer<typeof GraphNode>>;

/**
 * `start` and `end` are node ids. `id` is the fact's `key`; a relationship without one (`IN`, `MENTIONS`, …) gets an id made of
 * type, both ends and, for mentions, the offsets, so that ids are the same on every engine and after every reload.
 */
export const GraphRelationship = z
  .object({
    id: z.string().describe("The fact's key; made of type and ends where it is no fact."),
    type: z.string(),
    start: z.string().describe("Id of the node where it begins."),
    end: z.string().describe("Id of the node where it ends."),
    properties: Properties,
  })
  .meta({ id: "GraphRelationship" });
export type GraphRelationship = Readonly<z.infer<typeof GraphRelationship>>;

export const Subgraph = z
  .object({ nodes: z.array(GraphNode), relationships: z.array(GraphRelationship) })
  .meta({ id: "Subgraph" });
export type Subgraph = { readonly nodes: readonly GraphNode[]; readonly relationships: readonly GraphRelationship[] };

export const EMPTY_SUBGRAPH: Subgraph = { nodes: [], relationships: [] };

/** The id of a relationship that carries no key of its own. */
export function relationshipId(type: string, start: string, end: string, properties: Properties): string {
  if (typeof properties["key"] === "string") return properties["key"];
  const offsets = typeof properties["start"] === "number" ? `@${properties["start"]}-${String(properties["end"])}` : "";
  return `${type}:${start}→${end}${offsets}`;
}

/** The id of a node that carries a key. An `Original` has the key of its document, so its id says what it is. */
export function nodeId(labels: readonly string[], key: string): string {
  return labels.includes("Original") ? `original:${key}` : key;
}
