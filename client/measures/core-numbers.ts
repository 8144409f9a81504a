import { neighboursOf, type Adjacency } from "../layouts/adjacency.js";

/** For each node the greatest k such that it stays where all nodes with fewer than k neighbours are taken away (Seidman 1983). */
export function coreNumbers(adjacency: Adjacency): Float64Array {
  const { order } = adjacency;
  const around = Array.from({ length: order }, (_, node) => new Set(neighboursOf(adjacency, node)));
  const left = Uint32Array.from(around, ({ size }) => size);
  const cores = new Float64Array(order).fill(-1);
  const buckets: number[][] = [];
  for (const [node, degree] of left.entries()) (buckets[degree] ??= []).push(node);
  let core = 0;
  for (let degree = 0; degree < buckets.length; degree += 1) {
    const bucket = buckets[degree] ?? [];
    core = Math.max(core, degree);
    // A bucket grows while it is emptied: nodes fall into it as their neighbours go.
    for (let at = 0; at < bucket.length; at += 1) {
      const node = bucket[at] ?? 0;
      if (cores[node] !== -1 || (left[node] ?? 0) > degree) continue;
      cores[node] = core;
      for (const neighbour of around[node] ?? []) {
        if (cores[neighbour] !== -1) continue;
        const fewer = Math.max((left[neighbour] ?? 0) - 1, degree);
        left[neighbour] = fewer;
        (buckets[fewer] ??= []).push(neighbour);
      }
    }
  }
  return cores;
}
