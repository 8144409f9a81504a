import type { Cell, QueryResult } from "#model/query.js";

/** The rows of an answer as lines to read: names in the place of keys, cells apart by `|`, lists by `,`. */
export function toldRows({ rows }: Pick<QueryResult, "rows">): readonly string[] {
  return rows.map((row) => row.map(toldCell).join(" | "));
}

function toldCell(cell: Cell): string {
  if (cell === null) return "–";
  if (typeof cell !== "object") return typeof cell === "string" ? withoutKind(cell) : String(cell);
  if (isList(cell)) return cell.map(toldCell).join(", ");
  return "id" in cell ? toldCell(cell["id"] ?? null) : JSON.stringify(cell);
}

/** `passage:a/1` is told as `a/1`. */
function withoutKind(text: string): string {
  return text.replace(/^[a-z]+:(?=\S+$)/u, "");
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell);
}
