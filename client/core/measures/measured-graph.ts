import { displayedGraph, unfilteredGraph } from "../scene/derive.js";
import { graphContext } from "../fields/graph-context.js";
import { measureOfCondition } from "../fields/measure-fields.js";
import { applyFilters, type Shown } from "../filters/apply-filters.js";
import type { MeasuredGraph } from "./measure.js";
import { rememberLast } from "../remember-last.js";
import type { Dataset } from "../scene/dataset.js";
import type { State } from "../state.js";

/**
 * What a measure of now would be taken of. What filters hide by a measure counts as shown: else a measure would be taken of what it
 * left itself, and filter on anew. The same object while nothing changes.
 */
export function measuredGraph(state: State): MeasuredGraph {
  return asBefore(state.measureScope === "shown" ? shownGraph(measurable(state)) : loadedGraph(state.dataset));
}

function measurable(state: State): Shown {
  const others = withoutMeasures(state.filters);
  if (others.length === state.filters.length) return displayedGraph(state);
  return filtered(graphContext(state), unfilteredGraph(state), others);
}

const withoutMeasures = rememberLast((filters: State["filters"]) =>
  filters.filter(({ condition }) => measureOfCondition(condition) === undefined),
);
const filtered = rememberLast(applyFilters);

const shownGraph = rememberLast(({ nodes, relationships }: Shown) =>
  graphOf(
    nodes.map(({ id }) => id),
    relationships,
  ),
);
const loadedGraph = rememberLast(({ nodes, relationships }: Dataset) =>
  graphOf([...nodes.keys()], [...relationships.values()]),
);

/** What is shown is worked out anew for other reasons too, a measure among them: the same nodes and links are the same graph. */
const asBefore = createMemory();

function createMemory(): (graph: MeasuredGraph) => MeasuredGraph {
  let last: MeasuredGraph = { ids: [], edges: new Uint32Array() };
  return (graph) => {
    if (!isSame(graph.ids, last.ids) || !isSame(graph.edges, last.edges)) last = graph;
    return last;
  };
}

function isSame(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

function graphOf(
  ids: readonly string[],
  relationships: readonly { readonly start: string; readonly end: string }[],
): MeasuredGraph {
  const indices = new Map(ids.map((id, index) => [id, index]));
  const edges = relationships.flatMap(({ start, end }) => {
    const [one, other] = [indices.get(start), indices.get(end)];
    return one === undefined || other === undefined || one === other ? [] : [one, other];
  });
  return { ids, edges: Uint32Array.from(edges) };
}
