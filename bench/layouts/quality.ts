import { createRandom } from "../random.js";

/** A graph with places: pairs of node indices, and x and y by turns. */
export interface Laid {
  readonly edges: Uint32Array;
  readonly positions: Float32Array;
}

/** Beyond so many pairs of edges, as many are drawn at random. */
const PAIRS_AT_MOST = 5_000_000;

/** How many of the pairs of edges without a common end cross, as a share; the same pairs for the same graph. */
export function crossingShare({ edges, positions }: Laid): number {
  const count = edges.length / 2;
  const isExact = (count * (count - 1)) / 2 <= PAIRS_AT_MOST;
  let [crossing, looked] = [0, 0];
  const look = (one: number, other: number) => {
    const [a = 0, b = 0, c = 0, d = 0] = [edges[2 * one], edges[2 * one + 1], edges[2 * other], edges[2 * other + 1]];
    if (a === c || a === d || b === c || b === d) return;
    looked += 1;
    if (isApart(positions, [a, b], [c, d]) && isApart(positions, [c, d], [a, b])) crossing += 1;
  };
  if (isExact) for (let one = 0; one < count; one += 1) for (let other = 0; other < one; other += 1) look(one, other);
  const random = createRandom(count);
  const draws = isExact ? 0 : PAIRS_AT_MOST;
  for (let drawn = 0; drawn < draws; drawn += 1) {
    look(Math.floor(random() * count), Math.floor(random() * count));
  }
  return crossing / looked;
}

type Pair = readonly [number, number];

/** Whether the two points of `pair` lie on different sides of the line. */
function isApart(positions: Float32Array, [from, to]: Pair, pair: Pair): boolean {
  const [x = 0, y = 0] = [positions[2 * from], positions[2 * from + 1]];
  const [dx, dy] = [(positions[2 * to] ?? 0) - x, (positions[2 * to + 1] ?? 0) - y];
  const [one, other] = pair.map(
    (node) => dx * ((positions[2 * node + 1] ?? 0) - y) - dy * ((positions[2 * node] ?? 0) - x),
  );
  return (one ?? 0) > 0 !== (other ?? 0) > 0;
}

/**
 * How much of each node's neighbourhood is its neighbourhood in the picture: of a node with k neighbours, those and the k nearest
 * nodes, common ones by all (Jaccard), on average over all nodes that have any.
 */
export function neighbourhoodPreservation({ edges, positions }: Laid): number {
  const order = positions.length / 2;
  const neighbours = Array.from({ length: order }, () => new Set<number>());
  for (let edge = 0; edge < edges.length; edge += 2) {
    const [one = 0, other = 0] = [edges[edge], edges[edge + 1]];
    if (one === other) continue;
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  }
  let [sum, counted] = [0, 0];
  for (const [node, around] of neighbours.entries()) {
    if (around.size === 0) continue;
    const shared = nearestOf(node, around.size, positions).filter((other) => around.has(other)).length;
    sum += shared / (2 * around.size - shared);
    counted += 1;
  }
  return sum / counted;
}

function nearestOf(node: number, count: number, positions: Float32Array): readonly number[] {
  const order = positions.length / 2;
  const distances = Float64Array.from({ length: order }, (_, other) =>
    other === node
      ? Infinity
      : ((positions[2 * other] ?? 0) - (positions[2 * node] ?? 0)) ** 2 +
        ((positions[2 * other + 1] ?? 0) - (positions[2 * node + 1] ?? 0)) ** 2,
  );
  const farthest = distances.toSorted()[count - 1] ?? 0;
  const within: number[] = [];
  for (const [other, distance] of distances.entries())
    if (distance <= farthest && within.length < count) within.push(other);
  return within;
}
