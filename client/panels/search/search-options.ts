import type { SearchAnswer } from "#model/search-api.js";
import type { GraphNode } from "#model/graph.js";
import { entityTypeOf } from "../../core/entity-type.js";

/** One line of the list under the search box. */
export type SearchOption =
  | {
      readonly kind: "entity";
      readonly id: string;
      readonly type: string;
      readonly name: readonly Piece[];
      readonly nameEn: readonly Piece[];
      /** The form that matched, where it is not one of the names that are shown anyway. */
      readonly matched: readonly Piece[];
      /** Whether it is only nearly what was typed. */
      readonly isNear: boolean;
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

type EntityHit = SearchAnswer["entities"]["items"][number];

/** Entities first, then sentences, each in the server's order. */
export function searchOptions(answer: SearchAnswer): readonly SearchOption[] {
  return [
    ...answer.entities.items.map(entityOption),
    ...answer.passages.items.map(({ key, text, document, highlights }): SearchOption => ({
      kind: "passage",
      id: key,
      document: document.key,
      source: document.title,
      pieces: piecesAround(text, highlights),
    })),
  ];
}

function entityOption({ entity, matched, field, kind, highlights, degree }: EntityHit): SearchOption {
  const shown = (text: string | null, isHit: boolean): readonly Piece[] =>
    text === null ? [] : piecesOf(text, isHit ? highlights : []);
  return {
    kind: "entity",
    id: entity.id,
    type: entityTypeOf(entity) ?? entity.labels[0] ?? "",
    name: shown(textOf(entity, "name") ?? entity.id, field === "name"),
    nameEn: shown(textOf(entity, "nameEn"), field === "nameEn"),
    matched: shown(field === "name" || field === "nameEn" ? null : matched, true),
    isNear: kind === "homophone" || kind === "fuzzy",
    degree,
  };
}

/** How much of a long sentence stands before its first hit. */
const LEAD = 18;

/** The sentence from shortly before its first hit, cut into what was hit and what was not. */
export function piecesAround(text: string, highlights: readonly (readonly [number, number])[]): readonly Piece[] {
  const first = Math.min(...highlights.map(([start]) => start));
  const from = highlights.length === 0 ? 0 : Math.max(0, first - LEAD);
  const rest = piecesOf(
    text.slice(from),
    highlights.map(([start, end]) => [start - from, end - from]),
  );
  return from > 0 ? [{ text: "…", hit: false }, ...rest] : rest;
}

/** All of a text, cut at its hits. */
function piecesOf(text: string, highlights: readonly (readonly [number, number])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of highlights.toSorted(([a], [b]) => a - b)) {
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
