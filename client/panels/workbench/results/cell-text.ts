import type { Cell } from "#model/query.js";
import { nodeName } from "../../../core/derive.js";
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
      return content.items.map((item) => contentText(item, reading)).join("、");
    default:
      return content.text;
  }
}

/** What a node is called; of a passage its text. */
export function nodeText(id: string, { graph, words }: CellReading): string {
  const node = graph.nodes.get(id);
  if (node === undefined) return id;
  const { text } = node.properties;
  return typeof text === "string" ? text : nodeName(node, words.language);
}

function relationshipText(id: string, { graph, words }: CellReading): string {
  const relationship = graph.relationships.get(id);
  return relationship === undefined ? id : words.relationName(relationship.type);
}

function pathText({ nodes, relationships }: Extract<CellContent, { kind: "path" }>, reading: CellReading): string {
  const [first = "", ...others] = nodes.map((id) => nodeText(id, reading));
  const links = others.map((name, index) => ` —${relationshipText(relationships[index] ?? "", reading)}— ${name}`);
  return first + links.join("");
}
