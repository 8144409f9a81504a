import type { EntityType } from "#model/ontology.js";
import type { QueryResult } from "#model/query.js";
import type { Api } from "../api.js";
import { failureFrom } from "../failure.js";
import { factsBetween } from "../expansion/facts-between.js";

/** How much of the room each type has, where not all that is linked can be shown. Figures link indicators, no facts. */
const SHARES: ReadonlyMap<string, number> = new Map<EntityType, number>([
  ["Department", 1],
  ["Organization", 1],
  ["Place", 2],
  ["Project", 1],
  ["Policy", 1],
  ["Initiative", 2],
  ["Event", 1],
  ["Person", 1],
]);
/** Among so many times as many as are shown the shares are looked for. */
const DEPTH = 20;

/**
 * The entities that are linked most, and the facts between them. Where there are more with facts than `limit`, each type has its share: of
 * many reports the places and initiatives alone would take all the room, and projects and departments are what people look for.
 */
export async function fetchOverview(api: Api, limit: number): Promise<QueryResult> {
  return (await shared(api, limit)) ?? api.namedQuery("overview", { limit }, {});
}

/** Null where all that is linked has room, or the shares cannot be had: what is linked most shows more than a page that says it has nothing. */
async function shared(api: Api, limit: number): Promise<QueryResult | null> {
  try {
    const ranked = await patiently(() => api.namedQuery("most-linked", { limit: limit * DEPTH }, {}));
    const linked = linkedOf(ranked);
    if (linked.length <= limit) return null;
    const graph = await factsBetween(api, keysByShares(linked, limit));
    return graph.nodes.length === 0 ? null : { ...ranked, graph, truncated: true };
  } catch (thrown) {
    if (failureFrom(thrown).code !== "query-timeout") throw thrown;
    return null;
  }
}

/** The first query of a store that was just opened has to read it as well, and may take longer than is allowed; the next one does not. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (thrown) {
    if (failureFrom(thrown).code !== "query-timeout") throw thrown;
    return ask();
  }
}

interface Linked {
  readonly key: string;
  readonly type: string;
}

/** The entities that have facts, the most linked first. */
function linkedOf({ columns, rows }: QueryResult): readonly Linked[] {
  const [key, type, degree] = ["key", "type", "degree"].map((name) => columns.indexOf(name));
  return rows.flatMap((row) => {
    const [id, label] = [row[key ?? -1], row[type ?? -1]];
    const isLinked = row[degree ?? -1] !== 0;
    return isLinked && typeof id === "string" && typeof label === "string" ? [{ key: id, type: label }] : [];
  });
}

/** Of each type those that are linked most, as many as it has room for. */
function keysByShares(linked: readonly Linked[], limit: number): readonly string[] {
  const byType = new Map<string, Linked[]>();
  for (const one of linked) {
    const others = byType.get(one.type);
    if (others === undefined) byType.set(one.type, [one]);
    else others.push(one);
  }
  const room = roomByShares(new Map([...byType].map(([type, some]) => [type, some.length])), limit);
  return [...byType].flatMap(([type, some]) => some.slice(0, room.get(type) ?? 0).map(({ key }) => key));
}

/** How many of each type are shown; what a type does not fill is shared among the others. */
function roomByShares(counts: ReadonlyMap<string, number>, limit: number): ReadonlyMap<string, number> {
  const room = new Map<string, number>();
  const wants = (type: string): number => (counts.get(type) ?? 0) - (room.get(type) ?? 0);
  let left = limit;
  for (let open = [...SHARES]; left > 0 && open.length > 0; open = open.filter(([type]) => wants(type) > 0)) {
    const whole = open.reduce((sum, [, share]) => sum + share, 0);
    const each = left / whole;
    for (const [type, share] of open) {
      const more = Math.min(wants(type), Math.max(1, Math.floor(share * each)), left);
      room.set(type, (room.get(type) ?? 0) + more);
      left -= more;
    }
  }
  return room;
}
