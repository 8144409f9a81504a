import { adjacencyOf, byDegree, neighboursOf, stepsFrom, type Adjacency } from "./adjacency.js";
import { type LayoutHeading, PITCH, placedAtOnce, type LayoutRequest } from "./layout.js";
import { separate } from "./overlaps.js";
import { placeInRings } from "./rings.js";
import { sunflowerPoint } from "./sunflower.js";

/** How much of a place's position is its rank among all: so that what lies close together in one city can be told apart. */
const RANKED = 0.6;

/**
 * A schematic map: places by their coordinates, north up and west to the left, and around each what is nearest to it by links. What
 * no link leads to a place from stands beside the map.
 */
export const createMapLayout = placedAtOnce(({ edges, sizes, fixed, traits }: LayoutRequest) => {
  const adjacency = adjacencyOf(sizes.length, edges);
  const all = Array.from(sizes, (_, node) => node);
  const located = all.filter((node) => !Number.isNaN(traits.coordinates[2 * node] ?? NaN));
  const positions = new Float32Array(2 * sizes.length);
  const side = 1.6 * PITCH * Math.sqrt(sizes.length);
  for (const axis of [0, 1] as const) {
    const shares = sharesAlong(axis, located, traits.coordinates);
    for (const node of located) positions[2 * node + axis] = (shares.get(node) ?? 0) * side * (axis === 0 ? 1.3 : 1);
  }
  const { steps, parents, reached } = stepsFrom(adjacency, byDegree(adjacency, located));
  gatherAround(positions, adjacency, { reached, parents });
  separate(positions, { sizes, fixed });
  const unlocated = all.filter((node) => steps[node] === -1);
  placeInRings(adjacency, { nodes: unlocated, centres: [] }, positions);
  moveBeside(positions, unlocated, reached);
  return { positions, headings: headingsOf(positions, { mapped: [...reached], unlocated }) };
});

/** From 0 to 1, between where a coordinate lies and which in their order it is; the same coordinates, the same share. */
function sharesAlong(axis: 0 | 1, nodes: readonly number[], coordinates: Float64Array): ReadonlyMap<number, number> {
  const valueOf = (node: number) => coordinates[2 * node + axis] ?? 0;
  const values = [...new Set(nodes.map(valueOf))].toSorted((one, other) => one - other);
  const [least = 0, greatest = 0] = [values[0], values.at(-1)];
  const ranks = new Map(values.map((value, index) => [value, index / Math.max(values.length - 1, 1)]));
  return new Map(
    nodes.map((node) => {
      const linear = (valueOf(node) - least) / (greatest - least || 1);
      return [node, RANKED * (ranks.get(valueOf(node)) ?? 0) + (1 - RANKED) * linear];
    }),
  );
}

/** Nodes without coordinates stand between the placed ones that they are linked to, like seeds around the one they hang on. */
function gatherAround(
  positions: Float32Array,
  adjacency: Adjacency,
  { reached, parents }: { readonly reached: readonly number[]; readonly parents: Int32Array },
): void {
  const isPlaced = new Uint8Array(adjacency.order);
  const gathered = new Map<number, number>();
  for (const node of reached) {
    const parent = parents[node] ?? -1;
    isPlaced[node] = 1;
    if (parent < 0) continue;
    const index = (gathered.get(parent) ?? 0) + 1;
    gathered.set(parent, index);
    const seed = sunflowerPoint(index, 0.8 * PITCH);
    const anchors = [...neighboursOf(adjacency, node)].filter((other) => other !== node && isPlaced[other] === 1);
    for (const axis of [0, 1] as const) {
      const mean = anchors.reduce((sum, other) => sum + (positions[2 * other + axis] ?? 0), 0) / anchors.length;
      positions[2 * node + axis] = mean + (axis === 0 ? seed.x : seed.y);
    }
  }
}

/** How far headings stand above the topmost node, in pitches. */
const ABOVE = 0.7;

/** Which way is north, and what stands beside the map. */
function headingsOf(
  positions: Float32Array,
  { mapped, unlocated }: { readonly mapped: readonly number[]; readonly unlocated: readonly number[] },
): readonly LayoutHeading[] {
  // Where nothing has coordinates there is no map to read.
  if (mapped.length === 0) return [];
  const over = (nodes: readonly number[]) => {
    const { left, right, top } = boxOf(positions, nodes);
    return { at: { x: (left + right) / 2, y: top + ABOVE * PITCH }, room: right - left + PITCH, guide: null };
  };
  const north: LayoutHeading = { of: "north", nodes: [], ...over(mapped) };
  return unlocated.length === 0 ? [north] : [north, { of: "rest", nodes: unlocated, ...over(unlocated) }];
}

function moveBeside(positions: Float32Array, nodes: readonly number[], placed: readonly number[]): void {
  if (nodes.length === 0 || placed.length === 0) return;
  const [own, other] = [boxOf(positions, nodes), boxOf(positions, placed)];
  const [right, up] = [other.right + 2 * PITCH - own.left, other.bottom + other.top - own.bottom - own.top];
  for (const node of nodes) {
    positions[2 * node] = (positions[2 * node] ?? 0) + right;
    positions[2 * node + 1] = (positions[2 * node + 1] ?? 0) + up / 2;
  }
}

function boxOf(positions: Float32Array, nodes: readonly number[]) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const node of nodes) {
    const [x = 0, y = 0] = [positions[2 * node], positions[2 * node + 1]];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}
