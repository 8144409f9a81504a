import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { entityTypeOf } from "../names/entity-type.js";

/** What of the graph one row of a result holds, each once. */
export interface RowReferences {
  /** Keys of entities, by which they can be shown. */
  readonly entities: readonly string[];
  readonly facts: readonly GraphRelationship[];
  /** Keys of passages that the row names itself: in a column `evidence`, or of a figure, or as nodes. */
  readonly passages: readonly string[];
}

interface Held {
  readonly columns: readonly string[];
  readonly graph: {
    readonly nodes: ReadonlyMap<string, GraphNode>;
    readonly relationships: ReadonlyMap<string, GraphRelationship>;
  };
}

export function rowReferences(row: readonly Cell[], { columns, graph }: Held): RowReferences {
  const entities = new Set<string>();
  const facts = new Map<string, GraphRelationship>();
  const passages = new Set<string>();
  const takeNode = (id: string): void => {
    const node = graph.nodes.get(id);
    if (node === undefined) return;
    if (entityTypeOf(node) !== undefined) entities.add(id);
    if (node.labels.includes("Passage")) passages.add(id);
    for (const key of textsOf(node.properties["evidence"])) passages.add(key);
  };
  const takeRelationship = (id: string): void => {
    const relationship = graph.relationships.get(id);
    if (relationship !== undefined && Array.isArray(relationship.properties["evidence"])) facts.set(id, relationship);
  };
  const take = (cell: Cell): void => {
    if (typeof cell !== "object" || cell === null) return;
    if (isList(cell)) {
      for (const item of cell) take(item);
      return;
    }
    const { $ref, id, nodes, relationships } = cell;
    if ($ref === "node" && typeof id === "string") takeNode(id);
    else if ($ref === "relationship" && typeof id === "string") takeRelationship(id);
    else if ($ref === "path") {
      for (const node of textsOf(nodes)) takeNode(node);
      for (const relationship of textsOf(relationships)) takeRelationship(relationship);
    } else for (const value of Object.values(cell)) take(value);
  };
  for (const [place, cell] of row.entries()) {
    take(cell);
    if (columns[place]?.toLowerCase() === "evidence") for (const key of textsOf(cell)) passages.add(key);
  }
  return { entities: [...entities], facts: [...facts.values()], passages: [...passages] };
}

/** Whether there are sentences behind a row, or something to be shown. */
export function leadsOn({ entities, facts, passages }: RowReferences): boolean {
  return entities.length + facts.length + passages.length > 0;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell);
}
