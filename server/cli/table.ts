import type { Subgraph } from "#model/graph.js";
import type { Cell, QueryResult } from "#model/query.js";

const WIDEST_CELL = 60;

/** A result as a plain text table, columns aligned with Chinese characters counted as two wide. */
export function tableFromResult(result: Pick<QueryResult, "columns" | "rows" | "graph">): string {
  const lines = [result.columns, ...result.rows.map((row) => row.map((cell) => textFromCell(cell, result.graph)))].map(
    (line) => line.map((text) => shortened(text.replaceAll(/\s+/g, " "))),
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
  const { $ref, id, $type, value } = cell;
  if ($ref === "node" && typeof id === "string") {
    const name = graph.nodes.find((node) => node.id === id)?.properties["name"];
    return typeof name === "string" ? `${name} (${id})` : `(${id})`;
  }
  if ($ref === "relationship" && typeof id === "string") {
    const relationship = graph.relationships.find((relationship) => relationship.id === id);
    return relationship === undefined ? id : `${relationship.start} -[${relationship.type}]-> ${relationship.end}`;
  }
  if (typeof $type === "string" && typeof value === "string") return value;
  return JSON.stringify(cell);
}

function isList(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}

function shortened(text: string): string {
  const characters = Array.from(text);
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += widthOf(character);
    if (width > WIDEST_CELL) return `${characters.slice(0, index).join("")}…`;
  }
  return text;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Columns of a terminal: East Asian wide characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
