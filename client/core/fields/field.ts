import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { GraphContext } from "./graph-context.js";

/** Something that is known of each node, or of each relationship: tables show it, filters and style rules ask for it. */
export type Field = NumberField | CategoryField;
export type NumberField = NodeNumber | RelationshipNumber;
export type CategoryField = NodeCategory | RelationshipCategory;

export interface NodeNumber extends ReadFrom<GraphNode, number> {
  readonly of: "node";
  readonly holds: "number";
}

export interface RelationshipNumber extends ReadFrom<GraphRelationship, number> {
  readonly of: "relationship";
  readonly holds: "number";
}

/** One of a few words of the model, or a key. */
export interface NodeCategory extends ReadFrom<GraphNode, string> {
  readonly of: "node";
  readonly holds: "category";
}

export interface RelationshipCategory extends ReadFrom<GraphRelationship, string> {
  readonly of: "relationship";
  readonly holds: "category";
}

interface ReadFrom<Item, Value> {
  readonly name: string;
  /** Null: it is not known of this one. */
  readonly value: (item: Item, graph: GraphContext) => Value | null;
  /** Nothing is known of it until the list of documents has come. */
  readonly needsDocuments?: true;
  /** Its values are documents, which the list calls by their titles. */
  readonly namesDocuments?: true;
  /** Nothing is known of it until the store has counted. */
  readonly needsCounts?: true;
}
