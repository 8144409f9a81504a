import type { GraphNode } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import type { CypherOf } from "../cypher-of/cypher-of.js";
import type { Dataset } from "./dataset.js";
import { heldOnce } from "./held-once.js";
import { remembered } from "./history-limits.js";
import { isSameScene, type Scene, sceneOf } from "./scene.js";
import type { LineColours } from "../look/line-colours.js";
import type { LineNames } from "../look/line-names.js";
import type { LayoutChoice } from "../look/layout-choice.js";
import type { State } from "../state.js";

/** What people did to the canvas; each kind is told by the message `history.<kind>`. */
export const CHANGE_KINDS = [
  "overview",
  "more",
  "show",
  "expand",
  "add",
  "only",
  "collapse",
  "between",
  "path",
  "query",
  "view",
  "remove",
  "place",
  "pin",
  "unpin",
  "arrange",
  "lineNames",
  "lineColours",
  "sizeBy",
  "colourBy",
  "measureScope",
  "usualLook",
  "hideType",
  "showType",
  "onlyType",
  "allTypes",
  "hide",
  "unhide",
  "hideFacts",
  "unhideFacts",
  "keepOnly",
  "expandAll",
  "filter",
  "removeFilter",
  "showEverything",
  "rule",
  "removeRule",
  "note",
  "moveNote",
  "removeNote",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  /** The node that it was done to, where it was one. */
  readonly subject?: GraphNode;
  /** The relationship that it was done to, where it was one, from end to end. */
  readonly fact?: { readonly start: GraphNode; readonly type: string; readonly end: GraphNode };
  /** The query that returns what it brought. */
  readonly cypher?: CypherOf;
  /** To how many it was done. */
  readonly count?: number;
  readonly type?: EntityType;
  readonly layout?: LayoutChoice;
  readonly lineNames?: LineNames;
  readonly lineColours?: LineColours;
  /** The name of a field. */
  readonly field?: string;
}

export interface Entry {
  readonly change: Change;
  /** The canvas on the far side of the change: before it among the past, after it among the future. */
  readonly scene: Scene;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Entry[];
  /** What was undone, next to be done again first. */
  readonly future: readonly Entry[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** The state after a change, which can be undone from now on; what was undone before can no longer be done again. */
export function remember(before: State, after: State, change: Change): State {
  if (isSameScene(before, after)) return after;
  const entries = [...before.history.past, { change, scene: sceneOf(before) }];
  const dataset = after.dataset === before.dataset ? after.dataset : heldOnce(after.dataset, datasetsOf(entries));
  const reached = { ...after, dataset };
  return { ...reached, history: { past: remembered(entries, reached), future: [] }, held: null };
}

/** Each once, the newest first. */
function datasetsOf(entries: readonly Entry[]): readonly Dataset[] {
  return [...new Set(entries.map(({ scene }) => scene.dataset).toReversed())];
}

/** The state so many changes earlier (negative) or later, as far as there are any. */
export function travel(state: State, changes: number): State {
  let reached = state;
  for (let count = 0; count < Math.abs(changes); count += 1) reached = changes < 0 ? undo(reached) : redo(reached);
  return reached;
}

function undo(state: State): State {
  const { past, future } = state.history;
  const last = past.at(-1);
  if (last === undefined) return state;
  const undone = { change: last.change, scene: sceneOf(state) };
  return { ...state, ...last.scene, history: { past: past.slice(0, -1), future: [undone, ...future] } };
}

function redo(state: State): State {
  const { past, future } = state.history;
  const [next, ...rest] = future;
  if (next === undefined) return state;
  const redone = { change: next.change, scene: sceneOf(state) };
  return { ...state, ...next.scene, history: { past: [...past, redone], future: rest } };
}
