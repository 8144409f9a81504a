import type { Subgraph } from "#model/graph.js";
import type { Cell, QueryResult } from "#model/query.js";
import { shortened, widthOf } from "./text-width.js";

const WIDEST_CELL = 60;

/** A result as a plain text table, columns aligned with Chinese characters counted as two wide. */
export function tableFromResult(result: Pick<QueryResult, "columns" | "rows" | "graph">): string {
  const lines = [result.columns, ...result.rows.map((row) => row.map((cell) => textFromCell(cell, result.graph)))].map(
    (line) => line.map((text) => shortened(text.replaceAll(/\s+/g, " "), WIDEST_CELL)),
  );
  const widths = result.columns.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ""))));
  const [header, ...rows] = lines.map((line) =>
    line
      .map((text, column) => padded(text, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [header ?? "", rule, ...rows].map((line) => `${line}\n`).join("");
}

function textFromCell(cell: Cell, graph: Subgraph): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if (isList(cell)) return cell.map((part) => textFromCell(part, graph)).join(", ");
  const { $ref, id, $type, _value } = cell;
  if ($ref === "node" && typeof id === "string") {
    const name = graph.nodes.find((node) => node.id === id)?.properties["name"];
    return typeof name === "string" ? `${name} (${id})` : `(${id})`;
  }
  if ($ref === "relationship" && typeof id === "string") {
    const relationship = graph.relationships.find((relationship) => relationship.id === id);
    return relationship === undefined ? id : `${relationship.start} -[${relationship.type}]-> ${relationship.end}`;
  }
  if (typeof $type === "string" && typeof _value === "string") return _value;
  return JSON.stringify(cell);
}

function isList(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
