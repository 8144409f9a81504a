import { DirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { MeasureKind, MeasureRequest } from "../core/measures/measure.js";
import { adjacencyOf, neighboursOf, stepsFrom } from "../layouts/adjacency.js";
import { coreNumbers } from "./core-numbers.js";

/** A value for each node: a share of the most there can be (betweenness, closeness, pagerank), or a number (core, groups). */
export function measure(request: MeasureRequest): Float64Array {
  return request.order === 0 ? new Float64Array() : MEASURES[request.kind](request);
}

const MEASURES: Readonly<Record<MeasureKind, (request: MeasureRequest) => Float64Array>> = {
  betweenness: (request) =>
    valuesFrom(betweenness(simpleGraph(request), { getEdgeWeight: null, normalized: true }), request),
  closeness: (request) => valuesFrom(closeness(simpleGraph(request), { wassermanFaust: true }), request),
  pagerank: (request) =>
    valuesFrom(pagerank(directedGraph(request), { getEdgeWeight: "weight", maxIterations: 1000 }), request),
  core: ({ order, edges }) => coreNumbers(adjacencyOf(order, edges)),
  community: (request) => largestFirst(valuesFrom(louvain(simpleGraph(request), { rng: seededFractions() }), request)),
  component: ({ order, edges }) => largestFirst(componentsOf(order, edges)),
};

interface Weight {
  weight: number;
}

/** Parallel edges as one, as heavy as they are many. */
function simpleGraph({ order, edges }: MeasureRequest): UndirectedGraph<Record<string, never>, Weight> {
  const graph = new UndirectedGraph<Record<string, never>, Weight>();
  for (let node = 0; node < order; node += 1) graph.addNode(node);
  for (let edge = 0; edge < edges.length; edge += 2) {
    graph.updateEdge(edges[edge], edges[edge + 1], ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return graph;
}

function directedGraph({ order, edges }: MeasureRequest): DirectedGraph<Record<string, never>, Weight> {
  const graph = new DirectedGraph<Record<string, never>, Weight>();
  for (let node = 0; node < order; node += 1) graph.addNode(node);
  for (let edge = 0; edge < edges.length; edge += 2) {
    graph.updateEdge(edges[edge], edges[edge + 1], ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return graph;
}

function valuesFrom(values: Readonly<Record<string, number>>, { order }: MeasureRequest): Float64Array {
  return Float64Array.from({ length: order }, (_, node) => values[node] ?? 0);
}

function componentsOf(order: number, edges: Uint32Array): Float64Array {
  const adjacency = adjacencyOf(order, edges);
  const components = new Float64Array(order).fill(-1);
  for (let node = 0; node < order; node += 1) {
    if (components[node] !== -1) continue;
    if (neighboursOf(adjacency, node).length === 0) components[node] = node;
    else for (const reached of stepsFrom(adjacency, [node]).reached) components[reached] = node;
  }
  return components;
}

/** Groups numbered anew: the largest 0; among equals the one that comes first. */
function largestFirst(groups: Float64Array): Float64Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes].toSorted(([, one], [, other]) => other - one).map(([group]) => group);
  const numbers = new Map(ranked.map((group, number) => [group, number]));
  return groups.map((group) => numbers.get(group) ?? 0);
}

/** Numbers below 1, the same at each run: a linear congruence. */
function seededFractions(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
