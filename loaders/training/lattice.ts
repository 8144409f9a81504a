/** Room for the sums over all readings of a passage; word × label. */
export interface Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly units: Float64Array;
  readonly scales: Float64Array;
  /** Of the word after: what each label there says for all that follows. */
  readonly ahead: Float64Array;
}

export function createLattice(longest: number, labels: number): Lattice {
  return {
    forward: new Float64Array(longest * labels),
    backward: new Float64Array(longest * labels),
    units: new Float64Array(longest * labels),
    scales: new Float64Array(longest),
    ahead: new Float64Array(labels),
  };
}

export interface Passage {
  readonly length: number;
  readonly labels: number;
  /** Word × label. */
  readonly scores: Float64Array;
  /** Factors, from label × to label. */
  readonly moves: Float64Array;
  /** 1 for labels that may begin a passage. */
  readonly opening: Float64Array;
  /** For each word the labels through which readings may go, as bits; null: all. */
  readonly allowed: Int32Array | null;
}

/** Expected numbers: of each label at each word, and of each move from label to label. */
export interface Expected {
  readonly labels: Float64Array;
  readonly moves: Float64Array;
}

const ALL = 0x7fff_ffff;
/** Scores so much below the best of a word count as this much below. */
const FARTHEST = 60;

/** Adds `sign` times what is expected of the allowed readings: forward-backward with a scale for each word (Rabiner 1989). */
export function addExpected(lattice: Lattice, passage: Passage, sign: number, expected: Expected): void {
  const { length, labels } = passage;
  for (let index = 0; index < length; index += 1) {
    setUnits(lattice, passage, index);
    stepForward(lattice, passage, index);
  }
  const { forward, backward } = lattice;
  for (let index = length - 1; index >= 0; index -= 1) {
    const base = index * labels;
    if (index === length - 1) backward.fill(1, base, base + labels);
    else stepBack(lattice, passage, index, { sign, moves: expected.moves });
    for (let cell = base; cell < base + labels; cell += 1)
      expected.labels[cell] = (expected.labels[cell] ?? 0) + sign * (forward[cell] ?? 0) * (backward[cell] ?? 0);
  }
}

function setUnits({ units }: Lattice, { labels, scores, allowed }: Passage, index: number): void {
  const base = index * labels;
  const bits = allowed?.[index] ?? ALL;
  let top = -Infinity;
  for (let cell = base; cell < base + labels; cell += 1) top = Math.max(top, scores[cell] ?? 0);
  for (let label = 0; label < labels; label += 1) {
    const isAllowed = ((bits >>> label) & 1) === 1;
    units[base + label] = isAllowed ? Math.exp(Math.max((scores[base + label] ?? 0) - top, -FARTHEST)) : 0;
  }
}

function stepForward({ forward, units, scales }: Lattice, { labels, moves, opening }: Passage, index: number): void {
  const base = index * labels;
  let sum = 0;
  for (let label = 0; label < labels; label += 1) {
    const unit = units[base + label] ?? 0;
    if (unit === 0) {
      forward[base + label] = 0;
      continue;
    }
    let before = index === 0 ? (opening[label] ?? 0) : 0;
    const cells = index === 0 ? 0 : labels;
    for (let other = 0; other < cells; other += 1)
      before += (forward[base - labels + other] ?? 0) * (moves[other * labels + label] ?? 0);
    forward[base + label] = before * unit;
    sum += before * unit;
  }
  scales[index] = sum;
  for (let cell = base; cell < base + labels; cell += 1) forward[cell] = (forward[cell] ?? 0) / sum;
}

function stepBack(
  { forward, backward, units, scales, ahead }: Lattice,
  { labels, moves }: Passage,
  index: number,
  target: { readonly sign: number; readonly moves: Float64Array },
): void {
  const base = index * labels;
  const next = base + labels;
  const scale = scales[index + 1] ?? 1;
  for (let other = 0; other < labels; other += 1)
    ahead[other] = ((units[next + other] ?? 0) * (backward[next + other] ?? 0)) / scale;
  for (let label = 0; label < labels; label += 1) {
    const held = (forward[base + label] ?? 0) * target.sign;
    // No reading goes through it.
    if (held === 0) {
      backward[base + label] = 0;
      continue;
    }
    let sum = 0;
    for (let other = 0; other < labels; other += 1) {
      const move = label * labels + other;
      const on = (moves[move] ?? 0) * (ahead[other] ?? 0);
      sum += on;
      target.moves[move] = (target.moves[move] ?? 0) + held * on;
    }
    backward[base + label] = sum;
  }
}
