/** Boosted decision trees: every tree is full, its nodes in the order of a heap, its leaves behind them. */
export interface Trees {
  /** How many traits were known of each case: the trees understand no other. */
  readonly width: number;
  readonly depth: number;
  readonly base: number;
  /** Tree × inner node: which trait is asked, and up to where the answer is left. */
  readonly traits: Uint8Array;
  readonly limits: Float32Array;
  /** Tree × leaf. */
  readonly leaves: Float32Array;
}

/** So many cases go through a tree side by side, so that none waits for what another looks up. */
const ABREAST = 4;

/**
 * How likely each case is right: a logistic function of the sum over all trees. `traits` has `stride` numbers to each case. All cases are
 * taken through one tree before the next, four abreast: one by one it takes three times as long.
 */
export function probabilitiesBy(trees: Trees, traits: Float32Array, stride: number): Float64Array {
  const { depth, base, traits: asked, limits, leaves } = trees;
  const inner = 2 ** depth - 1;
  const count = traits.length / stride;
  // Where the last four are fewer, the last case stands for those that lack.
  const last = (count - 1) * stride;
  const sums = new Float64Array(Math.ceil(count / ABREAST) * ABREAST).fill(base);
  for (let root = 0, leaf = -inner; root < asked.length; root += inner, leaf += inner + 1) {
    for (let first = 0; first < count; first += ABREAST) {
      const fromA = first * stride;
      const fromB = Math.min(fromA + stride, last);
      const fromC = Math.min(fromB + stride, last);
      const fromD = Math.min(fromC + stride, last);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let level = 0; level < depth; level += 1) {
        a = 2 * a + 1 + Number((traits[fromA + (asked[root + a] ?? 0)] ?? 0) > (limits[root + a] ?? 0));
        b = 2 * b + 1 + Number((traits[fromB + (asked[root + b] ?? 0)] ?? 0) > (limits[root + b] ?? 0));
        c = 2 * c + 1 + Number((traits[fromC + (asked[root + c] ?? 0)] ?? 0) > (limits[root + c] ?? 0));
        d = 2 * d + 1 + Number((traits[fromD + (asked[root + d] ?? 0)] ?? 0) > (limits[root + d] ?? 0));
      }
      sums[first] = (sums[first] ?? 0) + (leaves[leaf + a] ?? 0);
      sums[first + 1] = (sums[first + 1] ?? 0) + (leaves[leaf + b] ?? 0);
      sums[first + 2] = (sums[first + 2] ?? 0) + (leaves[leaf + c] ?? 0);
      sums[first + 3] = (sums[first + 3] ?? 0) + (leaves[leaf + d] ?? 0);
    }
  }
  return sums.subarray(0, count).map((sum) => 1 / (1 + Math.exp(-sum)));
}
