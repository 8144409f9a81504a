import type { NeighbourAnswer } from "#model/neighbours-api.js";
import type { Subgraph } from "#model/graph.js";
import type { QueryResult } from "#model/query.js";
import { addSubgraph, EMPTY_DATASET } from "./dataset.js";
import type { LayoutChoice } from "../look/layout-choice.js";
import type { Extent, Point } from "./geometry.js";
import type { State } from "../state.js";

/** Transitions of what is on the canvas. */

/**
 * The canvas emptied. Types stay hidden, and the selection stays: its details do not depend on the canvas. Notes on nodes and
 * relationships stay with them; text at a place of the picture goes with the picture.
 */
export function clearCanvas(state: State): State {
  return {
    ...state,
    dataset: EMPTY_DATASET,
    expansions: new Map(),
    points: new Map(),
    extent: null,
    headings: [],
    pinned: new Set(),
    hidden: new Set(),
    notes: new Map([...state.notes].filter(([, { at }]) => at.kind !== "point")),
    overview: null,
  };
}

/** What the canvas shows now is what a page opens with that is asked for nothing else. */
export function markPlain(state: State): State {
  return { ...state, plain: { dataset: state.dataset, points: state.points } };
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
  };
}

export function showNeighbours(state: State, id: string, answer: NeighbourAnswer): State {
  const shown = answer.nodes.filter((node) => node.id !== id).length;
  return {
    ...withGraph(state, answer, id),
    expansions: new Map([...state.expansions, [id, { shown, total: answer.total }]]),
  };
}

export function showQueryResult(state: State, graph: Subgraph): State {
  return withGraph(state, graph, null);
}

/** Where a hand put a node it stays: no layout moves it. */
export function placeNode(state: State, id: string, point: Point): State {
  const rounded = { x: toHundredth(point.x), y: toHundredth(point.y) };
  return {
    ...state,
    points: new Map([...state.points, [id, rounded]]),
    pinned: new Set([...state.pinned, id]),
  };
}

/** Takes their places from all that is not pinned, so that the canvas finds new ones by the layout. */
export function arrangeAfresh(state: State, layout: LayoutChoice = state.layout): State {
  return {
    ...state,
    layout,
    headings: [],
    points: new Map([...state.points].filter(([id]) => state.pinned.has(id))),
  };
}

/**
 * Gives nodes the places that a layout found for them, to a hundredth; those that went meanwhile are left out. `isFinished`: whether
 * the layout came to its end, neither stopped nor failed; `headings`: what it called the parts of a new picture.
 */
export function settle(
  state: State,
  points: ReadonlyMap<string, Point>,
  extent: Extent | null,
  { isFinished = true, headings = state.headings }: Found = {},
): State {
  const here = [...points].filter(([id]) => state.dataset.nodes.has(id));
  const found = new Map(
    here.map(([id, { x, y }]) => [id, state.points.get(id) ?? { x: toHundredth(x), y: toHundredth(y) }]),
  );
  // Only what the page finds by itself when it opens needs no words in a link.
  const isByItself = isFinished && state.layout.kind === "force" && state.points.size === 0;
  const isPlain = isByItself && state.plain?.dataset === state.dataset && state.plain.points.size < found.size;
  return {
    ...state,
    points: found,
    extent,
    headings,
    ...(isPlain && { plain: { dataset: state.dataset, points: found } }),
  };
}

/** What else a layout found. */
export interface Found {
  readonly isFinished?: boolean;
  readonly headings?: State["headings"];
}

/** Added to zero, because a link does not tell 0 from -0. */
function toHundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function withGraph(state: State, graph: Subgraph, origin: string | null): State {
  return { ...state, dataset: addSubgraph(state.dataset, graph, origin) };
}
