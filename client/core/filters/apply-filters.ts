import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Test } from "../conditions/condition.js";
import { testOf } from "../conditions/kinds.js";
import { linksOf } from "../conditions/links.js";
import type { GraphContext } from "../fields/graph-context.js";
import type { Filter } from "./filter.js";

export interface Shown {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

export interface Filtered extends Shown {
  /** Ids of what is shown, but faintly. */
  readonly faded: ReadonlySet<string>;
}

/**
 * What passes all filters that are on. Their order does not matter: first each node and relationship is asked by itself, then
 * structure is looked for in what is left. A node that had relationships and keeps none that passes goes with them.
 */
export function applyFilters(graph: GraphContext, base: Shown, filters: readonly Filter[]): Filtered {
  const on = filters.filter(({ isOn }) => isOn);
  const shown = passing(base, testsOf(on, "hide", graph));
  return { ...shown, faded: fadedOf(base, shown, testsOf(on, "fade", graph)) };
}

/** What of a graph meets a test, and all that hangs on it. */
export function passing(base: Shown, tests: readonly Test[]): Shown {
  if (tests.length === 0) return base;
  const single = passingByThemselves(base, tests);
  const structures = tests.flatMap((test) => (test.of === "structure" ? [test] : []));
  if (structures.length === 0) return single;
  const links = linksOf(single.nodes, single.relationships);
  const members = structures.map((test) => test.members(links));
  return withNodes(
    single,
    single.nodes.filter(({ id }) => members.every((each) => each.has(id))),
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a node keeps a relationship is asked of all that it had, hidden ones too; structure is looked for in what is shown. */
function fadedOf(base: Shown, shown: Shown, tests: readonly Test[]): ReadonlySet<string> {
  if (tests.length === 0) return NOTHING;
  const [structures, others] = [
    tests.filter(({ of }) => of === "structure"),
    tests.filter(({ of }) => of !== "structure"),
  ];
  return new Set([...restOf(shown, passing(base, others)), ...restOf(shown, passing(shown, structures))]);
}

function testsOf(filters: readonly Filter[], effect: Filter["effect"], graph: GraphContext): readonly Test[] {
  return filters.flatMap((filter) => (filter.effect === effect ? (testOf(filter.condition, graph) ?? []) : []));
}

function passingByThemselves(base: Shown, tests: readonly Test[]): Shown {
  const nodeTests = tests.flatMap((test) => (test.of === "node" ? [test.passes] : []));
  const relationshipTests = tests.flatMap((test) => (test.of === "relationship" ? [test.passes] : []));
  const relationships =
    relationshipTests.length === 0
      ? base.relationships
      : base.relationships.filter((each) => relationshipTests.every((passes) => passes(each)));
  const deserted = relationships === base.relationships ? NOTHING : desertedBetween(base.relationships, relationships);
  const nodes = base.nodes.filter((node) => !deserted.has(node.id) && nodeTests.every((passes) => passes(node)));
  return withNodes({ nodes, relationships }, nodes);
}

/** Ends of relationships that have none any more. */
function desertedBetween(
  before: readonly GraphRelationship[],
  after: readonly GraphRelationship[],
): ReadonlySet<string> {
  const kept = new Set(after.flatMap(({ start, end }) => [start, end]));
  return new Set(before.flatMap(({ start, end }) => [start, end]).filter((id) => !kept.has(id)));
}

function withNodes({ relationships }: Shown, nodes: readonly GraphNode[]): Shown {
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, relationships: relationships.filter(({ start, end }) => ids.has(start) && ids.has(end)) };
}

function restOf(all: Shown, part: Shown): ReadonlySet<string> {
  const kept = new Set([...part.nodes, ...part.relationships].map(({ id }) => id));
  return new Set([...all.nodes, ...all.relationships].flatMap(({ id }) => (kept.has(id) ? [] : [id])));
}
