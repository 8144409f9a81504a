import type { Cell } from "#model/query.js";

/** What stands in a cell of a result, by how it is shown. */
export type CellContent =
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relationship"; readonly id: string }
  | { readonly kind: "path"; readonly nodes: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly CellContent[] };

/** Reads the references and typed values of `Cell`; any other object is shown as JSON. */
export function cellContent(cell: Cell): CellContent {
  if (cell === null) return { kind: "nothing" };
  if (typeof cell === "number") return { kind: "number", number: cell };
  if (typeof cell !== "object") return { kind: "text", text: String(cell) };
  if (isList(cell)) return { kind: "list", items: cell.map(cellContent) };
  const { $ref, $type, id, nodes, _value } = cell;
  if (($ref === "node" || $ref === "relationship") && typeof id === "string") return { kind: $ref, id };
  if ($ref === "path" && Array.isArray(nodes)) {
    return { kind: "path", nodes: nodes.filter((node): node is string => typeof node === "string") };
  }
  if (typeof $type === "string" && typeof _value === "string") return { kind: "text", text: _value };
  return { kind: "text", text: JSON.stringify(cell) };
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell);
}
