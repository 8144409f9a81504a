import type { StepList, Steps } from "./steps.js";

/** How many steps at least lead from any entity to one of them, as far as was looked. */
export interface Distances {
  /** Looks one step further; gives the entities that lie there. */
  advance(): readonly number[];
  /** Up to how many steps was looked; infinite when nothing is left to be found. */
  depth(): number;
  /** Exact up to `depth()`; beyond it what is certain: one step more. */
  least(place: number): number;
  isSeen(place: number): boolean;
  /** How many entities were found last. */
  edge(): number;
}

const UNSEEN = 127;

/** `walk` lists those one step nearer to the start: `steps.to` for distances to an entity, `steps.from` for those from it. */
export function createDistances(
  count: number,
  start: number,
  { walk, list }: { readonly walk: Steps["to"]; readonly list: StepList },
): Distances {
  const distances = new Int8Array(count).fill(UNSEEN);
  distances[start] = 0;
  let frontier = [start];
  let depth = 0;
  return {
    advance() {
      const found: number[] = [];
      for (const place of frontier) {
        walk(place, list);
        for (let at = 0; at < list.size; at += 1) {
          const neighbour = list.places[at] ?? 0;
          if (distances[neighbour] !== UNSEEN) continue;
          distances[neighbour] = depth + 1;
          found.push(neighbour);
        }
      }
      depth += 1;
      frontier = found;
      return found;
    },
    depth: () => (frontier.length === 0 ? Number.POSITIVE_INFINITY : depth),
    least(place) {
      const distance = distances[place] ?? UNSEEN;
      return distance === UNSEEN ? (frontier.length === 0 ? Number.POSITIVE_INFINITY : depth + 1) : distance;
    },
    isSeen: (place) => distances[place] !== UNSEEN,
    edge: () => frontier.length,
  };
}
