import type { EvidencePassage, PassageAnswer, PassageMention, SectionSummary } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import type { Cell, QueryResult } from "#model/query.js";
import { entityTypeFromLabel } from "../names/entity-type.js";
import { documentOf, isRecord, nodeOf, numberOf, textOf } from "../details/quotations.js";

const KINDS = ["sentence", "heading", "cell", "chrome"] as const;
const MODALITIES = ["review", "problem", "plan"] as const;

/** Rows of the catalogue's query `passages-by-key`, as the API gives evidence. */
export function passagesFromResult({ columns, rows, graph }: QueryResult): readonly EvidencePassage[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return rows.flatMap((row) => {
    const cell = (column: string) => row[columns.indexOf(column)];
    const [passage, document, section] = ["passage", "document", "section"].map((name) => nodeOf(cell(name), nodes));
    if (passage === undefined || document === undefined) return [];
    return [
      {
        passage: { ...passageOf(passage), parent: textIn(cell("parent")), mentions: mentionsOf(cell("mentions")) },
        document: documentOf(document),
        section: section === undefined ? null : sectionOf(section, textIn(cell("sectionParent"))),
      },
    ];
  });
}

function passageOf(node: GraphNode): Omit<PassageAnswer, "parent" | "mentions"> {
  const text = textOf(node, "text") ?? "";
  return {
    key: node.id,
    text,
    original: textOf(node, "surface") ?? text,
    kind: KINDS.find((kind) => kind === node.properties["kind"]) ?? "sentence",
    guessed: node.properties["guessed"] === true,
    start: numberOf(node, "start") ?? 0,
    end: numberOf(node, "end") ?? 0,
    order: numberOf(node, "order") ?? 0,
  };
}

function sectionOf(node: GraphNode, parent: string): SectionSummary {
  return {
    key: node.id,
    title: textOf(node, "title") ?? "",
    level: numberOf(node, "level") ?? 1,
    order: numberOf(node, "order") ?? 0,
    modality: MODALITIES.find((modality) => modality === node.properties["modality"]) ?? "review",
    parent,
  };
}

function mentionsOf(cell: Cell | undefined): PassageMention[] {
  if (!Array.isArray(cell)) return [];
  return cell.flatMap((mention: Cell) => {
    if (!isRecord(mention)) return [];
    const [entity, name, surface] = [mention["entity"], mention["name"], mention["surface"]].map(textIn);
    const type = entityTypeFromLabel(textIn(mention["type"]));
    if (type === undefined || entity === undefined || name === undefined || surface === undefined) return [];
    const { start, end, textStart, textEnd } = mention;
    if (!isNumber(start) || !isNumber(end) || !isNumber(textStart) || !isNumber(textEnd)) return [];
    return [{ entity, name, surface, type, start, end, textStart, textEnd }];
  });
}

function textIn(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

function isNumber(cell: Cell | undefined): cell is number {
  return typeof cell === "number";
}
