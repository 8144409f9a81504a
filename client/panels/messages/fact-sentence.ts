import type { GraphNode } from "#model/graph.js";
import { isMutual, nodeName } from "../../core/scene/derive.js";
import type { Words } from "./words.js";

interface Fact<End> {
  readonly start: End;
  readonly type: string;
  readonly end: End;
}

/** A relationship in one line: `西岸传媒港 — 位于 → 西岸`. */
export function factSentence(
  { start, type, end }: Fact<GraphNode>,
  { language, relationName }: Pick<Words, "language" | "relationName">,
): string {
  return factLine({ start: nodeName(start, language), type, end: nodeName(end, language) }, { relationName });
}

/** The same of what its ends are called. */
export function factLine({ start, type, end }: Fact<string>, { relationName }: Pick<Words, "relationName">): string {
  return `${start} — ${relationName(type)} ${isMutual(type) ? "—" : "→"} ${end}`;
}
