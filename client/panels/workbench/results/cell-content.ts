import type { Cell } from "#model/query.js";

/** What stands in a cell of a result, by how it is shown. */
export type CellContent =
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** Beyond what a number of JavaScript can say. */
  | { readonly kind: "integer"; readonly text: string }
  /** A date, a time, a duration, a point: as it is written. */
  | { readonly kind: "typed"; readonly type: string; readonly text: string }
  | { readonly kind: "binary"; readonly bytes: number; readonly text: string }
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relationship"; readonly id: string }
  | { readonly kind: "path"; readonly nodes: readonly string[]; readonly relationships: readonly string[] }
  | { readonly kind: "list"; readonly cells: readonly Cell[] }
  | { readonly kind: "map"; readonly cells: Readonly<Record<string, Cell>> };

/** Reads the references and typed values of `Cell`; any other object is a map. */
export function cellContent(cell: Cell): CellContent {
  if (cell === null) return { kind: "nothing" };
  if (typeof cell === "number") return { kind: "number", number: cell };
  if (typeof cell !== "object") return { kind: "text", text: String(cell) };
  if (isList(cell)) return { kind: "list", cells: cell };
  const { $ref, $type, id, nodes, relationships, _value } = cell;
  if (($ref === "node" || $ref === "relationship") && typeof id === "string") return { kind: $ref, id };
  if ($ref === "path") return { kind: "path", nodes: textsOf(nodes), relationships: textsOf(relationships) };
  if (typeof $type === "string" && typeof _value === "string") return typedContent($type, _value);
  return { kind: "map", cells: $type === "Map" && isMap(_value) ? _value : cell };
}

function typedContent(type: string, text: string): CellContent {
  if (type === "Integer") return { kind: "integer", text };
  if (type === "Float") return { kind: "number", number: Number(text) };
  if (type === "Base64") return { kind: "binary", bytes: bytesIn(text), text };
  return { kind: "typed", type, text };
}

/** Three bytes take four characters, and what is missing at the end is filled up with `=`. */
function bytesIn(base64: string): number {
  const padding = /=*$/u.exec(base64)?.[0].length ?? 0;
  return (base64.length / 4) * 3 - padding;
}

function textsOf(cell: Cell | undefined): readonly string[] {
  return Array.isArray(cell) ? cell.filter((item): item is string => typeof item === "string") : [];
}

function isMap(cell: Cell | undefined): cell is Readonly<Record<string, Cell>> {
  return typeof cell === "object" && cell !== null && !isList(cell);
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell);
}
