import type { Cell } from "#model/query.js";
import type { Api } from "../api.js";
import { inTurns } from "../in-turns.js";
import { slicesOf } from "../slices.js";

/** How much of the store speaks of an entity, whatever of it is on the canvas. */
export interface StoreCounts {
  readonly mentions: number;
  readonly documents: number;
}

/** Fewer than the rows that any server gives at once. */
const KEYS_A_REQUEST = 1000;

/** The counts of entities by their keys; those that the store does not hold have none. */
export async function fetchStoreCounts(api: Api, keys: readonly string[]): Promise<ReadonlyMap<string, StoreCounts>> {
  const answers = await inTurns(slicesOf(keys, KEYS_A_REQUEST), (part) =>
    api.namedQuery("entity-counts", { keys: [...part] }, {}),
  );
  return new Map(answers.flatMap(({ rows }) => rows).map(countsFromRow));
}

/** Read by hand: a page that opens would be a tenth larger for zod. */
function countsFromRow([key, mentions, documents]: readonly Cell[]): readonly [string, StoreCounts] {
  if (typeof key === "string" && typeof mentions === "number" && typeof documents === "number")
    return [key, { mentions, documents }];
  throw new Error("A row of entity counts is none.");
}
