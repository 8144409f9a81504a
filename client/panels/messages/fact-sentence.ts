import type { GraphNode } from "#model/graph.js";
import { isMutual, nodeName } from "../../core/derive.js";
import type { Words } from "./words.js";

/** A relationship in one line: `西岸传媒港 — 位于 → 西岸`. */
export function factSentence(
  { start, type, end }: { readonly start: GraphNode; readonly type: string; readonly end: GraphNode },
  { language, relationName }: Pick<Words, "language" | "relationName">,
): string {
  const line = `— ${relationName(type)} ${isMutual(type) ? "—" : "→"}`;
  return [nodeName(start, language), line, nodeName(end, language)].join(" ");
}
