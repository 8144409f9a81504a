import type { EntityType } from "#model/ontology.js";

/** What the layer of names tells: all types but persons, of whom the reports name too few to learn from. */
export const NAME_TYPES = [
  "Department",
  "Organization",
  "Place",
  "Project",
  "Policy",
  "Initiative",
  "Event",
  "Indicator",
] as const satisfies readonly EntityType[];

/** Two layers: names that do not overlap, and places alone, those within longer names too. */
export const LAYERS = { names: NAME_TYPES, places: ["Place"] } as const satisfies Record<string, readonly EntityType[]>;
export type Layer = keyof typeof LAYERS;
export const LAYER_NAMES = ["names", "places"] as const satisfies readonly Layer[];

/** 0 is outside every name; then come beginning and inside of each type in turn. */
export const OUTSIDE = 0;

export function labelCount(types: readonly EntityType[]): number {
  return 1 + 2 * types.length;
}

export function beginOf(type: number): number {
  return 1 + 2 * type;
}

export function insideOf(type: number): number {
  return 2 + 2 * type;
}
