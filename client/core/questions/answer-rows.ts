import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { QuestionColumn } from "#model/question.js";
import type { Cell, QueryResult } from "#model/query.js";

/** What an answer's row holds, by the kinds of its columns; what is null is left out. */
export interface AnswerRow {
  readonly facts: readonly GraphRelationship[];
  readonly entities: readonly GraphNode[];
  readonly documents: readonly GraphNode[];
  readonly figures: readonly GraphNode[];
  /** By the names of their columns. */
  readonly values: ReadonlyMap<string, string | number>;
  readonly evidence: readonly string[];
}

/** `comma`: what stands between the members of a list in the reader's language. */
export function answerRows(
  { columns, rows, graph }: QueryResult,
  contract: readonly QuestionColumn[],
  comma: string,
): readonly AnswerRow[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const relationships = new Map(graph.relationships.map((one) => [one.id, one]));
  return rows.map((row) => {
    const cells = contract.map(({ name, kind }) => ({ name, kind, cell: row[columns.indexOf(name)] ?? null }));
    const nodesOf = (...kinds: readonly QuestionColumn["kind"][]) =>
      cells.filter(({ kind }) => kinds.includes(kind)).flatMap(({ cell }) => referred(cell, nodes));
    return {
      facts: cells
        .filter(({ kind }) => kind === "fact" || kind === "facts")
        .flatMap(({ cell }) => referred(cell, relationships)),
      entities: nodesOf("entity", "entities"),
      documents: nodesOf("document"),
      figures: nodesOf("figure"),
      values: new Map(
        cells.flatMap(({ name, kind, cell }) => {
          const value = kind === "text" || kind === "number" ? valueOf(cell, comma) : null;
          return value === null ? [] : [[name, value] as const];
        }),
      ),
      evidence: cells.flatMap(({ kind, cell }) =>
        kind === "evidence" && Array.isArray(cell) ? cell.filter((key) => typeof key === "string") : [],
      ),
    };
  });
}

function referred<Thing>(cell: Cell, things: ReadonlyMap<string, Thing>): readonly Thing[] {
  if (Array.isArray(cell)) return cell.flatMap((one: Cell) => referred(one, things));
  if (typeof cell !== "object" || cell === null || !("id" in cell)) return [];
  const found = typeof cell.id === "string" ? things.get(cell.id) : undefined;
  return found === undefined ? [] : [found];
}

function valueOf(cell: Cell, comma: string): string | number | null {
  if (typeof cell === "string") return cell === "" ? null : cell;
  if (typeof cell === "number") return cell;
  if (!Array.isArray(cell)) return null;
  const values = cell.filter((one: Cell) => typeof one === "string" || typeof one === "number");
  return values.length === 0 ? null : values.join(comma);
}
