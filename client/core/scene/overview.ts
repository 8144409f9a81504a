import type { EntityType } from "#model/ontology.js";
import type { QueryResult } from "#model/query.js";
import type { Api } from "../api.js";
import { failureFrom } from "../failure.js";
import { factsBetween } from "../expansion/facts-between.js";

/** How much of the room each type has, where not all that is linked can be shown. Figures link indicators, no facts. */
const SHARES: Readonly<Partial<Record<EntityType, number>>> = {
  Department: 1,
  Organization: 1,
  Place: 2,
  Project: 1,
  Policy: 1,
  Initiative: 2,
  Event: 1,
  Person: 1,
};
const WHOLE = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
/** Among so many times as many as are shown the shares are looked for. */
const DEPTH = 20;

/**
 * The entities that are linked most, and the facts between them. Where there are more with facts than `limit`, each type has its share: of
 * many reports the places and initiatives alone would take all the room, and projects and departments are what people look for.
 */
export async function fetchOverview(api: Api, limit: number): Promise<QueryResult> {
  const most = await patiently(() => api.namedQuery("overview", { limit }, {}));
  if (most.graph.nodes.length < limit || isAllLinked(most)) return most;
  try {
    const ranked = await api.namedQuery("most-linked", { limit: limit * DEPTH }, {});
    const graph = await factsBetween(api, keysByShares(ranked, limit));
    return graph.nodes.length === 0 ? most : { ...most, graph, truncated: true };
  } catch {
    // What there is shows more than a page that says it has nothing.
    return most;
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

/** Whether what has facts is all among them: the least linked of them has none. */
function isAllLinked({ columns, rows }: QueryResult): boolean {
  const degree = columns.indexOf("degree");
  return degree === -1 || rows.some((row) => row[degree] === 0);
}

/** Of each type those that are linked most, as many as it has room for. */
function keysByShares({ columns, rows }: QueryResult, limit: number): readonly string[] {
  const [key, type, degree] = ["key", "type", "degree"].map((name) => columns.indexOf(name));
  const room = new Map<unknown, number>(
    Object.entries(SHARES).map(([name, share]) => [name, Math.floor((share / WHOLE) * limit)]),
  );
  return rows.flatMap((row) => {
    const [id, label] = [row[key ?? -1], row[type ?? -1]];
    const left = room.get(label) ?? 0;
    if (typeof id !== "string" || left === 0 || row[degree ?? -1] === 0) return [];
    room.set(label, left - 1);
    return [id];
  });
}
