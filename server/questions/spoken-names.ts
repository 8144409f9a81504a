import type { EntityHit } from "#model/search-api.js";
import type { FindNames } from "./find-names.js";
import { NAMES_OF_PRODUCT } from "./names-of-product.js";

/** By what people say, in lower case: the names that reports have for it, the usual one first. */
const SPOKEN: ReadonlyMap<string, readonly string[]> = new Map([["gdp", NAMES_OF_PRODUCT]]);

/** Finds a name as it is typed, or where nothing is called that, what reports call by another name. */
export async function findSpoken(typed: string, limit: number, find: FindNames): Promise<readonly EntityHit[]> {
  const hits = await find(typed, limit);
  if (hits[0]?.kind === "exact") return hits;
  for (const name of SPOKEN.get(typed) ?? []) {
    const named = (await find(name, limit)).filter(({ kind }) => kind === "exact");
    if (named.length > 0) return named;
  }
  return hits;
}
