import type { Pooled } from "#loaders/tagger/pool.js";
import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";

export interface Judged extends Pooled {
  /** How likely it is right. */
  readonly probability: number;
}

/** Measured by cross-validation: what is less likely is more often wrong than it helps. */
const LEAST = 0.36;
const LEAST_OF_TYPE: Partial<Record<EntityType, number>> = {};

function marginOf({ candidate, probability }: Judged): number {
  return probability - (LEAST_OF_TYPE[candidate.type] ?? LEAST);
}

/**
 * Of all that is proposed for a passage the mentions that are together the likeliest: they do not overlap, except that likely places stand
 * beside the longer name that they are part of. In order of place.
 */
export function chosenMentions(judged: readonly Judged[]): Candidate[] {
  const likely = judged
    .filter((one) => marginOf(one) >= 0)
    .toSorted((a, b) => a.core.start - b.core.start || b.core.end - a.core.end);
  const places = likely.filter(({ candidate }) => candidate.type === "Place");
  const groups = likely.map((outer) => ({ outer, inner: innerPlaces(outer, places) }));
  return likeliestTogether(groups)
    .flatMap(({ outer, inner }) => [outer, ...inner])
    .map(({ candidate, probability }) => ({ ...candidate, confidence: probability }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

interface Group {
  readonly outer: Judged;
  /** The places within it. */
  readonly inner: readonly Judged[];
}

/** `places` in order of place. */
function innerPlaces(outer: Judged, places: readonly Judged[]): Judged[] {
  const { core, candidate } = outer;
  if (candidate.type === "Department") return [];
  const inner: Judged[] = [];
  const within: Judged[] = [];
  for (let index = firstFrom(places, core.start); (places[index]?.core.start ?? core.end) < core.end; index += 1) {
    const place = places[index];
    if (place === undefined || place.core.end > core.end) continue;
    if (place.core.end - place.core.start < core.end - core.start) within.push(place);
  }
  for (const place of within.toSorted((a, b) => b.probability - a.probability)) {
    if (!inner.some((other) => other.core.start < place.core.end && place.core.start < other.core.end))
      inner.push(place);
  }
  return inner;
}

/** The first of the places that begins at `start` or behind it. */
function firstFrom(places: readonly Judged[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.core.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The groups without overlaps that have the most probability above the least (weighted interval scheduling). */
function likeliestTogether(groups: readonly Group[]): Group[] {
  const ordered = groups.toSorted(
    (a, b) => a.outer.core.end - b.outer.core.end || a.outer.core.start - b.outer.core.start,
  );
  const best = new Float64Array(ordered.length + 1);
  const before = new Int32Array(ordered.length);
  for (const [index, group] of ordered.entries()) {
    let free = index;
    while (free > 0 && (ordered[free - 1]?.outer.core.end ?? 0) > group.outer.core.start) free -= 1;
    before[index] = free;
    const own = [group.outer, ...group.inner].reduce((sum, one) => sum + marginOf(one) + BONUS, 0);
    best[index + 1] = Math.max(best[index] ?? 0, own + (best[free] ?? 0));
  }
  const chosen: Group[] = [];
  for (let index = ordered.length; index > 0;) {
    const last = ordered[index - 1];
    if (last === undefined || best[index] === best[index - 1]) index -= 1;
    else {
      chosen.push(last);
      index = before[index - 1] ?? 0;
    }
  }
  return chosen;
}

/** So that what is just likely enough counts for something. */
const BONUS = 0.02;
