import { adjacencyOf } from "./adjacency.js";
import { placedAtOnce, type LayoutRequest } from "./layout.js";
import { placeInRings } from "./rings.js";

/** Rings around the nodes in the middle, one for each step away from them; beside them, likewise, what cannot be reached from there. */
export const createRadialLayout = placedAtOnce(({ edges, sizes, traits }: LayoutRequest) => {
  const positions = new Float32Array(2 * sizes.length);
  const nodes = Array.from(sizes, (_, node) => node);
  placeInRings(adjacencyOf(sizes.length, edges), { nodes, centres: [...traits.centres] }, positions);
  return { positions, headings: [] };
});
