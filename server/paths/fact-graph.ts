import type { FactColumns } from "./fact-table.js";

/**
 * The entities as a graph to be walked: the facts of an entity lie side by side, in both directions, those with the same other end
 * together and the surest of them first.
 */
export interface FactGraph {
  readonly columns: FactColumns;
  /** Facts of the entity at place `p` are `arcFacts[firstArc[p]]` to `arcFacts[firstArc[p + 1]]`, the latter not included. */
  readonly firstArc: Int32Array;
  readonly arcFacts: Int32Array;
  /** Places of the other ends. */
  readonly arcTargets: Int32Array;
  /** See `costOf`. Copied from the facts, as those that are walked together lie together here. */
  readonly arcCosts: Int32Array;
  /** Twice the place of the fact's type, and one more where the fact begins here. */
  readonly arcKinds: Uint16Array;
  /** How many facts the entity with the most has. */
  readonly mostFacts: number;
  /** Places in the order of keys, character by character. */
  readonly order: Int32Array;
  /** Where each place stands in it. */
  readonly ranks: Int32Array;
}

/** Below this a fact is as good as unsaid; its logarithm has to be finite. */
const LEAST_CONFIDENCE = 1e-4;
const UNITS_A_BIT = 1 << 16;

/** −log₂ of the confidence in whole units of 2⁻¹⁶, so that sums do not depend on their order and equal paths cost the same to the unit. */
export function costOf(confidence: number): number {
  return Math.round(-Math.log2(Math.min(Math.max(confidence, LEAST_CONFIDENCE), 1)) * UNITS_A_BIT);
}

/** Facts with an end that nobody told of, and of an entity with itself, are no part of it. */
export function factGraphFrom(columns: FactColumns, orderBefore: Int32Array = new Int32Array()): FactGraph {
  const { keys, types, starts, ends, confidences } = columns;
  const facts = starts.length;
  const costs = Int32Array.from(confidences, costOf);
  const isWalked = (fact: number): boolean => {
    const [start = 0, end = 0] = [starts[fact], ends[fact]];
    return start !== end && (types[start] ?? -1) >= 0 && (types[end] ?? -1) >= 0;
  };
  const firstArc = new Int32Array(keys.length + 1);
  for (let fact = 0; fact < facts; fact += 1) {
    if (!isWalked(fact)) continue;
    count(firstArc, starts[fact] ?? 0);
    count(firstArc, ends[fact] ?? 0);
  }
  for (let place = 0; place < keys.length; place += 1)
    firstArc[place + 1] = (firstArc[place + 1] ?? 0) + (firstArc[place] ?? 0);
  const arcFacts = new Int32Array(firstArc[keys.length] ?? 0);
  const next = firstArc.slice();
  for (let fact = 0; fact < facts; fact += 1) {
    if (!isWalked(fact)) continue;
    put(arcFacts, next, starts[fact] ?? 0, fact);
    put(arcFacts, next, ends[fact] ?? 0, fact);
  }
  const order = orderOf(keys, orderBefore);
  const ranks = new Int32Array(keys.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  const graph = {
    columns,
    order,
    ranks,
    firstArc,
    arcFacts,
    arcTargets: new Int32Array(arcFacts.length),
    arcCosts: new Int32Array(arcFacts.length),
    arcKinds: new Uint16Array(arcFacts.length),
    mostFacts: firstArc.reduce((most, first, place) => Math.max(most, first - (firstArc[place - 1] ?? 0)), 0),
  };
  for (let place = 0; place < keys.length; place += 1) arrangeArcs(graph, costs, place);
  return graph;
}

/** Brings the facts of an entity into their order and copies what is asked of them. */
function arrangeArcs(graph: FactGraph, costs: Int32Array, place: number): void {
  const { starts, ends, factKeys, factTypes } = graph.columns;
  const targetOf = (fact: number): number => (starts[fact] === place ? (ends[fact] ?? 0) : (starts[fact] ?? 0));
  const first = graph.firstArc[place] ?? 0;
  const facts = graph.arcFacts.subarray(first, graph.firstArc[place + 1] ?? 0);
  facts.sort(
    (a, b) =>
      targetOf(a) - targetOf(b) ||
      (costs[a] ?? 0) - (costs[b] ?? 0) ||
      ((factKeys[a] ?? "") < (factKeys[b] ?? "") ? -1 : 1),
  );
  for (const [index, fact] of facts.entries()) {
    graph.arcTargets[first + index] = targetOf(fact);
    graph.arcCosts[first + index] = costs[fact] ?? 0;
    graph.arcKinds[first + index] = 2 * (factTypes[fact] ?? 0) + (starts[fact] === place ? 1 : 0);
  }
}

/** The place of the entity with this key; null where none has it. */
export function placeOf({ columns, order }: FactGraph, key: string): number | null {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns.keys[order[middle] ?? 0] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  const place = order[low];
  return place !== undefined && columns.keys[place] === key && (columns.types[place] ?? -1) >= 0 ? place : null;
}

/** `before`: the order of the first of these keys, found earlier; sorting soon puts the others in. */
function orderOf(keys: readonly string[], before: Int32Array): Int32Array {
  const order = [...before, ...[...keys.keys()].slice(before.length)];
  return Int32Array.from(order.toSorted((a, b) => ((keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1)));
}

function count(firstArc: Int32Array, place: number): void {
  firstArc[place + 1] = (firstArc[place + 1] ?? 0) + 1;
}

function put(arcFacts: Int32Array, next: Int32Array, place: number, fact: number): void {
  const arc = next[place] ?? 0;
  arcFacts[arc] = fact;
  next[place] = arc + 1;
}
