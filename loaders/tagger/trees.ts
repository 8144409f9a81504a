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

/** How likely what has these traits is right: a logistic function of the sum over all trees. */
export function probabilityBy(trees: Trees, traits: Float32Array, from: number): number {
  const { depth, traits: asked, limits, leaves } = trees;
  const inner = 2 ** depth - 1;
  let sum = trees.base;
  for (let node = 0, leaf = 0; node < asked.length; node += inner, leaf += inner + 1) {
    let place = 0;
    for (let level = 0; level < depth; level += 1) {
      const goesRight = (traits[from + (asked[node + place] ?? 0)] ?? 0) > (limits[node + place] ?? 0);
      place = 2 * place + (goesRight ? 2 : 1);
    }
    sum += leaves[leaf + place - inner] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
