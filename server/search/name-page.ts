import type { EntityHit } from "#model/search-api.js";
import type { EntityRecord } from "./entity-record.js";
import { compareWeights, type NameIndex } from "./name-index.js";
import type { NameAnswer, NamePosition } from "./name-messages.js";
import type { NameHits } from "./name-search.js";
import { NO_HIT, type Tier } from "./tiers.js";

/** What was found in one index, and the numbers of the entities that may be shown of it. */
export interface Chosen {
  readonly index: NameIndex;
  readonly hits: NameHits;
  readonly entities: readonly number[];
}

interface Found {
  readonly entity: number;
  readonly tier: Tier;
  readonly record: EntityRecord;
  readonly hits: NameHits;
}

/** The best behind `after`, of all indexes together. */
export function namePage(
  chosen: readonly Chosen[],
  after: NamePosition | null,
  limit: number,
): Pick<NameAnswer, "items" | "next"> {
  const found = chosen.flatMap((part) => bestOf(part, after, limit + 1)).toSorted(compareFound);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(hitFrom),
    next: last !== undefined && found.length > limit ? positionOf(last) : null,
  };
}

/** At most `limit` behind `after`. Only the tiers that reach so far are put in order. */
function bestOf({ index, hits, entities }: Chosen, after: NamePosition | null, limit: number): readonly Found[] {
  const { size, byPlace, places } = index;
  const [tier] = after ?? [-1];
  const left = entities.filter((entity) => hits.tierOf(entity) >= tier);
  // Of the tier of `after` any may be before it.
  const before = left.filter((entity) => hits.tierOf(entity) === tier).length;
  const lowest = tierReaching(left, hits, before + limit);
  const within = left.filter((entity) => hits.tierOf(entity) <= lowest);
  const order = Float64Array.from(within, (entity) => hits.tierOf(entity) * size + (places[entity] ?? 0)).toSorted();
  const foundAt = (place: number): Found => {
    const entity = byPlace[place % size] ?? 0;
    return { entity, tier: hits.tierOf(entity), record: index.record(entity), hits };
  };
  const start = after === null ? 0 : firstBehind(after, order, (place) => positionOf(foundAt(place)));
  return Array.from(order.subarray(start, start + limit), foundAt);
}

function firstBehind(after: NamePosition, order: Float64Array, positionAt: (place: number) => NamePosition): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePositions(positionAt(order[middle] ?? 0), after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tierReaching(entities: readonly number[], hits: NameHits, count: number): Tier {
  const counts = new Uint32Array(NO_HIT + 1);
  for (const entity of entities) {
    const tier = hits.tierOf(entity);
    counts[tier] = (counts[tier] ?? 0) + 1;
  }
  let tier = 0;
  for (let sum = counts[0] ?? 0; sum < count && tier < NO_HIT; sum += counts[tier] ?? 0) tier += 1;
  return tier;
}

function positionOf({ tier, record }: Found): NamePosition {
  const { node, degree, mentions } = record;
  return [tier, degree, mentions, String(node.properties["name"] ?? "").length, node.id];
}

function compareFound(a: Found, b: Found): number {
  return comparePositions(positionOf(a), positionOf(b));
}

function comparePositions(a: NamePosition, b: NamePosition): number {
  return a[0] - b[0] || compareWeights(weightFrom(a), weightFrom(b));
}

function weightFrom([, degree, mentions, length, key]: NamePosition): Parameters<typeof compareWeights>[0] {
  return { degree, mentions, length, key };
}

function hitFrom({ entity, record, hits }: Found): EntityHit {
  const { node, degree, mentions } = record;
  return { entity: node, ...hits.explain(entity, record), degree, mentions };
}
