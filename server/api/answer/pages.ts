import type { Context } from "hono";
import { z } from "zod";
import type { PageParams } from "#model/api.js";
import type { Params } from "#model/query.js";
import { cursorAfter, positionFromCursor, type Position } from "./cursor.js";
import type { Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** A slice of a list, with what every list says of itself. */
export interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
  readonly truncated: boolean;
  readonly nextCursor: string | null;
}

/**
 * A list that a query of the catalogue gives in a fixed order. The query takes the sort key of the item to begin after, and `$limit`;
 * each row has a column `total`. Pages are cut by sort key, not by number: what is added or withdrawn between two pages neither
 * repeats nor hides another item.
 */
export interface PagedList<Row extends z.ZodType, Place extends z.ZodType, Item> {
  readonly query: string;
  readonly row: Row;
  readonly item: (row: z.output<Row>) => Item;
  /** The sort key as the query's rows have it, as a cursor holds it, and as the query takes it. */
  readonly position: (row: z.output<Row>) => Position;
  readonly place: Place;
  readonly after: (place: z.output<Place>) => Params;
}

/** The place in a list that is sorted by one key. */
export const AFTER_KEY = { place: z.tuple([z.string()]), after: ([after]: readonly [string]) => ({ after }) };
/** The place in a list that is sorted by one number. */
export const AFTER_ORDER = { place: z.tuple([z.int()]), after: ([after]: readonly [number]) => ({ after }) };

export interface PageRequest extends Readonly<z.output<typeof PageParams>> {
  /** What the query takes besides: which list it is. */
  readonly criteria: Params;
  readonly signal: AbortSignal;
}

export async function readPage<Row extends z.ZodType, Place extends z.ZodType, Item>(
  read: Reader,
  list: PagedList<Row, Place, Item>,
  { criteria, cursor, limit, signal }: PageRequest,
): Promise<Page<Item>> {
  const name = JSON.stringify([list.query, criteria]);
  const readRows = (params: Params) => read(list.query, { ...criteria, ...params }, signal);
  const after = cursor === undefined ? {} : list.after(positionFromCursor(name, cursor, list.place));
  const result = await readRows({ ...after, limit: limit + 1 });
  const rows = recordsFromResult(result, list.row);
  const kept = rows.slice(0, limit);
  // A page past the end has no row to read the total from: the first one is asked for it.
  const counted = result.rows.length > 0 || cursor === undefined ? result : await readRows({ limit: 1 });
  const total = recordsFromResult(counted, Total)[0]?.total ?? 0;
  const last = kept.at(-1);
  return {
    items: kept.map(list.item),
    total,
    truncated: kept.length < total,
    nextCursor: rows.length > limit && last !== undefined ? cursorAfter(name, list.position(last)) : null,
  };
}

const Total = z.object({ total: z.int() });

type PartContext = Context<
  RequestEnvironment,
  string,
  { out: { param: { key: string }; query: z.output<typeof PageParams> } }
>;

/**
 * Answers with pages of what belongs to one thing: the passages of a document, the documents of an entity. A thing that has none still has
 * to be there: `requireThing` throws `not-found`.
 */
export function createPartPages(
  read: Reader,
  requireThing: (read: Reader, key: string, signal: AbortSignal) => Promise<unknown>,
) {
  return async <Row extends z.ZodType, Place extends z.ZodType, Item>(
    context: PartContext,
    list: PagedList<Row, Place, Item>,
  ): Promise<Page<Item>> => {
    const { key } = context.req.valid("param");
    const { signal } = context.req.raw;
    const page = await readPage(read, list, { criteria: { key }, ...context.req.valid("query"), signal });
    if (page.total === 0) await requireThing(read, key, signal);
    return page;
  };
}
