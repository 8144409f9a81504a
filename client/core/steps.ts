import type { NeighbourAnswer } from "#model/neighbours-api.js";
import type { Subgraph } from "#model/graph.js";
import type { QueryResult } from "#model/query.js";
import { addSubgraph } from "./dataset.js";
import { EMPTY_DATASET, type Extent, type LayoutChoice, type Point, type State, type Step } from "./state.js";

/** Transitions of what is on the canvas, one for each kind of step. Each leaves its step behind, for links and reloads. */

/** The canvas emptied. Types stay hidden, and the selection stays: its details do not depend on the canvas. */
export function clearCanvas(state: State): State {
  return {
    ...state,
    dataset: EMPTY_DATASET,
    steps: [],
    expansions: new Map(),
    points: new Map(),
    extent: null,
    pinned: new Set(),
    hidden: new Set(),
    overview: null,
  };
}

/** The overview leads with what is linked: what stands alone follows when all the rest is there. */
export function showOverview(state: State, limit: number, result: QueryResult): State {
  const { nodes, relationships } = result.graph;
  // The query is asked for so many entities and no more: as many as that, and there may well be others.
  const isPart = result.truncated || nodes.length >= limit;
  const linked = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  const shown = isPart && linked.size > 0 ? nodes.filter(({ id }) => linked.has(id)) : nodes;
  return {
    ...withGraph(state, { nodes: shown, relationships }, null),
    overview: { limit, truncated: isPart },
    steps: withStep(state.steps, { kind: "overview", limit }),
  };
}

export function showNeighbours(state: State, id: string, limit: number, answer: NeighbourAnswer): State {
  const shown = answer.nodes.filter((node) => node.id !== id).length;
  return {
    ...withGraph(state, answer, id),
    expansions: new Map([...state.expansions, [id, { shown, total: answer.total }]]),
    steps: withStep(state.steps, { kind: "expand", id, limit }),
  };
}

export function showQueryResult(state: State, step: Extract<Step, { kind: "query" }>, graph: Subgraph): State {
  return { ...withGraph(state, graph, null), steps: withStep(state.steps, step) };
}

/** Where a hand put a node it stays: no layout moves it. */
export function placeNode(state: State, id: string, point: Point): State {
  const rounded = { x: toTenth(point.x), y: toTenth(point.y) };
  return {
    ...state,
    points: new Map([...state.points, [id, rounded]]),
    pinned: new Set([...state.pinned, id]),
    steps: withStep(state.steps, { kind: "place", id, point: rounded }),
  };
}

/** Takes their places from all that is not pinned, so that the canvas finds new ones by the layout. */
export function arrangeAfresh(state: State, layout: LayoutChoice = state.layout): State {
  const kept = state.steps.filter(({ kind }) => kind !== "arrange");
  return {
    ...state,
    layout,
    points: new Map([...state.points].filter(([id]) => state.pinned.has(id))),
    steps: [...kept, { kind: "arrange" }],
  };
}

/** Gives nodes the places that a layout found for them; those that went meanwhile are left out. */
export function settle(state: State, points: ReadonlyMap<string, Point>, extent: Extent | null): State {
  const found = [...points].filter(([id]) => state.dataset.nodes.has(id));
  return { ...state, points: new Map(found), extent };
}

/** Added to zero, because a link does not tell 0 from -0. */
function toTenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function withGraph(state: State, graph: Subgraph, origin: string | null): State {
  return { ...state, dataset: addSubgraph(state.dataset, graph, origin) };
}

/** Dragging the same node on replaces its last place; doing exactly what was done before adds nothing to be done again. */
function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  if (step.kind === "place" && last?.kind === "place" && last.id === step.id) return [...steps.slice(0, -1), step];
  if (step.kind !== "place" && steps.some((other) => JSON.stringify(other) === JSON.stringify(step))) return steps;
  return [...steps, step];
}
