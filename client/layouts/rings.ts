import { packSiblings } from "d3-hierarchy";
import { byDegree, stepsFrom, type Adjacency } from "./adjacency.js";
import { PITCH } from "./layout.js";

/**
 * Rings around some nodes, one for each step away from them, and around the most linked of what cannot be reached from there, side by
 * side as close as they can. All that is linked with one of the nodes must be among them.
 */
export function placeInRings(
  adjacency: Adjacency,
  { nodes, centres }: { readonly nodes: readonly number[]; readonly centres: readonly number[] },
  positions: Float32Array,
): void {
  const isPlaced = new Uint8Array(adjacency.order);
  const discs: { readonly members: readonly number[]; readonly r: number }[] = [];
  const add = (middle: readonly number[]) => {
    const disc = placeRings(adjacency, middle, positions);
    discs.push(disc);
    for (const node of disc.members) isPlaced[node] = 1;
  };
  if (centres.length > 0) add(centres);
  for (const hub of byDegree(adjacency, nodes)) if (isPlaced[hub] === 0) add([hub]);
  // The first is in the middle, whatever its size.
  for (const { members, x, y } of packSiblings(discs)) {
    for (const node of members) {
      positions[2 * node] = (positions[2 * node] ?? 0) + x;
      positions[2 * node + 1] = (positions[2 * node + 1] ?? 0) + y;
    }
  }
}

/** How far apart two nodes of a ring stand at least, in pitches. */
const SPACING = 1.3;

/** Places what can be reached from some nodes in rings around (0, 0); each node shares its sector out among those reached from it. */
function placeRings(adjacency: Adjacency, centres: readonly number[], positions: Float32Array) {
  const { steps, parents, reached } = stepsFrom(adjacency, centres);
  const children = new Map<number, number[]>(reached.map((node) => [node, []]));
  for (const node of reached) children.get(parents[node] ?? -1)?.push(node);
  const narrow = radiiOf(reached, steps, centres.length);
  const weights = sectorsNeeded(reached, parents, (node) => (SPACING * PITCH) / (narrow[steps[node] ?? 0] || PITCH));
  // Where ends hang on few nodes of a ring, its others have less room than the ring has: all rings are made wider.
  const needed = centres.reduce((sum, node) => sum + (weights[node] ?? 0), 0);
  const radii = narrow.map((radius) => radius * Math.max(1, needed / (2 * Math.PI)));
  const sectors = new Map<number, readonly [from: number, to: number]>();
  const share = (nodes: readonly number[], [from, to]: readonly [from: number, to: number]) => {
    const total = nodes.reduce((sum, node) => sum + (weights[node] ?? 0), 0);
    let at = from;
    for (const node of nodes) {
      const end = at + ((to - from) * (weights[node] ?? 0)) / total;
      const [angle, radius] = [(at + end) / 2, radii[steps[node] ?? 0] ?? 0];
      sectors.set(node, [at, end]);
      positions[2 * node] = radius * Math.cos(angle);
      positions[2 * node + 1] = radius * Math.sin(angle);
      at = end;
    }
  };
  share(centres, [Math.PI / 2, Math.PI / 2 - 2 * Math.PI]);
  for (const node of reached) share(children.get(node) ?? [], sectors.get(node) ?? [0, 0]);
  return { members: reached, r: (radii.at(-1) ?? 0) + PITCH };
}

/** The sector that each node needs so that neither it nor what was reached from it lies over others; radians. */
function sectorsNeeded(reached: readonly number[], parents: Int32Array, own: (node: number) => number): Float64Array {
  const sectors = new Float64Array(parents.length);
  for (const node of reached.toReversed()) {
    const sector = Math.max(sectors[node] ?? 0, own(node));
    sectors[node] = sector;
    const parent = parents[node] ?? -1;
    if (parent >= 0) sectors[parent] = (sectors[parent] ?? 0) + sector;
  }
  return sectors;
}

/** A ring is as wide as its nodes need, and a good step beyond the one before. */
function radiiOf(reached: readonly number[], steps: Int32Array, centres: number): readonly number[] {
  const counts: number[] = [];
  for (const node of reached) counts[steps[node] ?? 0] = (counts[steps[node] ?? 0] ?? 0) + 1;
  const radii: number[] = [];
  for (const [step, count] of counts.entries()) {
    const needed = (count * PITCH * SPACING) / (2 * Math.PI);
    const before = radii[step - 1];
    if (before !== undefined) radii.push(Math.max(before + 2.4 * PITCH, needed));
    else radii.push(centres > 1 ? Math.max(PITCH, needed) : 0);
  }
  return radii;
}
