import type { Hypothesis, Reading } from "./hypothesis.js";
import type { Completion } from "./lost-bytes.js";
import { scriptTable } from "./traditional.js";

/** Makes the hypotheses that follow one. */
export interface Step {
  readonly write: (text: string, cost: number, change?: Partial<Hypothesis>) => Hypothesis;
  /** Writes what a search for lost bytes found; its score counts already. */
  readonly complete: (completion: Completion, cost: number, isGuessed: boolean, tail?: string) => Hypothesis;
}

export function createStep(reading: Reading, path: Hypothesis): Step {
  const { simplifiedOf } = scriptTable();
  const base = {
    parent: path,
    at: path.at + 1,
    from: path.pending === 0 ? path.at : path.pendingFrom,
    pending: 0,
    pendingFrom: path.at,
    isPendingGuessed: false,
    isGuessed: path.isPendingGuessed,
  };
  function scored(text: string): { readonly gain: number; readonly last: number } {
    let gain = 0;
    let { last } = path;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      gain += reading.likelihood.ofPair(simplifiedOf(last), simplifiedOf(unit));
      last = unit;
    }
    return { gain, last };
  }
  return {
    write(text, cost, change = {}) {
      const { gain, last } = scored(text);
      return { ...base, text, last, score: path.score + gain - cost, ...change };
    },
    complete({ units, pending, score }, cost, isGuessed, tail = "") {
      const text = String.fromCharCode(...units) + tail;
      return {
        ...base,
        text,
        last: text === "" ? path.last : text.charCodeAt(text.length - 1),
        score: path.score + score - cost,
        pending,
        isPendingGuessed: pending !== 0,
        isGuessed,
      };
    },
  };
}
