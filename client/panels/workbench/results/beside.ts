import type { GraphRelationship } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { isMutual } from "../../../core/scene/derive.js";
import { cellContent } from "./cell-content.js";

/** The keys of the nodes that stand before and behind a relationship; null: there is none. */
export interface Beside {
  readonly before: string | null;
  readonly after: string | null;
}

/** Of what stands in a list or a map. */
export const NOTHING_BESIDE: Beside = { before: null, after: null };

/** What stands beside the relationship at a place of a row, as the row is shown; plain values in between do not count. Undefined for any other cell. */
export function besideOf(row: readonly Cell[], place: number): Beside | undefined {
  if (kindOf(row[place]) !== "relationship") return undefined;
  return { before: firstNode(row.slice(0, place).toReversed()), after: firstNode(row.slice(place + 1)) };
}

/** How a fact runs between what stands beside it; null: it links others. */
export function runBetween(
  { start, end, type }: Pick<GraphRelationship, "start" | "end" | "type">,
  { before, after }: Beside,
): "on" | "back" | null {
  if (before === start && after === end) return "on";
  if (before !== end || after !== start) return null;
  return isMutual(type) ? "on" : "back";
}

function firstNode(cells: readonly Cell[]): string | null {
  for (const cell of cells) {
    const content = cellContent(cell);
    if (content.kind === "node") return content.id;
    if (!PLAIN.has(content.kind)) return null;
  }
  return null;
}

const PLAIN: ReadonlySet<string> = new Set(["nothing", "text", "number", "integer", "typed"]);

function kindOf(cell: Cell | undefined): string {
  return typeof cell === "object" && cell !== null ? cellContent(cell).kind : "nothing";
}
