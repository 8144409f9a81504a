import type { EntityHit } from "#model/search-api.js";
import type { FindNames } from "./find-names.js";

/** By what people say, in lower case: the names that reports have for it, the usual one first. */
const SPOKEN: ReadonlyMap<string, readonly string[]> = new Map([["gdp", ["地区生产总值", "国内生产总值", "生产总值"]]]);

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
