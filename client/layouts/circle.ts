import { adjacencyOf, byDegree, type Adjacency, neighboursOf } from "./adjacency.js";
import { PITCH, placedAtOnce, type LayoutRequest } from "./layout.js";

const SWEEPS = 24;

/** All on one circle, what is linked side by side as far as that goes. */
export const createCircleLayout = placedAtOnce(({ edges, sizes }: LayoutRequest) => {
  const ring = orderRing(adjacencyOf(sizes.length, edges));
  const radius = Math.max(PITCH, (ring.length * PITCH) / (2 * Math.PI));
  const positions = new Float32Array(2 * ring.length);
  for (const [index, node] of ring.entries()) {
    const angle = Math.PI / 2 - (index / ring.length) * 2 * Math.PI;
    positions[2 * node] = radius * Math.cos(angle);
    positions[2 * node + 1] = radius * Math.sin(angle);
  }
  return { positions, headings: [] };
});

/** Begins with a walk from hub to hub, then draws each node towards where its neighbours are, seen from the middle. */
function orderRing(adjacency: Adjacency): readonly number[] {
  let ring = walk(adjacency);
  const angles = new Float64Array(adjacency.order);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [index, node] of ring.entries()) angles[node] = (index / ring.length) * 2 * Math.PI;
    const wanted = Float64Array.from(angles, (own, node) => meanAngle(angles, neighboursOf(adjacency, node), own));
    ring = ring.toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0) || one - other);
  }
  return ring;
}

function walk(adjacency: Adjacency): readonly number[] {
  const isSeen = new Uint8Array(adjacency.order);
  const walked: number[] = [];
  const all = byDegree(
    adjacency,
    Array.from({ length: adjacency.order }, (_, node) => node),
  );
  for (const start of all) {
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (isSeen[node] === 1) continue;
      isSeen[node] = 1;
      walked.push(node);
      waiting.push(...byDegree(adjacency, [...neighboursOf(adjacency, node)]).toReversed());
    }
  }
  return walked;
}

/** Where the neighbours are, and the node itself, so that it comes nearer rather than leaps across. From 0 to 2π. */
function meanAngle(angles: Float64Array, neighbours: Uint32Array, own: number): number {
  let [x, y] = [Math.cos(own), Math.sin(own)];
  for (const neighbour of neighbours) {
    x += Math.cos(angles[neighbour] ?? 0);
    y += Math.sin(angles[neighbour] ?? 0);
  }
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}
