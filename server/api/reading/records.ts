import type { z } from "zod";
import type { Cell, QueryResult } from "#model/query.js";

/**
 * The rows of a result as records by column name, parsed by `row`. References to nodes and relationships, also within lists and
 * maps, are replaced by what they point to.
 */
export function recordsFromResult<Row extends z.ZodType>(result: QueryResult, row: Row): z.output<Row>[] {
  const nodes = new Map(result.graph.nodes.map((node) => [node.id, node]));
  const relationships = new Map(result.graph.relationships.map((relationship) => [relationship.id, relationship]));
  return result.rows.map((cells) =>
    row.parse(Object.fromEntries(result.columns.map((column, index) => [column, resolved(cells[index] ?? null)]))),
  );

  function resolved(cell: Cell): unknown {
    if (cell === null || typeof cell !== "object") return cell;
    if (isList(cell)) return cell.map(resolved);
    if (cell["$ref"] === "node" && typeof cell["id"] === "string") return nodes.get(cell["id"]);
    if (cell["$ref"] === "relationship" && typeof cell["id"] === "string") return relationships.get(cell["id"]);
    return Object.fromEntries(Object.entries(cell).map(([name, value]) => [name, resolved(value)]));
  }
}

function isList(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}
