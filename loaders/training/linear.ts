import type { WordWeights } from "#loaders/facts/pairs/word-weights.js";

/** Cases that have features, each once, as numbers below `size`. */
export interface FeatureCases {
  readonly size: number;
  readonly features: readonly Int32Array[];
  readonly right: readonly boolean[];
}

export interface LinearSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each weight towards zero, at each step that touches it. */
  readonly ridge: number;
}

/** Weights further from zero than this are cut. */
const MOST = 4;

/** Logistic regression by stochastic gradients with a rate of its own for each weight (AdaGrad; Duchi 2011). Without chance. */
export function learnWordWeights({ size, features, right }: FeatureCases, settings: LinearSettings): WordWeights {
  const { epochs, rate, ridge } = settings;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const stride = strideFor(features.length);
  for (let step = 0; step < epochs * features.length; step += 1) {
    const index = (step * stride) % features.length;
    const own = features[index] ?? new Int32Array(0);
    const slope = (right[index] === true ? 1 : 0) - 1 / (1 + Math.exp(-sumOf(weights, own)));
    for (const feature of own) {
      const weight = weights[feature] ?? 0;
      const gradient = slope - ridge * weight;
      const square = (squares[feature] ?? 0) + gradient * gradient;
      squares[feature] = square;
      weights[feature] = weight + (rate * gradient) / Math.sqrt(square);
    }
  }
  const scale = MOST / 127;
  return {
    scale,
    steps: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}

function sumOf(weights: Float32Array, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** A step through all cases that has no divisor with their number: neighbours are of one document and say the same. */
function strideFor(count: number): number {
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (divisor(stride, count) > 1) stride += 1;
  return stride;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
