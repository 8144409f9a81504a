import type { z } from "zod";
import type { PageParams } from "#model/api.js";
import { cursorAfter, positionFromCursor, type Position } from "./cursor.js";
import type { Page } from "./pages.js";

export interface WholeList<Item, Place extends z.ZodType> {
  readonly name: string;
  /** In the order in which they are listed. */
  readonly items: readonly Item[];
  /** The sort key as a cursor holds it. */
  readonly position: (item: Item) => Position;
  readonly place: Place;
  /** Whether an item stands behind the place. */
  readonly isAfter: (item: Item, place: z.output<Place>) => boolean;
}

/** A page of a list that is at hand as a whole; cut by sort key, as all lists are. */
export function pageOfList<Item, Place extends z.ZodType>(
  { name, items, position, place, isAfter }: WholeList<Item, Place>,
  { cursor, limit }: z.output<typeof PageParams>,
): Page<Item> {
  const after = cursor === undefined ? null : positionFromCursor(name, cursor, place);
  const rest = after === null ? items : items.filter((item) => isAfter(item, after));
  const kept = rest.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept,
    total: items.length,
    truncated: kept.length < items.length,
    nextCursor: rest.length > limit && last !== undefined ? cursorAfter(name, position(last)) : null,
  };
}
