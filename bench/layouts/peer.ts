import { createRequire } from "node:module";
import { MultiUndirectedGraph } from "graphology";
import { z } from "zod";
import type { Laid } from "./quality.js";

type Layout = (
  graph: MultiUndirectedGraph,
  options: { readonly iterations: number; readonly settings: unknown },
) => Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** The package's types tell Node of a default export that it does not have there. */
const forceAtlas2 = z
  .custom<Layout & { readonly inferSettings: (order: number) => unknown }>((value) => typeof value === "function")
  .parse(createRequire(import.meta.url)("graphology-layout-forceatlas2"));

/** ForceAtlas2 as graphology offers it, with the settings that it infers itself, from the same start. */
export function laidByGraphology({ edges, positions }: Laid, iterations: number): Float32Array {
  const graph = new MultiUndirectedGraph();
  const order = positions.length / 2;
  for (let node = 0; node < order; node += 1) {
    graph.addNode(node, { x: positions[2 * node] ?? 0, y: positions[2 * node + 1] ?? 0 });
  }
  for (let edge = 0; edge < edges.length; edge += 2) graph.addEdge(edges[edge], edges[edge + 1]);
  const places = forceAtlas2(graph, { iterations, settings: forceAtlas2.inferSettings(order) });
  return Float32Array.from(graph.nodes().flatMap((node) => [places[node]?.x ?? 0, places[node]?.y ?? 0]));
}
