import type { SearchAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { entityTypeOf } from "../../core/entity-type.js";

/** One line of the list under the search box. */
export type SearchOption =
  | {
      readonly kind: "entity";
      readonly id: string;
      readonly type: string;
      readonly name: string;
      readonly nameEn: string | null;
      /** The form that matched, where it is not one of the names that are shown anyway. */
      readonly matched: string | null;
      readonly degree: number;
    }
  | {
      readonly kind: "passage";
      readonly id: string;
      readonly document: string;
      readonly source: string;
      readonly pieces: readonly Piece[];
    };

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Entities first, then sentences, each in the server's order. */
export function searchOptions(answer: SearchAnswer): readonly SearchOption[] {
  return [
    ...answer.entities.items.map(({ entity, matched, degree }): SearchOption => {
      const name = textOf(entity, "name") ?? entity.id;
      const nameEn = textOf(entity, "nameEn");
      const type = entityTypeOf(entity) ?? entity.labels[0] ?? "";
      const isShown = matched === name || matched === nameEn;
      return { kind: "entity", id: entity.id, type, name, nameEn, matched: isShown ? null : matched, degree };
    }),
    ...answer.passages.items.map(({ key, text, document, highlights }): SearchOption => ({
      kind: "passage",
      id: key,
      document: document.key,
      source: document.title,
      pieces: piecesAround(text, highlights),
    })),
  ];
}

/** How much of a long sentence stands before its first hit. */
const LEAD = 18;

/** The sentence from shortly before its first hit, cut into what was hit and what was not. */
export function piecesAround(text: string, highlights: readonly (readonly [number, number])[]): readonly Piece[] {
  const sorted = highlights.toSorted(([a], [b]) => a - b);
  const from = Math.max(0, (sorted[0]?.[0] ?? 0) - LEAD);
  const pieces: Piece[] = from > 0 ? [{ text: "…", hit: false }] : [];
  let at = from;
  for (const [start, end] of sorted) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), hit: false }] : pieces;
}

function textOf(node: GraphNode, property: string): string | null {
  const value = node.properties[property];
  return typeof value === "string" && value !== "" ? value : null;
}
