import type { Change } from "../scene/history.js";
import type { State } from "../state.js";

/** A correction that was made, and where people were then: the tab, and the last change of its canvas. */
export interface Corrected {
  readonly fact: string;
  readonly tab: string;
  readonly after: Change | null;
}

export function correctedNow(state: Pick<State, "tabs" | "history">, fact: string): Corrected {
  return { fact, tab: state.tabs.current, after: lastChange(state) };
}

/**
 * The fact whose correction is what somebody did last here, so that to undo is to take it back; null where it is something else. The
 * history of the canvas does not hold it: it is for everybody, and no scene.
 */
export function correctedLast(state: Pick<State, "tabs" | "history" | "corrected">): string | null {
  const { corrected, tabs } = state;
  const isLast = corrected?.tab === tabs.current && corrected.after === lastChange(state);
  return isLast ? corrected.fact : null;
}

function lastChange({ history }: Pick<State, "history">): Change | null {
  return history.past.at(-1)?.change ?? null;
}
