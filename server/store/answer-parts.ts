import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import type { Cell, QueryResult } from "#model/query.js";
import type { AnswerParts } from "./port.js";

/** Takes all pieces of an answer and puts them together. */
export async function resultFromParts(parts: AnswerParts): Promise<QueryResult> {
  let columns: readonly string[] = [];
  const rows: (readonly Cell[])[] = [];
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  for await (const part of parts) {
    if (part.part === "head") columns = part.columns;
    else if (part.part === "rows") {
      for (const row of part.rows) rows.push(row);
      for (const node of part.graph.nodes) nodes.push(node);
      for (const relationship of part.graph.relationships) relationships.push(relationship);
    } else {
      const { part: _, ...end } = part;
      return { columns, rows, graph: { nodes, relationships }, ...end };
    }
  }
  throw new Error("The answer ended without its last piece.");
}

/** Leaves out of each graph what an earlier one held. */
export function createNewcomers(): (graph: Subgraph) => Subgraph {
  const seen = { nodes: new Set<string>(), relationships: new Set<string>() };
  return ({ nodes, relationships }) => ({
    nodes: nodes.filter(({ id }) => isNew(seen.nodes, id)),
    relationships: relationships.filter(({ id }) => isNew(seen.relationships, id)),
  });
}

function isNew(known: Set<string>, id: string): boolean {
  return known.size < known.add(id).size;
}
