import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { GraphContext } from "../fields/graph-context.js";

/** What conditions of each kind ask. A new kind is its entry here, a file with its test, and its lines in `kinds.ts` and in the snapshot. */
export interface Settings {
  /** One of these words, or `isExcept` any other; `missing`: also where nothing is known. */
  readonly category: {
    readonly field: string;
    readonly values: readonly string[];
    readonly missing: boolean;
    readonly isExcept: boolean;
  };
  /** From–to, both included, null without a bound; `missing`: also where nothing is known. */
  readonly range: {
    readonly field: string;
    readonly from: number | null;
    readonly to: number | null;
    readonly missing: boolean;
  };
  /** In a node's names, its key or its pinyin. */
  readonly text: { readonly text: string };
  /** Linked, however far, with a node; null: in the largest part of the graph that hangs together. */
  readonly component: { readonly node: string | null };
  /** In the part where each node has at least `least` neighbours that are in it too. */
  readonly core: { readonly least: number };
  /** At most so many steps from a node. */
  readonly ego: { readonly node: string; readonly steps: number };
}

export type ConditionKind = keyof Settings;

/** A question about nodes or relationships that filters and style rules share. Plain JSON: it is saved with the view. */
export type Condition<Kind extends ConditionKind = ConditionKind> = {
  [One in Kind]: { readonly kind: One } & Settings[One];
}[Kind];

/** What a condition comes down to on a graph: a test of each node, of each relationship, or the nodes that meet it together. */
export type Test =
  | { readonly of: "node"; readonly passes: (node: GraphNode) => boolean }
  | { readonly of: "relationship"; readonly passes: (relationship: GraphRelationship) => boolean }
  | { readonly of: "structure"; readonly members: (graph: Links) => ReadonlySet<string> };

/** What hangs together in what: the nodes of a graph, each with its neighbours. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** Makes the test of a condition; undefined: it asks nothing on this graph, e.g. of documents that have not come yet. */
export type TestMaker<Kind extends ConditionKind> = (settings: Settings[Kind], graph: GraphContext) => Test | undefined;
