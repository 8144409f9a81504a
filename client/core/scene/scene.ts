import type { EntityType } from "#model/ontology.js";
import { type Dataset, EMPTY_DATASET } from "./dataset.js";
import type { Expansion } from "../expansion/expansion.js";
import type { Filter } from "../filters/filter.js";
import type { Extent, Point } from "./geometry.js";
import type { Heading } from "../headings/heading.js";
import type { LayoutChoice } from "../look/layout-choice.js";
import type { LineColours } from "../look/line-colours.js";
import type { LineNames } from "../look/line-names.js";
import type { MeasureScope } from "../measures/measure.js";
import type { Notes } from "../notes/note.js";
import type { StyleRule } from "../style-rules/style-rule.js";

/** What of the state is the canvas: all that can be undone, saved and linked to. */
export interface Scene {
  readonly dataset: Dataset;
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** Whether the store has more for the overview; null while the canvas does not show one. */
  readonly overview: { readonly limit: number; readonly truncated: boolean } | null;
  /** Where nodes stand, in graph coordinates. The canvas finds a place for those that have none, and tells it by `settle`. */
  readonly points: ReadonlyMap<string, Point>;
  /** The box around all when everything was last laid out: the canvas's measure, which cameras are told in. */
  readonly extent: Extent | null;
  /** Nodes that no layout moves. */
  readonly pinned: ReadonlySet<string>;
  /** How what has no place yet finds one when all is laid out. */
  readonly layout: LayoutChoice;
  /** What the layout called the parts of its picture. */
  readonly headings: readonly Heading[];
  /** Which lines have names. */
  readonly lineNames: LineNames;
  /** What colours of lines tell. */
  readonly lineColours: LineColours;
  /** The field of numbers that sizes of nodes tell; null: how many relationships they have. */
  readonly sizeBy: string | null;
  /** The field of numbers, or of groups, that colours of nodes tell; null: they tell types. */
  readonly colourBy: string | null;
  readonly measureScope: MeasureScope;
  readonly hiddenTypes: ReadonlySet<EntityType>;
  /** Nodes and relationships hidden one by one, whatever their type. */
  readonly hidden: ReadonlySet<string>;
  /** What decides, besides types, what is seen; their order does not matter. */
  readonly filters: readonly Filter[];
  /** The first that says something of a thing counts. */
  readonly styleRules: readonly StyleRule[];
  readonly notes: Notes;
}

/** A canvas that nothing was done to yet. Whatever is a part of it is a part of every scene. */
export const BLANK_SCENE: Scene = {
  dataset: EMPTY_DATASET,
  expansions: new Map(),
  overview: null,
  points: new Map(),
  extent: null,
  pinned: new Set(),
  layout: { kind: "force" },
  headings: [],
  lineNames: "selected",
  lineColours: "status",
  sizeBy: null,
  colourBy: null,
  measureScope: "shown",
  hiddenTypes: new Set(),
  hidden: new Set(),
  filters: [],
  styleRules: [],
  notes: new Map(),
};

/** The scene and nothing else of what holds one. */
export function sceneOf(state: Scene): Scene {
  return partsOf(state, BLANK_SCENE);
}

/** Whether nothing of the scene was touched: parts are replaced, never altered. */
export function isSameScene(one: Scene, other: Scene): boolean {
  return haveSameParts(one, other, BLANK_SCENE);
}

/** What a whole holds of the parts that a pattern has. */
// Of a type parameter TypeScript knows that a loop over an object gives its keys.
export function partsOf<Parts extends object>(whole: Parts, pattern: Parts): Parts {
  const parts = { ...pattern };
  for (const part in pattern) parts[part] = whole[part];
  return parts;
}

function haveSameParts<Parts extends object>(one: Parts, other: Parts, pattern: Parts): boolean {
  for (const part in pattern) if (one[part] !== other[part]) return false;
  return true;
}
