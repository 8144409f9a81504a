import { createCostTable } from "./cost-table.js";
import { createDistances } from "./distances.js";
import type { FactGraph } from "./fact-graph.js";
import { createPriorityQueue, type PriorityQueue } from "./priority-queue.js";
import { createSteps, type StepChoice, type StepList, type Steps } from "./steps.js";

export interface PathSearch extends StepChoice {
  /** Places of entities, all of them different. */
  readonly from: number;
  readonly to: number;
  readonly via: readonly number[];
  /** Whether the way-points are to be passed in the order in which they are given. */
  readonly inOrder: boolean;
  readonly limit: number;
  /** Steps. */
  readonly maxLength: number;
}

export interface FoundPaths {
  /** Places of the entities from end to end. Shorter paths come first, then surer ones, then those whose keys come first. */
  readonly paths: readonly (readonly number[])[];
  /** More paths of at most `maxLength` steps would follow. */
  readonly truncated: boolean;
  /** The search was ended before it was sure that nothing is missing. */
  readonly exhausted: boolean;
  readonly steps: Steps;
}

/** A path's beginning. */
interface Beginning {
  readonly place: number;
  readonly before: Beginning | null;
  /** Of its steps. */
  readonly cost: number;
  /** With the cheapest way that may be left: no whole path that begins so costs less. */
  readonly whole: number;
  /** Way-points not yet passed, a bit each. */
  readonly open: number;
  /** Steps left to go. */
  readonly left: number;
  /** The last step among those that could have been taken, in their order. */
  readonly taken: number;
}

/** A step from which a walk leads to the far end. */
interface NextStep {
  readonly place: number;
  readonly cost: number;
  readonly open: number;
  /** Of the step and the cheapest way that is left behind it. */
  readonly least: number;
}

/** Facts looked at and beginnings tried before a search is ended: about a second. */
const MOST_WORK = 20_000_000;

/**
 * Simple paths that pass all way-points, length by length. For each length the cheapest walk that is left at each entity is found first,
 * from the far end backwards and only where it matters; by it the beginnings of paths are tried in the order of what the whole may cost, so
 * that hardly any is tried in vain (a best-first search whose estimate is exact but for walks that pass an entity twice).
 */
export function searchPaths(graph: FactGraph, search: PathSearch): FoundPaths {
  const { from, to, via, limit, maxLength } = search;
  const required = new Set([from, to, ...via]);
  const steps = createSteps(graph, search, required);
  const count = graph.columns.keys.length;
  const list = steps.createList();
  const distances = createDistances(count, to, { walk: steps.to, list });
  const reach = createDistances(count, from, { walk: steps.from, list });
  const toWayPoints = via.map((place) => createDistances(count, place, { walk: steps.to, list }));
  /** One for each number of steps left: those of a step are still walked through while those behind it are listed. */
  const lists = Array.from({ length: maxLength + 1 }, (): StepList | null => null);
  const costs = createCostTable();
  const choices = new Map<number, readonly NextStep[]>();
  const everyWayPoint = (1 << via.length) - 1;
  const paths: number[][] = [];
  let tried = 0;
  let hasMet = false;
  const isSpent = (): boolean => steps.looked() + tried > MOST_WORK;

  for (const wayPoint of toWayPoints) for (let step = 1; step < maxLength; step += 1) wayPoint.advance();
  for (let length = via.length + 1; length <= maxLength && paths.length <= limit && !isSpent(); length += 1) {
    lookAhead(length);
    if (hasMet) addPathsOf(length);
  }
  return { paths: paths.slice(0, limit), truncated: paths.length > limit, exhausted: isSpent(), steps };

  /** Looks from both ends, each time from where less was found, until both together see as far as so many steps. */
  function lookAhead(length: number): void {
    while (distances.depth() + reach.depth() < length) {
      const [side, other] = distances.edge() <= reach.edge() ? [distances, reach] : [reach, distances];
      const found = side.advance();
      hasMet ||= found.some((place) => other.isSeen(place));
    }
  }

  function addPathsOf(length: number): void {
    const queue = createPriorityQueue<Beginning>((a, b) => isBefore(graph.ranks, a, b));
    const whole = leastCost(from, everyWayPoint, length);
    if (whole === Number.POSITIVE_INFINITY) return;
    queue.push({ place: from, before: null, cost: 0, whole, open: everyWayPoint, left: length, taken: -1 });
    while (paths.length <= limit && !isSpent()) {
      const first = queue.pop();
      if (first === undefined) return;
      tried += 1;
      if (first.before !== null) queueNext(queue, first.before, first.taken + 1);
      if (first.left === 0) paths.push(placesOf(first));
      else queueNext(queue, first, 0);
    }
  }

  /** Of all that may follow a beginning only the best is queued, and the next one when that is taken out. */
  function queueNext(queue: PriorityQueue<Beginning>, before: Beginning, at: number): void {
    const choices = nextSteps(before.place, before.open, before.left);
    for (let taken = at; taken < choices.length; taken += 1) {
      const step = choices[taken];
      tried += 1;
      if (step === undefined || isPassed(before, step.place)) continue;
      const { place, open } = step;
      const whole = before.cost + step.least;
      queue.push({ place, before, cost: before.cost + step.cost, whole, open, left: before.left - 1, taken });
      return;
    }
  }

  /** Of all walks of just so many steps to the far end that pass the open way-points, what the cheapest costs; infinite: there is none. */
  function leastCost(place: number, open: number, left: number): number {
    if (left === 0) return place === to && open === 0 ? 0 : Number.POSITIVE_INFINITY;
    const key = keyOf(place, open, left);
    const known = costs.get(key);
    if (known !== undefined) return known === NO_WAY ? Number.POSITIVE_INFINITY : known;
    let least = Number.POSITIVE_INFINITY;
    const { size, places, costs: stepCosts } = stepsOf(place, left);
    for (let at = 0; at < size; at += 1) {
      const next = places[at] ?? 0;
      const openNext = openBehind(next, open, left);
      if (openNext === NOWHERE) continue;
      least = Math.min(least, (stepCosts[at] ?? 0) + leastCost(next, openNext, left - 1));
    }
    costs.set(key, least === Number.POSITIVE_INFINITY ? NO_WAY : least);
    return least;
  }

  /** Those from which a walk leads to the far end, the cheapest first, of equal ones that whose key comes first. */
  function nextSteps(place: number, open: number, left: number): readonly NextStep[] {
    const key = keyOf(place, open, left);
    const known = choices.get(key);
    if (known !== undefined) return known;
    const found: NextStep[] = [];
    const { size, places, costs: stepCosts } = stepsOf(place, left);
    for (let at = 0; at < size; at += 1) {
      const next = places[at] ?? 0;
      const openNext = openBehind(next, open, left);
      if (openNext === NOWHERE) continue;
      const cost = stepCosts[at] ?? 0;
      const least = cost + leastCost(next, openNext, left - 1);
      if (least !== Number.POSITIVE_INFINITY) found.push({ place: next, cost, open: openNext, least });
    }
    found.sort((a, b) => a.least - b.least || (graph.ranks[a.place] ?? 0) - (graph.ranks[b.place] ?? 0));
    tried += found.length;
    choices.set(key, found);
    return found;
  }

  function keyOf(place: number, open: number, left: number): number {
    return (open * (maxLength + 1) + left) * count + place;
  }

  function stepsOf(place: number, left: number): StepList {
    const list = (lists[left] ??= steps.createList());
    if (isSpent()) list.size = 0;
    else steps.from(place, list);
    return list;
  }

  /** The way-points that are open behind a step to `place`; `NOWHERE` when no path leads that way, by the distances. */
  function openBehind(place: number, open: number, left: number): number {
    if (place === from || (place === to && left > 1) || distances.least(place) > left - 1) return NOWHERE;
    if (via.length === 0) return open;
    const openNext = required.has(place) ? openAt(place, open) : open;
    return openNext === NOWHERE || isTooFar(place, openNext, left - 1) ? NOWHERE : openNext;
  }

  /** `NOWHERE` where a path may not pass the way-point yet, or again. */
  function openAt(place: number, open: number): number {
    const index = via.indexOf(place);
    if (index === -1) return open;
    const bit = 1 << index;
    return (open & bit) === 0 || (search.inOrder && (open & (bit - 1)) !== 0) ? NOWHERE : open & ~bit;
  }

  function isTooFar(place: number, open: number, left: number): boolean {
    return toWayPoints.some(
      (wayPoint, index) =>
        (open & (1 << index)) !== 0 && wayPoint.least(place) + distances.least(via[index] ?? to) > left,
    );
  }
}

/** In the table of costs. */
const NO_WAY = 0x7fffffff;
const NOWHERE = -1;

/** The cheaper one; of equal ones that whose keys come first. */
function isBefore(ranks: Int32Array, a: Beginning, b: Beginning): boolean {
  if (a.whole !== b.whole) return a.whole < b.whole;
  if (a.before === b.before) return (ranks[a.place] ?? 0) < (ranks[b.place] ?? 0);
  const [one, other] = [placesOf(a), placesOf(b)];
  const at = one.findIndex((place, index) => place !== other[index]);
  if (at === -1) return true;
  const next = other[at];
  return next !== undefined && (ranks[one[at] ?? 0] ?? 0) < (ranks[next] ?? 0);
}

function placesOf(beginning: Beginning): number[] {
  const places: number[] = [];
  for (let one: Beginning | null = beginning; one !== null; one = one.before) places.push(one.place);
  return places.toReversed();
}

function isPassed(beginning: Beginning, place: number): boolean {
  for (let one: Beginning | null = beginning; one !== null; one = one.before) if (one.place === place) return true;
  return false;
}
