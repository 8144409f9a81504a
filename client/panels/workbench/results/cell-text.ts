import type { GraphRelationship } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { isMutual, nameInKey, nodeName } from "../../../core/scene/derive.js";
import { factLine } from "../../messages/fact-sentence.js";
import type { Words } from "../../messages/words.js";
import { type Beside, NOTHING_BESIDE, runBetween } from "./beside.js";
import { cellContent, type CellContent } from "./cell-content.js";
import type { ResultGraph } from "./result-graph.js";

/** What cells are read with. */
export interface CellReading {
  readonly graph: ResultGraph;
  readonly words: Pick<Words, "language" | "relationName">;
}

/** A cell as plain text: what is filtered by, copied and saved. Numbers are written as programs read them. `beside`: where its row is told with it. */
export function cellText(cell: Cell, reading: CellReading, beside?: Beside): string {
  return contentText(cellContent(cell), reading, beside);
}

export function contentText(content: CellContent, reading: CellReading, beside?: Beside): string {
  switch (content.kind) {
    case "nothing":
      return "";
    case "number":
      return String(content.number);
    case "node":
      return nodeText(content.id, reading);
    case "relationship":
      return relationshipText(content.id, reading, beside);
    case "path":
      return pathText(content, reading);
    case "list":
      if (content.cells.length === 0) return EMPTY_LIST;
      return content.cells.map((cell) => itemText(cell, reading)).join(reading.words.language === "en" ? ", " : "、");
    case "map":
      return JSON.stringify(namedCells(content.cells, reading));
    default:
      return content.text;
  }
}

/** An empty list is told from an empty text, and from nothing. */
const EMPTY_LIST = "[]";

function itemText(cell: Cell, reading: CellReading): string {
  const content = cellContent(cell);
  const text = contentText(content, reading, NOTHING_BESIDE);
  return content.kind === "list" && content.cells.length > 0 ? `[${text}]` : text;
}

/** A cell as JSON says it, with what nodes and facts are called instead of references, and typed values as they are written. */
export function namedCell(cell: Cell, reading: CellReading): Cell {
  if (cell === null || typeof cell !== "object") return cell;
  if (isList(cell)) return cell.map((item) => namedCell(item, reading));
  const content = cellContent(cell);
  return content.kind === "map" ? namedCells(content.cells, reading) : contentText(content, reading, NOTHING_BESIDE);
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

function relationshipText(id: string, reading: CellReading, beside?: Beside): string {
  const relationship = reading.graph.relationships.get(id);
  if (relationship === undefined) return id;
  const { type } = relationship;
  const ends = namesOfEnds(relationship, reading, beside);
  if (ends !== null) return factLine({ ...ends, type }, reading.words);
  const name = reading.words.relationName(type);
  return beside !== undefined && isFact(relationship) && runBetween(relationship, beside) === "back"
    ? `← ${name}`
    : name;
}

/**
 * What the entities are called that a fact links, where it was returned without them: then their keys say it. Null where they are told:
 * by what stands `beside` it, or, where only the cell is told, anywhere in the result.
 */
export function namesOfEnds(
  relationship: GraphRelationship,
  reading: CellReading,
  beside?: Beside,
): { readonly start: string; readonly end: string } | null {
  const { start, end } = relationship;
  const { nodes } = reading.graph;
  const isTold = beside === undefined ? nodes.has(start) && nodes.has(end) : runBetween(relationship, beside) !== null;
  if (isTold || !isFact(relationship)) return null;
  const nameOf = (key: string) => (nodes.has(key) ? nodeText(key, reading) : nameInKey(key));
  return { start: nameOf(start), end: nameOf(end) };
}

function pathText({ nodes, relationships }: Extract<CellContent, { kind: "path" }>, reading: CellReading): string {
  const [first = "", ...others] = nodes.map((id) => nodeText(id, reading));
  const links = others.map((name, index) => {
    const beside = { before: nodes[index] ?? null, after: nodes[index + 1] ?? null };
    return ` ${linkText(relationships[index] ?? "", reading, beside)} ${name}`;
  });
  return first + links.join("");
}

function linkText(id: string, { graph, words }: CellReading, beside: Beside): string {
  const relationship = graph.relationships.get(id);
  return relationship === undefined ? `— ${id} —` : lineBetween(relationship, words, beside);
}

/** A relationship as a line between what stands beside it: `— 属于 →`, `← 属于 —`. */
export function lineBetween(
  relationship: GraphRelationship,
  { relationName }: Pick<Words, "relationName">,
  beside: Beside | undefined,
): string {
  const name = relationName(relationship.type);
  if (isMutual(relationship.type)) return `— ${name} —`;
  return beside !== undefined && runBetween(relationship, beside) === "back" ? `← ${name} —` : `— ${name} →`;
}

function isFact({ properties }: GraphRelationship): boolean {
  return Array.isArray(properties["evidence"]);
}

function isList(cell: object): cell is readonly Cell[] {
  return Array.isArray(cell);
}
