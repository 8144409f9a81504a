import { z } from "zod";
import type { GraphNode, GraphRelationship, Properties, Subgraph } from "#model/graph.js";
import { compareCodePoints } from "#model/text-order.js";
import { createProfile, groupOfNode, type GraphProfile } from "./graph-profile.js";

/** What a file says of itself, where its format has a place for it. All is optional: without it a file holds nothing but the graph. */
export const GraphAbout = z.object({
  title: z.string().exactOptional(),
  description: z.string().exactOptional(),
  /** ISO 8601 date; never the clock's unless the caller asks for it. */
  date: z.string().exactOptional(),
  /** What the graph was taken from: keys, a query, filters. */
  source: z.string().exactOptional(),
});
export type GraphAbout = Readonly<z.infer<typeof GraphAbout>>;

/** A graph that is to be written: it can be gone through as often as a format needs, and may be larger than memory. */
export interface GraphContent {
  readonly about: GraphAbout;
  readonly profile: GraphProfile;
  /** In pages; `group` asks for the nodes with just these labels (`groupOfNode`). */
  readonly nodes: (group?: string) => AsyncIterable<readonly GraphNode[]>;
  /** In pages; `group` asks for the relationships of one type. */
  readonly relationships: (group?: string) => AsyncIterable<readonly GraphRelationship[]>;
}

/** Labels and properties in one order, whichever engine they come from; a property that is null is none. */
export function orderedNode({ id, labels, properties }: GraphNode): GraphNode {
  return { id, labels: labels.toSorted(byLabel), properties: orderedProperties(properties) };
}

export function orderedRelationship(relationship: GraphRelationship): GraphRelationship {
  const { id, type, start, end, properties } = relationship;
  return { id, type, start, end, properties: orderedProperties(properties) };
}

function orderedProperties(properties: Properties): Properties {
  const present = Object.entries(properties).filter(([, value]) => value !== null);
  return Object.fromEntries(present.toSorted(([a], [b]) => compareCodePoints(a, b)));
}

function byLabel(a: string, b: string): number {
  if (a === "Entity" || b === "Entity") return a === b ? 0 : a === "Entity" ? -1 : 1;
  return compareCodePoints(a, b);
}

/** The order of nodes in files: by key, a document before its original. */
export function byKey(a: GraphNode, b: GraphNode): number {
  return compareCodePoints(keyOf(a), keyOf(b)) || compareCodePoints(a.id, b.id);
}

/** The order of relationships in files: that of the nodes that they start at. */
export function byStart(a: GraphRelationship, b: GraphRelationship): number {
  return compareCodePoints(a.start, b.start) || compareCodePoints(a.id, b.id);
}

function keyOf({ id, properties }: GraphNode): string {
  return typeof properties["key"] === "string" ? properties["key"] : id;
}

/** A graph in memory, sorted as files are. */
export function contentFromSubgraph(graph: Subgraph, about: GraphAbout = {}): GraphContent {
  const nodes = graph.nodes.map(orderedNode).toSorted(byKey);
  const relationships = graph.relationships.map(orderedRelationship).toSorted(byStart);
  const profile = createProfile();
  profile.addNodes(nodes);
  profile.addRelationships(relationships);
  return {
    about,
    profile: profile.profile,
    async *nodes(group) {
      yield group === undefined ? nodes : nodes.filter((node) => groupOfNode(node) === group);
    },
    async *relationships(group) {
      yield group === undefined ? relationships : relationships.filter(({ type }) => type === group);
    },
  };
}
