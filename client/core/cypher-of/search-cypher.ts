import type { EntityHit, MatchKind } from "#model/search-api.js";
import type { CypherOf } from "./cypher-of.js";

/** Ways to match that the catalogue's query knows as well; by sound and with mistakes only the search itself finds. */
const SAID: ReadonlySet<MatchKind> = new Set(["exact", "prefix", "word", "part"]);

interface Found {
  /** What was looked for. */
  readonly query: string;
  readonly entities: { readonly items: readonly Pick<EntityHit, "entity" | "kind" | "matched">[] };
}

/** The entities that were found by a name: by the words where a query finds them too, else by their keys; null where there are none. */
export function cypherOfSearch({ query, entities: { items } }: Found, types: readonly string[]): CypherOf | null {
  if (items.length === 0) return null;
  const q = query.toLowerCase();
  const isSaid = items.every(({ kind, matched }) => SAID.has(kind) && matched.toLowerCase().includes(q));
  return isSaid
    ? { query: "search-entities", params: { q, types, limit: items.length } }
    : { query: "entities-by-key", params: { keys: items.map(({ entity }) => entity.id) } };
}
