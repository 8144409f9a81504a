import { beginOf, insideOf, labelCount, LAYER_NAMES, LAYERS, type Layer } from "./labels.js";
import type { LayerWeights, Weights } from "./weights.js";

/** A name that the chain holds for possible; `from` and `to` count words. */
export interface LikelySpan {
  readonly from: number;
  readonly to: number;
  /** Number of the type within its layer. */
  readonly type: number;
  /** How likely it is that exactly these words are a name of this type. */
  readonly probability: number;
}

const NEGLIGIBLE = 1e-5;
/** Scores so much below the best of a word count for nothing. */
const FARTHEST = 14;

/** All names of a layer that are likelier than `least`, by sums over all readings of the passage (forward-backward). In order of place. */
export type SpanFinder = (
  scores: Float32Array,
  asked: { readonly layer: Layer; readonly least: number },
) => LikelySpan[];

/** Keeps room for the sums from one passage to the next. */
export function createSpanFinder(weights: Weights): SpanFinder {
  let room = roomFor(0);
  return (scores, { layer, least }) => {
    const own = weights.layers[layer];
    const length = scores.length / weights.columns;
    if (room.scales.length < length) room = roomFor(2 * length);
    const sums: Sums = { ...room, length };
    sumUp(sums, scores, { columns: weights.columns, own });
    const spans: LikelySpan[] = [];
    for (let from = 0; from < length; from += 1) {
      for (let type = 0; beginOf(type) < own.labels; type += 1) {
        const begin = from * own.labels + beginOf(type);
        if ((sums.forward[begin] ?? 0) * (sums.backward[begin] ?? 0) < least) continue;
        addSpans(spans, { from, type, least }, sums, own);
      }
    }
    return spans;
  };
}

/** Word × label; scales and counts word by word. */
interface Room {
  readonly units: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** The labels of each word that are not negligible so far, ascending, and how many they are. */
  readonly held: Uint8Array;
  readonly heldCounts: Uint8Array;
  readonly scales: Float64Array;
}

interface Sums extends Room {
  readonly length: number;
}

const MOST_LABELS = Math.max(...LAYER_NAMES.map((layer) => labelCount(LAYERS[layer])));

function roomFor(words: number): Room {
  return {
    units: new Float64Array(words * MOST_LABELS),
    forward: new Float64Array(words * MOST_LABELS),
    backward: new Float64Array(words * MOST_LABELS),
    held: new Uint8Array(words * MOST_LABELS),
    heldCounts: new Uint8Array(words),
    scales: new Float64Array(words),
  };
}

/** Words in the longest name that is looked for: what goes on longer is damage or hostile, and would only cost time. */
const LONGEST = 40;

/** What follows from a begun name: it may end at each word, with what is left of its probability. */
function addSpans(
  spans: LikelySpan[],
  { from, type, least }: { from: number; type: number; least: number },
  { length, units, forward, backward, scales }: Sums,
  { labels, transitions }: LayerWeights,
): void {
  const inside = insideOf(type);
  let label = beginOf(type);
  let mass = forward[from * labels + label] ?? 0;
  for (let index = from; index < Math.min(length, from + LONGEST); index += 1) {
    const rest = backward[index * labels + label] ?? 0;
    if (mass * rest < least) return;
    const next = (index + 1) * labels + inside;
    const step =
      index + 1 < length
        ? ((transitions[label * labels + inside] ?? 0) * (units[next] ?? 0)) / (scales[index + 1] ?? 1)
        : 0;
    const probability = mass * (rest - step * (index + 1 < length ? (backward[next] ?? 0) : 0));
    if (probability >= least) spans.push({ from, to: index + 1, type, probability });
    mass *= step;
    label = inside;
  }
}

function sumUp(sums: Sums, scores: Float32Array, of: { readonly columns: number; readonly own: LayerWeights }): void {
  const { own } = of;
  const { length, forward, backward } = sums;
  forward.fill(0, 0, length * own.labels);
  backward.fill(0, 0, length * own.labels);
  fillUnits(sums, scores, of);
  for (let index = 0; index < length; index += 1) {
    if (index === 0) open(forward, own.labels);
    else stepForward(sums, index, own);
    weigh(sums, index, own.labels);
  }
  lookBack(sums, own);
}

/** A passage begins outside or with a name's beginning. */
function open(forward: Float64Array, labels: number): void {
  for (let label = 0; label < labels; label += label === 0 ? 1 : 2) forward[label] = 1;
}

function stepForward({ forward, held, heldCounts }: Sums, index: number, { labels, transitions }: LayerWeights): void {
  const base = index * labels;
  const first = base - labels;
  const end = first + (heldCounts[index - 1] ?? 0);
  for (let place = first; place < end; place += 1) {
    const before = held[place] ?? 0;
    const mass = forward[first + before] ?? 0;
    const row = before * labels;
    for (let label = 0; label < labels; label += label === 0 ? 1 : 2)
      forward[base + label] = (forward[base + label] ?? 0) + mass * (transitions[row + label] ?? 0);
    if (before === 0) continue;
    const inside = before % 2 === 1 ? before + 1 : before;
    forward[base + inside] = (forward[base + inside] ?? 0) + mass * (transitions[row + inside] ?? 0);
  }
}

/** Counts in what the word itself says, scales the sum to 1, and notes what is left. */
function weigh({ forward, units, held, heldCounts, scales }: Sums, index: number, labels: number): void {
  const base = index * labels;
  let sum = 0;
  for (let cell = base; cell < base + labels; cell += 1) {
    const value = (forward[cell] ?? 0) * (units[cell] ?? 0);
    forward[cell] = value;
    sum += value;
  }
  scales[index] = sum;
  let count = 0;
  for (let label = 0; label < labels; label += 1) {
    const share = (forward[base + label] ?? 0) / sum;
    forward[base + label] = share;
    if (share < NEGLIGIBLE) continue;
    held[base + count] = label;
    count += 1;
  }
  heldCounts[index] = count;
}

function lookBack(sums: Sums, { labels, transitions }: LayerWeights): void {
  const { length, units, backward, held, heldCounts, scales } = sums;
  backward.fill(1, (length - 1) * labels, length * labels);
  for (let index = length - 2; index >= 0; index -= 1) {
    const base = index * labels;
    const next = base + labels;
    const scale = scales[index + 1] ?? 1;
    const end = base + (heldCounts[index] ?? 0);
    for (let label = 0; label < labels; label += 1) {
      const unit = (units[next + label] ?? 0) * (backward[next + label] ?? 0);
      if (unit < NEGLIGIBLE * 1e-3) continue;
      const share = unit / scale;
      const isInside = label > 0 && label % 2 === 0;
      for (let place = base; place < end; place += 1) {
        const before = held[place] ?? 0;
        // Only its beginning and its inside lead to the inside of a name.
        if (isInside && before !== label && before !== label - 1) continue;
        backward[base + before] = (backward[base + before] ?? 0) + (transitions[before * labels + label] ?? 0) * share;
      }
    }
  }
}

function fillUnits(
  { units, length }: Sums,
  scores: Float32Array,
  { columns, own: { labels, column } }: { readonly columns: number; readonly own: LayerWeights },
): void {
  for (let index = 0; index < length; index += 1) {
    const from = index * columns + column;
    let top = -Infinity;
    for (let label = 0; label < labels; label += 1) top = Math.max(top, scores[from + label] ?? 0);
    for (let label = 0; label < labels; label += 1) {
      const below = top - (scores[from + label] ?? 0);
      units[index * labels + label] = below > FARTHEST ? 0 : Math.exp(-below);
    }
  }
}
