import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { isFactType } from "#model/ontology.js";

const ORIGINAL = "original:";

/** The key of the node at a relationship's end: an original has its document's, though not its id. */
export function keyOfEnd(type: string, end: string): string {
  return type === "READ_FROM" && end.startsWith(ORIGINAL) ? end.slice(ORIGINAL.length) : end;
}

/** Remembers which ids are documents and sections: at both ends of `IN` there may be either, or a passage. */
export function idsOfHolders() {
  const documents = new Set<string>();
  const sections = new Set<string>();
  return {
    documents,
    sections,
    add(nodes: readonly GraphNode[]): void {
      for (const { id, labels } of nodes) {
        if (labels.includes("Document")) documents.add(id);
        if (labels.includes("Section")) sections.add(id);
      }
    },
  };
}

/** The labels by which a store finds both ends, as `:Passage`; empty where the type is none of the model's. */
export function endLabels(
  { type, start, end }: GraphRelationship,
  { documents, sections }: ReturnType<typeof idsOfHolders>,
): { readonly start: string; readonly end: string } {
  if (isFactType(type)) return { start: ":Entity", end: ":Entity" };
  switch (type) {
    case "IN":
      return {
        start: sections.has(start) ? ":Section" : ":Passage",
        end: documents.has(end) ? ":Document" : ":Section",
      };
    case "READ_FROM":
      return { start: ":Document", end: ":Original" };
    case "MENTIONS":
      return { start: ":Passage", end: ":Entity" };
    case "DESCRIBES":
      return { start: ":Document", end: ":Entity" };
    case "OF":
    case "ABOUT":
      return { start: ":Observation", end: ":Entity" };
    default:
      return { start: "", end: "" };
  }
}
