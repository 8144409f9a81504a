import { endHypotheses, nextHypotheses } from "./hypotheses.js";
import type { Hypothesis, Reading } from "./hypothesis.js";

const WIDTH = 40;
/** Hypotheses this far behind the best are given up, in nats. */
const REACH = 25;
/** Where a rival reading comes this near, what differs was guessed. */
const MARGIN = 8;
/** A character that scores less after the one before is doubtful where bytes were out of step. */
const DOUBTFUL = -11;
/** The same in a run that has lost pairs: where some are, more may be. */
const DOUBTFUL_AMONG_LOST = -7.5;
/** How many steps back rival readings are compared. */
const MEMORY = 60;
/** Only the best few may suppose that pairs have vanished. */
const LOSERS = 3;

export interface BestReading {
  /** Steps in order. */
  readonly steps: readonly Hypothesis[];
  readonly guessed: ReadonlySet<Hypothesis>;
  /** Token where reading is plain again. */
  readonly end: number;
}

/** Reads from token `start`, in step there, until one reading is left and in step again, or to the line's end. */
export function readBest(
  reading: Reading,
  start: number,
  last: number,
  isTrouble: (at: number) => boolean,
): BestReading {
  const guessed = new Set<Hypothesis>();
  const root: Hypothesis = {
    parent: null,
    score: 0,
    at: start,
    text: "",
    from: start,
    pending: 0,
    pendingFrom: start,
    isPendingGuessed: false,
    isGuessed: false,
    last,
  };
  let beam: Hypothesis[] = [root];
  let at = start;
  while (at < reading.tokens.length && !reading.lostBytes.isExhausted()) {
    const next: Hypothesis[] = [];
    let losers = LOSERS;
    for (const path of beam) {
      const mayLosePairs = path.pending !== 0 && losers > 0;
      if (mayLosePairs) losers -= 1;
      next.push(...nextHypotheses(reading, path, mayLosePairs));
    }
    reading.lostBytes.spend(next.length);
    const pruned = prune(next, guessed);
    if (pruned.length === 0) break;
    beam = pruned;
    at += 1;
    const only = beam[0];
    if (beam.length === 1 && only !== undefined && only.pending === 0 && !isTrouble(at)) break;
  }
  if (at >= reading.tokens.length) {
    const ended = beam.flatMap((path) => endHypotheses(reading, path));
    beam = prune(ended.length === 0 ? beam : ended, guessed);
  }
  const [best, ...rivals] = beam;
  if (best === undefined) return { steps: [], guessed, end: at };
  for (const rival of rivals) if (best.score - rival.score < MARGIN) markDifference(best, rival, guessed);
  // Where the allowance ends within a run, what was read since bytes and characters were last in step is left as it was.
  const winner = reading.lostBytes.isExhausted() ? lastInStep(best) : best;
  const steps = stepsOf(winner);
  markDoubtful(steps, guessed);
  return { steps, guessed, end: winner.at };
}

function prune(found: Hypothesis[], guessed: Set<Hypothesis>): Hypothesis[] {
  found.sort((one, other) => other.score - one.score);
  const best = found[0];
  if (best === undefined) return [];
  const kept = new Map<number, Hypothesis>();
  for (const path of found) {
    if (best.score - path.score > REACH) break;
    const key = path.pending * 0x10000 + path.last;
    const winner = kept.get(key);
    if (winner !== undefined) {
      if (winner.score - path.score < MARGIN) markDifference(winner, path, guessed);
    } else if (kept.size < WIDTH) {
      kept.set(key, path);
    }
  }
  return [...kept.values()];
}

/** Steps of the winner that the rival does not share and that wrote something else. */
function markDifference(winner: Hypothesis, rival: Hypothesis, guessed: Set<Hypothesis>): void {
  const others = new Set<Hypothesis>();
  const words = new Map<number, string>();
  for (let step: Hypothesis | null = rival; step !== null && others.size < MEMORY; step = step.parent) {
    others.add(step);
    words.set(step.at, step.text + (words.get(step.at) ?? ""));
  }
  for (let step: Hypothesis | null = winner; step !== null && !others.has(step); step = step.parent) {
    if (!words.has(step.at)) break;
    if (words.get(step.at) !== step.text) guessed.add(step);
  }
}

/** Characters out of lost step that hardly follow each other: a pair may have vanished between them without a trace. */
function markDoubtful(steps: readonly Hypothesis[], guessed: Set<Hypothesis>): void {
  const limit = steps.some((step) => step.isPendingGuessed) ? DOUBTFUL_AMONG_LOST : DOUBTFUL;
  let before: Hypothesis | null = null;
  for (const step of steps) {
    if (step.text === "") continue;
    const { parent } = step;
    const isShifted = parent !== null && parent.pending !== 0;
    if (isShifted && step.score - parent.score < limit * step.text.length) {
      guessed.add(step);
      if (before !== null && before.parent?.pending !== 0) guessed.add(before);
    }
    before = step;
  }
}

function lastInStep(path: Hypothesis): Hypothesis {
  let step = path;
  while (step.pending !== 0 && step.parent !== null) step = step.parent;
  return step;
}

function stepsOf(winner: Hypothesis): Hypothesis[] {
  const steps: Hypothesis[] = [];
  for (let step: Hypothesis | null = winner; step !== null; step = step.parent) steps.push(step);
  return steps.toReversed();
}
