import type { GraphRelationship } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { nameInKey, nodeName } from "../../../core/derive.js";
import { factLine } from "../../messages/fact-sentence.js";
import type { Words } from "../../messages/words.js";
import { cellContent, type CellContent } from "./cell-content.js";
import type { ResultGraph } from "./result-graph.js";

/** What cells are read with. */
export interface CellReading {
  readonly graph: ResultGraph;
  readonly words: Pick<Words, "language" | "relationName">;
}

/** A cell as plain text: what is filtered by, copied and saved. Numbers are written as programs read them. */
export function cellText(cell: Cell, reading: CellReading): string {
  return contentText(cellContent(cell), reading);
}

export function contentText(content: CellContent, reading: CellReading): string {
  switch (content.kind) {
    case "nothing":
      return "";
    case "number":
      return String(content.number);
    case "node":
      return nodeText(content.id, reading);
    case "relationship":
      return relationshipText(content.id, reading);
    case "path":
      return pathText(content, reading);
    case "list":
      return content.items
        .map((item) => (item.kind === "list" ? `[${contentText(item, reading)}]` : contentText(item, reading)))
        .join(reading.words.language === "en" ? ", " : "、");
    case "map":
      return JSON.stringify(namedCells(content.cells, reading));
    default:
      return content.text;
  }
}

/** A cell as JSON says it, with what nodes and facts are called instead of references, and typed values as they are written. */
export function namedCell(cell: Cell, reading: CellReading): Cell {
  if (cell === null || typeof cell !== "object") return cell;
  if (isList(cell)) return cell.map((item) => namedCell(item, reading));
  const content = cellContent(cell);
  return content.kind === "map" ? namedCells(content.cells, reading) : contentText(content, reading);
}

function namedCells(cells: Readonly<Record<string, Cell>>, reading: CellReading): Cell {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, namedCell(cell, reading)]));
}

/** What a node is called; of a passage its text. */
export function nodeText(id: string, { graph, words }: CellReading): string {
  const node = graph.nodes.get(id);
  if (node === undefined) return id;
  const { text } = node.properties;
  return typeof text === "string" ? text : nodeName(node, words.language);
}

function relationshipText(id: string, reading: CellReading): string {
  const relationship = reading.graph.relationships.get(id);
  if (relationship === undefined) return id;
  const ends = namesOfEnds(relationship, reading);
  if (ends === null) return reading.words.relationName(relationship.type);
  return factLine({ ...ends, type: relationship.type }, reading.words);
}

/** What the entities are called that a fact links, where it was returned without them: then their keys say it. Null where they are told beside it. */
export function namesOfEnds(
  { start, end, properties }: GraphRelationship,
  reading: CellReading,
): { readonly start: string; readonly end: string } | null {
  const { nodes } = reading.graph;
  if (!Array.isArray(properties["evidence"]) || (nodes.has(start) && nodes.has(end))) return null;
  const nameOf = (key: string) => (nodes.has(key) ? nodeText(key, reading) : nameInKey(key));
  return { start: nameOf(start), end: nameOf(end) };
}

function pathText({ nodes, relationships }: Extract<CellContent, { kind: "path" }>, reading: CellReading): string {
  const [first = "", ...others] = nodes.map((id) => nodeText(id, reading));
  const links = others.map((name, index) => ` —${relationshipText(relationships[index] ?? "", reading)}— ${name}`);
  return first + links.join("");
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell);
}
