import { rememberLast } from "../remember-last.js";
import type { Loadable } from "../loadable.js";

/** What is worked out from how nodes are linked: how much a node matters, and which belong together. */
export const MEASURE_KINDS = ["betweenness", "pagerank", "closeness", "core", "community", "component"] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Those whose values are numbers of groups; the largest group is number 0. */
export const GROUP_KINDS = ["community", "component"] as const satisfies readonly MeasureKind[];

/** Of what is measured: what is shown, or all that is on the canvas, hidden or not. */
export const MEASURE_SCOPES = ["shown", "loaded"] as const;
export type MeasureScope = (typeof MEASURE_SCOPES)[number];

/** A graph as plain arrays: pairs of node indices, parallel ones included. */
export interface MeasureRequest {
  readonly kind: MeasureKind;
  readonly order: number;
  readonly edges: Uint32Array;
}

/** Resolves with a value for each node. */
export type Measure = (request: MeasureRequest, signal: AbortSignal) => Promise<Float64Array>;

export interface Measured {
  readonly values: ReadonlyMap<string, number>;
  /** What it was measured on: where this is no longer what `measuredGraph` answers, the values are old. */
  readonly graph: MeasuredGraph;
}

export interface MeasuredGraph {
  readonly ids: readonly string[];
  readonly edges: Uint32Array;
}

export type Measures = ReadonlyMap<MeasureKind, Loadable<Measured>>;

/** Nodes that belong together, named after the one with most links among them. */
export interface Group {
  readonly number: number;
  readonly head: string;
  readonly members: readonly string[];
}

/** The groups of a measure, largest first. The same object while nothing changes. */
export const groupsOf = rememberLast(({ values, graph }: Measured): readonly Group[] => {
  const degrees = new Uint32Array(graph.ids.length);
  for (const node of graph.edges) degrees[node] = (degrees[node] ?? 0) + 1;
  const groups = new Map<number, { head: number; members: string[] }>();
  for (const [index, id] of graph.ids.entries()) {
    const number = values.get(id) ?? 0;
    const group = groups.get(number) ?? { head: index, members: [] };
    if ((degrees[index] ?? 0) > (degrees[group.head] ?? 0)) group.head = index;
    group.members.push(id);
    groups.set(number, group);
  }
  return [...groups]
    .map(([number, { head, members }]) => ({ number, head: graph.ids[head] ?? "", members }))
    .toSorted((one, other) => one.number - other.number);
});

export function isGroupKind(kind: string): kind is (typeof GROUP_KINDS)[number] {
  return GROUP_KINDS.some((one) => one === kind);
}
