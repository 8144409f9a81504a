import type { GraphNode } from "#model/graph.js";
import { isMutual } from "../../core/scene/derive.js";
import type { Words } from "./words.js";

interface Fact<End> {
  readonly start: End;
  readonly type: string;
  readonly end: End;
}

/** A relationship in one line: `西岸传媒港 — 位于 → 西岸`. */
export function factSentence(
  { start, type, end }: Fact<GraphNode>,
  { relationName }: Pick<Words, "relationName">,
  nameOf: (node: GraphNode) => string,
): string {
  return factLine({ start: nameOf(start), type, end: nameOf(end) }, { relationName });
}

/** The same of what its ends are called. */
export function factLine({ start, type, end }: Fact<string>, { relationName }: Pick<Words, "relationName">): string {
  return `${start} — ${relationName(type)} ${isMutual(type) ? "—" : "→"} ${end}`;
}
