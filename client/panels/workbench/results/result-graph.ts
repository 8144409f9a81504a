import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { QueryResult } from "#model/query.js";

/** The nodes and relationships that a result's cells point to, by their ids. */
export interface ResultGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

export function resultGraph({ graph }: QueryResult): ResultGraph {
  return {
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    relationships: new Map(graph.relationships.map((each) => [each.id, each])),
  };
}
