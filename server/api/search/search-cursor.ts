import { z } from "zod";
import { cursorAfter, positionFromCursor } from "#server/api/answer/cursor.js";
import type { NamePosition, NameRequest } from "#server/search/name-messages.js";
import type { PassagePosition } from "#server/passages/passage-messages.js";

/** Which of a search's lists a page belongs to, and where it begins. */
export type SearchPlace =
  | { readonly list: "entities"; readonly after: NamePosition }
  | { readonly list: "passages"; readonly after: PassagePosition }
  /** Of passages that the store itself found: it can only leave some out, so that they have to be of the same revision. */
  | { readonly list: "stored-passages"; readonly offset: number; readonly revision: string };

/** What a cursor is good for. */
export type SearchCriteria = Pick<NameRequest, "q" | "types" | "area" | "document" | "year">;

/** What of one list of a search is asked for, or of those that stand for it. */
export interface ListRequest<List extends SearchPlace["list"]> {
  readonly criteria: SearchCriteria;
  /** Null: the first page. */
  readonly place: Extract<SearchPlace, { readonly list: List }> | null;
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** Whoever makes up a cursor has the store skip no more: it skips by looking at each. */
export const MOST_SKIPPED = 100_000;

const Entities = z.tuple([z.literal("entities"), z.int(), z.int(), z.int(), z.int(), z.string()]);
const Passages = z.tuple([z.literal("passages"), z.int(), z.int(), z.string(), z.int()]);
const StoredPassages = z.tuple([z.literal("stored-passages"), z.int().min(0).max(MOST_SKIPPED), z.string()]);
const Place = z.union([Entities, Passages, StoredPassages]);

export function cursorTo(criteria: SearchCriteria, place: SearchPlace): string {
  const position =
    place.list === "stored-passages" ? ([place.offset, place.revision] as const) : ([...place.after] as const);
  return cursorAfter(nameOf(criteria), [place.list, ...position]);
}

/** Throws `invalid-cursor` where the text was not made by `cursorTo` for these criteria. */
export function placeFromCursor(criteria: SearchCriteria, cursor: string): SearchPlace {
  const position = positionFromCursor(nameOf(criteria), cursor, Place);
  if (position[0] === "stored-passages") return { list: position[0], offset: position[1], revision: position[2] };
  if (position[0] === "passages") {
    const [list, ...after] = position;
    return { list, after };
  }
  const [list, ...after] = position;
  return { list, after };
}

function nameOf({ q, types, area, document, year }: SearchCriteria): string {
  return JSON.stringify(["search", q, types, area, document, year]);
}
