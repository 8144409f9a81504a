import { numberFeatures } from "./feature-numbers.js";
import { addExpected, createLattice, type Expected, type Lattice } from "./lattice.js";

/** A passage to learn from: `stride` features a word, and for each word the labels that are right, as bits. */
export interface Sequence {
  readonly length: number;
  readonly stride: number;
  readonly features: Int32Array;
  readonly allowed: Int32Array;
}

/** Of a word of which nothing is known: every label may be right. */
export const ALL = 0x7fff_ffff;

/** What was learned: for each feature a weight a label, and what each label says for the next. */
export interface LearnedChain {
  readonly labels: number;
  readonly features: Int32Array;
  /** Feature × label. */
  readonly weights: Float32Array;
  /** From label × to label. */
  readonly transitions: Float32Array;
}

export interface ChainSettings {
  readonly labels: number;
  /** Whether a label may follow another; none may begin a passage that may not follow the first. */
  readonly mayFollow: (before: number, label: number) => boolean;
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  /** Features seen less often are left out. */
  readonly least: number;
}

const IMPOSSIBLE = -1000;

/**
 * Learns a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) by stochastic gradients with a rate for each weight
 * (Duchi, Hazan, Singer 2011), an L1 pull to zero, and the mean of the later rounds' weights. Where several labels are right for a word all
 * readings through them count as right. The same sequences in the same order give the same weights.
 */
export function learnChain(sequences: readonly Sequence[], settings: ChainSettings): LearnedChain {
  const { labels, epochs, rate } = settings;
  const { features, ids } = numberFeatures(
    sequences.map((sequence) => sequence.features),
    settings.least,
  );
  const longest = Math.max(1, ...sequences.map(({ length }) => length));
  const course: Course = {
    settings,
    weights: createParameters(features.length * labels),
    transitions: createParameters(labels * labels),
    opening: Float64Array.from({ length: labels }, (_, label) => (settings.mayFollow(0, label) ? 1 : 0)),
    scores: new Float64Array(longest * labels),
    moves: new Float64Array(labels * labels),
    lattice: createLattice(longest, labels),
    expected: { labels: new Float64Array(longest * labels), moves: new Float64Array(labels * labels) },
  };
  forbid(course.transitions.values, settings);
  const shuffle = createShuffle(sequences.length);
  let rounds = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate * (1 - (0.8 * epoch) / epochs);
    for (const number of shuffle()) {
      const [sequence, own] = [sequences[number], ids[number]];
      if (sequence !== undefined && own !== undefined && teaches(sequence)) learnFrom(course, { sequence, own, step });
    }
    if (epoch < epochs / 2) continue;
    rounds += 1;
    addTo(course.weights);
    addTo(course.transitions);
  }
  const mean = ({ sums }: Parameters): Float32Array => Float32Array.from(sums, (sum) => sum / rounds);
  return { labels, features, weights: mean(course.weights), transitions: mean(course.transitions) };
}

/** Weights with the sums of their squared gradients, and the sums of their values after the later rounds. */
interface Parameters {
  readonly values: Float32Array;
  readonly squares: Float32Array;
  readonly sums: Float32Array;
}

interface Course {
  readonly settings: ChainSettings;
  readonly weights: Parameters;
  readonly transitions: Parameters;
  readonly opening: Float64Array;
  readonly scores: Float64Array;
  readonly moves: Float64Array;
  readonly lattice: Lattice;
  readonly expected: Expected;
}

interface Lecture {
  readonly sequence: Sequence;
  /** The numbers of its features; −1 for those left out. */
  readonly own: Int32Array;
  readonly step: number;
}

function createParameters(count: number): Parameters {
  return { values: new Float32Array(count), squares: new Float32Array(count), sums: new Float32Array(count) };
}

function forbid(transitions: Float32Array, { labels, mayFollow }: ChainSettings): void {
  for (let move = 0; move < transitions.length; move += 1)
    if (!mayFollow(Math.floor(move / labels), move % labels)) transitions[move] = IMPOSSIBLE;
}

function addTo({ values, sums }: Parameters): void {
  for (let index = 0; index < values.length; index += 1) sums[index] = (sums[index] ?? 0) + (values[index] ?? 0);
}

function teaches({ allowed }: Sequence): boolean {
  return allowed.some((bits) => bits !== ALL);
}

/** Gradients smaller than this change nothing that shows. */
const NEGLIGIBLE = 1e-3;

function learnFrom(course: Course, lecture: Lecture): void {
  const { settings, transitions, opening, scores, moves, lattice, expected } = course;
  const { length, allowed } = lecture.sequence;
  const { labels, l1 } = settings;
  setScores(course, lecture);
  for (let index = 0; index < moves.length; index += 1) {
    const value = transitions.values[index] ?? 0;
    moves[index] = value <= IMPOSSIBLE ? 0 : Math.exp(value);
  }
  expected.labels.fill(0, 0, length * labels);
  expected.moves.fill(0);
  addExpected(lattice, { length, labels, scores, moves, opening, allowed: null }, -1, expected);
  addExpected(lattice, { length, labels, scores, moves, opening, allowed }, 1, expected);
  for (let cell = 0; cell < length * labels; cell += 1) {
    const gradient = expected.labels[cell] ?? 0;
    if (Math.abs(gradient) >= NEGLIGIBLE) moveFeatures(course, lecture, cell, gradient);
  }
  for (let index = 0; index < moves.length; index += 1) {
    const gradient = expected.moves[index] ?? 0;
    if (gradient !== 0 && (transitions.values[index] ?? 0) > IMPOSSIBLE)
      move(transitions, index, gradient, lecture.step, l1);
  }
}

function setScores({ settings: { labels }, weights: { values }, scores }: Course, { sequence, own }: Lecture): void {
  scores.fill(0, 0, sequence.length * labels);
  let slot = 0;
  for (let base = 0; base < sequence.length * labels; base += labels) {
    for (const end = slot + sequence.stride; slot < end; slot += 1) {
      const id = own[slot] ?? -1;
      if (id < 0) continue;
      const from = id * labels;
      for (let label = 0; label < labels; label += 1)
        scores[base + label] = (scores[base + label] ?? 0) + (values[from + label] ?? 0);
    }
  }
}

/** Moves what each feature of a word says for a label. */
function moveFeatures(
  { settings: { labels, l1 }, weights }: Course,
  { sequence: { stride }, own, step }: Lecture,
  cell: number,
  gradient: number,
): void {
  const from = Math.floor(cell / labels) * stride;
  for (let slot = from; slot < from + stride; slot += 1) {
    const id = own[slot] ?? -1;
    if (id >= 0) move(weights, id * labels + (cell % labels), gradient, step, l1);
  }
}

// The parts one by one: a thing made for each call takes longer than the call.
// oxlint-disable-next-line eslint/max-params
function move({ values, squares }: Parameters, index: number, gradient: number, step: number, l1: number): void {
  const square = (squares[index] ?? 0) + gradient * gradient;
  squares[index] = square;
  const pace = step / Math.sqrt(square + 0.01);
  const value = (values[index] ?? 0) + pace * gradient;
  const size = Math.abs(value) - pace * l1;
  values[index] = size > 0 ? (value > 0 ? size : -size) : 0;
}

/** Gives the numbers below `count` in another order at each call, the same orders for every run. */
function createShuffle(count: number): () => readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = 1;
  return () => {
    for (let index = count - 1; index > 0; index -= 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      const other = (state >>> 8) % (index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    return order;
  };
}
