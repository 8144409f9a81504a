import { describe, expect, test } from "vitest";
import type { EntityRow, FactRow } from "#server/snapshot/graph-change.js";
import { randomChoices } from "#server/store/contract/random-numbers.js";
import { costOf, factGraphFrom, placeOf, type FactGraph } from "./fact-graph.js";
import { createFactTable } from "./fact-table.js";
import { searchPaths, type PathSearch } from "./path-search.js";

const TYPES = ["Place", "Project", "Department"];
const FACT_TYPES = ["LOCATED_IN", "PART_OF", "ISSUED"];
/** Few, so that many paths cost the same. */
const CONFIDENCES = [0.25, 0.5, 0.9, 1];

interface Made {
  readonly graph: FactGraph;
  readonly facts: readonly FactRow[];
}

function makeGraph(chance: (below: number) => number): Made {
  const count = 3 + chance(6);
  const keys = Array.from({ length: count }, (_, index) => "dbacfehgi".charAt(index));
  const facts = Array.from({ length: chance(5 * count) }, (_, index): FactRow => {
    const ends = [keys[chance(count)]!, keys[chance(count)]!] as const;
    return [`fact:${index}`, FACT_TYPES[chance(3)]!, ...ends, "d", "stated", "done", CONFIDENCES[chance(4)]!];
  });
  const table = createFactTable();
  table.take({ kind: "facts", rows: facts });
  const rows = keys.map((key): EntityRow => [key, TYPES[chance(3)]!, key]);
  table.take({ kind: "entities", rows });
  return { graph: factGraphFrom(table.columns()), facts };
}

/** Every simple path that the search allows, tried one by one, as keys joined, in the order that is promised. */
function everyPath({ graph, facts }: Made, search: PathSearch): string[] {
  const { keys, types, typeNames } = graph.columns;
  const required = new Set([search.from, search.to, ...search.via]);
  const factsOf = (place: number) =>
    facts.filter(
      ([, , start, end]) => start !== end && (placeOf(graph, start) === place || placeOf(graph, end) === place),
    );
  const isPassable = (place: number) =>
    required.has(place) ||
    ((search.labels === null || search.labels.includes(typeNames[types[place]!]!)) &&
      (search.mostFacts === null || factsOf(place).length <= search.mostFacts));
  const stepsFrom = (place: number): Map<number, number> => {
    const steps = new Map<number, number>();
    for (const [, type, start, end, , , , confidence] of factsOf(place)) {
      const away = placeOf(graph, start) === place;
      if (search.types !== null && !search.types.includes(type)) continue;
      if (confidence! < search.leastConfidence) continue;
      if (search.direction !== "both" && away !== (search.direction === "out")) continue;
      const next = placeOf(graph, away ? end : start)!;
      if (isPassable(next)) steps.set(next, Math.min(steps.get(next) ?? Infinity, costOf(confidence!)));
    }
    return steps;
  };
  const found: { text: string; length: number; cost: number }[] = [];
  const visit = (path: number[], cost: number): void => {
    const last = path.at(-1)!;
    if (last === search.to) {
      const passed = search.via.map((place) => path.indexOf(place));
      if (passed.includes(-1) || (search.inOrder && passed.some((at, index) => at < (passed[index - 1] ?? 0)))) return;
      found.push({ text: path.map((place) => keys[place]).join(""), length: path.length, cost });
      return;
    }
    if (path.length > search.maxLength) return;
    for (const [next, more] of stepsFrom(last)) if (!path.includes(next)) visit([...path, next], cost + more);
  };
  visit([search.from], 0);
  return found
    .toSorted((a, b) => a.length - b.length || a.cost - b.cost || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

function makeSearch(chance: (below: number) => number, { graph }: Made): PathSearch {
  const places = graph.columns.keys.map((_, place) => place);
  const shuffled = places.toSorted((a, b) => ((a * 7 + chance(100)) % 11) - ((b * 7 + chance(100)) % 11) || a - b);
  return {
    from: shuffled[0]!,
    to: shuffled[1]!,
    via: chance(2) === 0 ? [] : shuffled.slice(2, 2 + chance(4)),
    inOrder: chance(2) === 0,
    limit: 1 + chance(5),
    maxLength: 1 + chance(7),
    types: chance(3) === 0 ? FACT_TYPES.slice(0, 2) : null,
    labels: chance(3) === 0 ? TYPES.slice(0, 2) : null,
    direction: (["both", "both", "out", "in"] as const)[chance(4)]!,
    leastConfidence: chance(3) === 0 ? 0.5 : 0,
    mostFacts: chance(4) === 0 ? 3 : null,
  };
}

describe("the k shortest paths", () => {
  test("are those that trying every path gives, on thousands of small graphs", () => {
    const chance = randomChoices(7);
    let some = 0;
    let cut = 0;
    for (let round = 0; round < 6000; round += 1) {
      const made = makeGraph(chance);
      const search = makeSearch(chance, made);
      const every = everyPath(made, search);
      const { paths, truncated, exhausted } = searchPaths(made.graph, search);
      const found = paths.map((path) => path.map((place) => made.graph.columns.keys[place]).join(""));
      expect({ round, found, truncated, exhausted }).toEqual({
        round,
        found: every.slice(0, search.limit),
        truncated: every.length > search.limit,
        exhausted: false,
      });
      if (found.length > 0) some += 1;
      if (truncated) cut += 1;
    }
    expect(some).toBeGreaterThan(1500);
    expect(cut).toBeGreaterThan(200);
  });
});
