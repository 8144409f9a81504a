import type { Scene } from "./scene.js";

export interface HistoryLimits {
  /** How many changes can be undone. */
  readonly most: number;
  /** So many can, however large the canvas. */
  readonly least: number;
  /** Things held by scenes for nobody but the history. */
  readonly held: number;
}

/** A thing takes some 50 bytes, all together 200 MB. */
const LIMITS: HistoryLimits = { most: 1000, least: 30, held: 4_000_000 };

/**
 * The entries that are kept, oldest first. Scenes share what did not change between them, so that many are little more than one; but on a
 * canvas of 20,000 nodes each move of one makes a new list of all places.
 */
export function remembered<Entry extends { readonly scene: Scene }>(
  entries: readonly Entry[],
  present: Scene,
  { most, least, held: mostHeld }: HistoryLimits = LIMITS,
): readonly Entry[] {
  let [next, held] = [present, 0];
  for (const [age, { scene }] of entries.toReversed().entries()) {
    held += heldApart(scene, next);
    next = scene;
    if (age >= most || (age >= least && held > mostHeld)) return entries.slice(-age);
  }
  return entries;
}

/** How many things a scene holds in parts that another does not share. */
function heldApart(scene: Scene, other: Scene): number {
  let held = 0;
  for (const part of PARTS) if (scene[part] !== other[part]) held += sizeOf(scene[part]);
  const { dataset } = scene;
  for (const part of DATASET_PARTS) if (dataset[part] !== other.dataset[part]) held += dataset[part].size;
  return held;
}

const DATASET_PARTS = ["nodes", "relationships", "origins"] as const;
const PARTS = [
  "expansions",
  "points",
  "pinned",
  "headings",
  "hidden",
  "notes",
] as const satisfies readonly (keyof Scene)[];

function sizeOf(part: Scene[(typeof PARTS)[number]]): number {
  return "size" in part ? part.size : part.length;
}
