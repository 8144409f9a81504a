import { z } from "zod";
import type { QueryResult } from "#model/query.js";
import { recordsFromResult } from "./records.js";

/** A slice of a list, with what every list says of itself. */
export interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
  readonly truncated: boolean;
}

/**
 * The page that a query with `$offset`, `$limit` and a column `total` gives. A page past the end has no row to read the total
 * from, so the first row is asked for it.
 */
export async function readPage<Row extends z.ZodType, Item>(
  read: (page: { readonly offset: number; readonly limit: number }) => Promise<QueryResult>,
  page: { readonly offset: number; readonly limit: number },
  shape: { readonly row: Row; readonly item: (row: z.output<Row>) => Item },
): Promise<Page<Item>> {
  const result = await read(page);
  const items = recordsFromResult(result, shape.row).map(shape.item);
  const counted = result.rows.length > 0 || page.offset === 0 ? result : await read({ offset: 0, limit: 1 });
  const total = recordsFromResult(counted, z.object({ total: z.int() }))[0]?.total ?? 0;
  return { items, total, truncated: items.length < total };
}
