import { z } from "zod/mini";
import type { Api } from "./api.js";
import { inTurns } from "./in-turns.js";
import { slicesOf } from "./slices.js";

/** How much of the store speaks of an entity, whatever of it is on the canvas. */
export interface StoreCounts {
  readonly mentions: number;
  readonly documents: number;
}

/** Fewer than the rows that any server gives at once. */
const KEYS_A_REQUEST = 1000;

const Rows = z.array(z.tuple([z.string(), z.int(), z.int()]));

/** The counts of entities by their keys; those that the store does not hold have none. */
export async function fetchStoreCounts(api: Api, keys: readonly string[]): Promise<ReadonlyMap<string, StoreCounts>> {
  const answers = await inTurns(slicesOf(keys, KEYS_A_REQUEST), (part) =>
    api.namedQuery("entity-counts", { keys: [...part] }, {}),
  );
  return new Map(
    answers
      .flatMap(({ rows }) => Rows.parse(rows))
      .map(([key, mentions, documents]) => [key, { mentions, documents }] as const),
  );
}
