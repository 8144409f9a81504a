import { adjacencyOf, byDegree, stepsFrom } from "./adjacency.js";
import { PITCH, placedAtOnce, type LayoutRequest } from "./layout.js";
import { placeUnder } from "./under.js";

/** Rings around the nodes in the middle, one for each step away from them; what cannot be reached stands under the rings. */
export const createRadialLayout = placedAtOnce(({ edges, sizes, traits }: LayoutRequest) => {
  const adjacency = adjacencyOf(sizes.length, edges);
  const all = Array.from(sizes, (_, node) => node);
  const [hub] = byDegree(adjacency, all);
  const centres = traits.centres.length > 0 ? [...new Set(traits.centres)] : hub === undefined ? [] : [hub];
  const { steps, parents, reached } = stepsFrom(adjacency, centres);
  const children: number[][] = all.map(() => []);
  for (const node of reached) children[parents[node] ?? -1]?.push(node);
  const weights = weightsOf(reached, parents);
  const radii = radiiOf(reached, steps, centres.length);
  const positions = new Float32Array(2 * sizes.length);
  const place = (node: number, angle: number) => {
    const radius = radii[steps[node] ?? 0] ?? 0;
    positions[2 * node] = radius * Math.cos(angle);
    positions[2 * node + 1] = radius * Math.sin(angle);
  };
  // Each node shares its sector out among those that were reached from it, by how many hang on them.
  const sectors = new Map<number, readonly [from: number, to: number]>();
  const share = (nodes: readonly number[], from: number, to: number) => {
    const total = nodes.reduce((sum, node) => sum + (weights[node] ?? 0), 0);
    let at = from;
    for (const node of nodes) {
      const end = at + ((to - from) * (weights[node] ?? 0)) / total;
      sectors.set(node, [at, end]);
      place(node, (at + end) / 2);
      at = end;
    }
  };
  share(centres, Math.PI / 2, Math.PI / 2 - 2 * Math.PI);
  for (const node of reached) share(children[node] ?? [], ...(sectors.get(node) ?? [0, 0]));
  placeUnder(
    positions,
    all.filter((node) => steps[node] === -1),
    reached,
  );
  return positions;
});

/** How many ends hang on each node, itself where none does. */
function weightsOf(reached: readonly number[], parents: Int32Array): Float64Array {
  const weights = new Float64Array(parents.length);
  for (const node of reached.toReversed()) {
    if (weights[node] === 0) weights[node] = 1;
    const parent = parents[node] ?? -1;
    if (parent >= 0) weights[parent] = (weights[parent] ?? 0) + (weights[node] ?? 0);
  }
  return weights;
}

/** A ring is as wide as its nodes need, and a good step beyond the one before. */
function radiiOf(reached: readonly number[], steps: Int32Array, centres: number): readonly number[] {
  const counts: number[] = [];
  for (const node of reached) counts[steps[node] ?? 0] = (counts[steps[node] ?? 0] ?? 0) + 1;
  const radii: number[] = [];
  for (const [step, count] of counts.entries()) {
    const needed = (count * PITCH * 0.7) / (2 * Math.PI);
    radii.push(
      step === 0 ? (centres > 1 ? Math.max(PITCH, needed) : 0) : Math.max((radii[step - 1] ?? 0) + 3 * PITCH, needed),
    );
  }
  return radii;
}
