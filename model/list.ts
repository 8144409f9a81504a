import { z } from "zod";

/** Every list says how many there are in all and whether this is all of them. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.int().describe("How many there are in all."),
    truncated: z.boolean().describe("Whether there are more than `items`."),
  });
}

/** A list that is read page by page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return listOf(item).extend({
    nextCursor: z.string().nullable().describe("What to give as `cursor` for the next page; null on the last one."),
  });
}
