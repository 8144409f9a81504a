import { EDGE, type FeatureTable, ownFeatures, REACH, STRIDE } from "./features.js";
import { ROW, SLOT, type Weights, ZERO } from "./weights.js";
import type { WordFacts } from "./word-facts.js";

/** Sums of rows: two columns in a number, 16 bits each, which the rows of all features of a word cannot overflow; then how many rows. */
const LANES = 2 * ROW;
const SUMS = LANES + 1;

/** What the features of each word say for each label, word × column: `joint` and what each word says by itself. */
export function scoresOf(facts: readonly WordFacts[], joint: FeatureTable, weights: Weights): Float32Array {
  const { columns, scales } = weights;
  const sums = new Int32Array(SUMS);
  const firstKeys = new Int32Array(Math.max(joint.stride, STRIDE));
  const scores = new Float32Array(joint.length * columns);
  for (let index = 0; index < joint.length; index += 1) {
    const [from, to] = [index * joint.stride, (index + 1) * joint.stride];
    addRows(sums, 0, { features: joint.features, from, to, firstKeys }, weights);
    for (let place = -REACH; place <= REACH; place += 1) {
      const own = ownSums(facts[index + place] ?? EDGE, weights, firstKeys);
      const seen = (place + REACH) * SUMS;
      for (let lane = 0; lane < SUMS; lane += 1) sums[lane] = (sums[lane] ?? 0) + (own[seen + lane] ?? 0);
    }
    const zero = ZERO * (sums[LANES] ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const lane = sums[2 * (column >> 2) + (column & 1)] ?? 0;
      const sum = (column & 2) === 0 ? lane & 0xffff : lane >>> 16;
      scores[index * columns + column] = (sum - zero) * (scales[column] ?? 0);
    }
  }
  return scores;
}

/** A report has each word many times: what it says by itself is looked up once, for each place from which it is seen. */
function ownSums(facts: WordFacts, weights: Weights, firstKeys: Int32Array): Int32Array {
  const { seen } = facts;
  if (seen.by === weights) return seen.sums;
  const sums = new Int32Array((2 * REACH + 1) * SUMS);
  for (let place = -REACH; place <= REACH; place += 1) {
    const { features, stride } = ownFeatures(place, facts);
    addRows(sums, (place + REACH) * SUMS, { features, from: 0, to: stride, firstKeys }, weights);
  }
  seen.by = weights;
  seen.sums = sums;
  return sums;
}

/** Some of the features of a word, and room for what stands in the first slot of each. */
interface FeatureRange {
  readonly features: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly firstKeys: Int32Array;
}

/** The first and third byte of a number, as two numbers of 16 bits. */
const EVEN = 0x00ff_00ff;

/**
 * Puts the sums of the rows of some features at `base`. Written out for the five numbers of a row: this is most of the tagger's time, and
 * byte by byte it takes three times as long. All first slots are looked at before any row is added: the table is larger than the processor's
 * cache, and where one feature was found before the next was asked for, each waited for the memory alone.
 */
function addRows(
  sums: Int32Array,
  base: number,
  { features, from, to, firstKeys }: FeatureRange,
  { table }: Weights,
): void {
  const lastSlot = table.length / SLOT - 1;
  for (let slot = from; slot < to; slot += 1)
    firstKeys[slot - from] = table[SLOT * ((features[slot] ?? 0) & lastSlot)] ?? 0;
  let [a0, a1, b0, b1, c0] = [0, 0, 0, 0, 0];
  let [c1, d0, d1, e0, e1] = [0, 0, 0, 0, 0];
  let found = 0;
  for (let slot = from; slot < to; slot += 1) {
    const feature = features[slot] ?? 0;
    let place = SLOT * (feature & lastSlot);
    let key = firstKeys[slot - from] ?? 0;
    while (key !== feature && key !== 0) {
      place = place === SLOT * lastSlot ? 0 : place + SLOT;
      key = table[place] ?? 0;
    }
    if (key === 0) continue;
    found += 1;
    const a = table[place + 1] ?? 0;
    const b = table[place + 2] ?? 0;
    const c = table[place + 3] ?? 0;
    const d = table[place + 4] ?? 0;
    const e = table[place + 5] ?? 0;
    a0 = (a0 + (a & EVEN)) | 0;
    a1 = (a1 + ((a >>> 8) & EVEN)) | 0;
    b0 = (b0 + (b & EVEN)) | 0;
    b1 = (b1 + ((b >>> 8) & EVEN)) | 0;
    c0 = (c0 + (c & EVEN)) | 0;
    c1 = (c1 + ((c >>> 8) & EVEN)) | 0;
    d0 = (d0 + (d & EVEN)) | 0;
    d1 = (d1 + ((d >>> 8) & EVEN)) | 0;
    e0 = (e0 + (e & EVEN)) | 0;
    e1 = (e1 + ((e >>> 8) & EVEN)) | 0;
  }
  sums[base] = a0;
  sums[base + 1] = a1;
  sums[base + 2] = b0;
  sums[base + 3] = b1;
  sums[base + 4] = c0;
  sums[base + 5] = c1;
  sums[base + 6] = d0;
  sums[base + 7] = d1;
  sums[base + 8] = e0;
  sums[base + 9] = e1;
  sums[base + 10] = found;
}
