import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { adjacencyOf } from "./adjacency.js";
import { placeInColumns } from "./columns.js";
import { placedAtOnce, type LayoutRequest } from "./layout.js";

/** From what is wanted over what is done to where and by whom. */
const LAYERS: readonly EntityType[] = [
  "Policy",
  "Initiative",
  "Project",
  "Event",
  "Place",
  "Organization",
  "Department",
  "Person",
  "Indicator",
];

/** A column for each type, initiatives before their projects before their places. */
export const createLayeredLayout = placedAtOnce(({ edges, sizes, traits }: LayoutRequest) => {
  const layers: number[][] = [...LAYERS, undefined].map(() => []);
  for (const [node, type] of traits.types.entries()) {
    const entityType = ENTITY_TYPES[type];
    const layer = entityType === undefined ? LAYERS.length : LAYERS.indexOf(entityType);
    layers[layer]?.push(node);
  }
  const blocks = layers.map((nodes, layer) => {
    const type = LAYERS[layer];
    return { of: type === undefined ? ("rest" as const) : ENTITY_TYPES.indexOf(type), nodes };
  });
  const positions = new Float32Array(2 * sizes.length);
  const headings = placeInColumns(adjacencyOf(sizes.length, edges), blocks, positions);
  return { positions, headings };
});
