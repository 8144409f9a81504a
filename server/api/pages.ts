import { z } from "zod";
import type { Params, QueryResult } from "#model/query.js";
import { cursorAfter, positionFromCursor, type Position } from "./cursor.js";
import { recordsFromResult } from "./records.js";

/** A slice of a list, with what every list says of itself. */
export interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
  readonly truncated: boolean;
  readonly nextCursor: string | null;
}

/**
 * A list that a query gives in a fixed order. The query takes the sort key of the item to begin after, and `$limit`; each row
 * has a column `total`. Pages are cut by sort key, not by number: what is added or withdrawn between two pages neither repeats
 * nor hides another item.
 */
export interface PagedList<Row extends z.ZodType, Place extends z.ZodType, Item> {
  /** Names the list with its criteria. */
  readonly name: string;
  readonly read: (params: Params) => Promise<QueryResult>;
  readonly row: Row;
  readonly item: (row: z.output<Row>) => Item;
  /** The sort key as the query's rows have it, as a cursor holds it, and as the query takes it. */
  readonly position: (row: z.output<Row>) => Position;
  readonly place: Place;
  readonly after: (place: z.output<Place>) => Params;
}

export async function readPage<Row extends z.ZodType, Place extends z.ZodType, Item>(
  list: PagedList<Row, Place, Item>,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Item>> {
  const after = cursor === undefined ? {} : list.after(positionFromCursor(list.name, cursor, list.place));
  const result = await list.read({ ...after, limit: limit + 1 });
  const rows = recordsFromResult(result, list.row);
  const kept = rows.slice(0, limit);
  // A page past the end has no row to read the total from: the first one is asked for it.
  const counted = result.rows.length > 0 || cursor === undefined ? result : await list.read({ limit: 1 });
  const total = recordsFromResult(counted, Total)[0]?.total ?? 0;
  const last = kept.at(-1);
  return {
    items: kept.map(list.item),
    total,
    truncated: kept.length < total,
    nextCursor: rows.length > limit && last !== undefined ? cursorAfter(list.name, list.position(last)) : null,
  };
}

const Total = z.object({ total: z.int() });
