import type { Activity, Notice } from "../activities.js";
import type { Camera } from "../scene/geometry.js";
import { EMPTY_HISTORY, type History } from "../scene/history.js";
import type { Measures } from "../measures/measure.js";
import { NO_PATHS, type PathSearch } from "../paths/paths.js";
import { BLANK_SCENE, partsOf, type Scene } from "../scene/scene.js";
import type { Selection } from "../scene/selection.js";
import type { Missing } from "../snapshot/picture-record.js";

/** What each tab has for itself: a canvas, and how far people have come with it. Details, searches and panels are the page's. */
export interface TabContent extends Scene {
  readonly selection: Selection | null;
  /** What part of the picture is seen, in the canvas's own measure; null: all of it. */
  readonly camera: Camera | null;
  /** Nodes and relationships chosen together; beside `selection`, which the details tell of. */
  readonly chosen: ReadonlySet<string>;
  /** What was measured, by kind. */
  readonly measures: Measures;
  readonly history: History;
  readonly paths: PathSearch;
  /** The open reader, and the passage to be seen in it. */
  readonly reader: { readonly document: string; readonly passage: string | null } | null;
  /** How projects and initiatives are set against each other, as an address says it; null: they are not shown. */
  readonly crossing: string | null;
  /** What the page opens with where nothing else is asked for, and where it found its place; null where something else was. */
  readonly plain: Pick<Scene, "dataset" | "points"> | null;
  /** What the link or view that was opened speaks of and the store no longer holds; null where nothing is missing. */
  readonly missing: Missing | null;
  /** The address of a canvas that is to be here and is not: not opened yet, or not to be had. People's next change gives it up. */
  readonly held: string | null;
  readonly pending: ReadonlySet<Activity>;
  readonly notices: readonly Notice[];
}

export const BLANK_CONTENT: TabContent = {
  ...BLANK_SCENE,
  selection: null,
  camera: null,
  chosen: new Set(),
  measures: new Map(),
  history: EMPTY_HISTORY,
  paths: NO_PATHS,
  reader: null,
  crossing: null,
  plain: null,
  missing: null,
  held: null,
  pending: new Set(),
  notices: [],
};

/** The content and nothing else of what holds one. */
export function contentOf(state: TabContent): TabContent {
  return partsOf(state, BLANK_CONTENT);
}
