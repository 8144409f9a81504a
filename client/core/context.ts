import type { StoreApi } from "zustand/vanilla";
import type { Api } from "./api.js";
import { addNotice, begin, end, type Activity } from "./activities.js";
import { type CanvasEffect, createCanvasTurns } from "./canvas-turns.js";
import { failureFrom } from "./failure.js";
import { type Change, remember } from "./history.js";
import type { State } from "./state.js";

/** What the actions share. */
export interface Context {
  readonly api: Api;
  readonly store: StoreApi<State>;
  /** For what is no part of the canvas: see `Scene`. */
  readonly update: (transition: (state: State) => State) => void;
  /** Alters the canvas in a way that can be undone, and is told in the history. */
  readonly change: (change: Change, transition: (state: State) => State) => void;
  /** A change that puts another canvas in place of this one: answers that were asked for this one are dropped. */
  readonly replace: (change: Change, transition: (state: State) => State) => void;
  /**
   * Does work that fills the canvas: pending meanwhile, a notice if it fails, done again by that notice's `retry`. `apply` turns the
   * answer into a transition.
   */
  readonly perform: <Answer>(activity: Activity, work: Work<Answer>) => Promise<Outcome>;
  readonly retry: (notice: number) => Promise<void>;
}

/** `late`: the canvas that it was for is no more, so that the answer was dropped. */
export type Outcome = "done" | "failed" | "late";

export interface Work<Answer> {
  /** Absent: it adds to the canvas. */
  readonly effect?: CanvasEffect;
  readonly fetch: () => Promise<Answer>;
  readonly apply: (state: State, answer: Answer) => State;
  /** What people did by it; absent: it is no doing of theirs, and cannot be undone. */
  readonly change?: Change | ((answer: Answer) => Change);
}

export function createContext(api: Api, store: StoreApi<State>): Context {
  const update: Context["update"] = (transition) => store.setState(transition(store.getState()), true);
  const change: Context["change"] = (made, transition) => update((state) => remember(state, transition(state), made));
  const takeTurn = createCanvasTurns();
  const replace: Context["replace"] = (made, transition) => {
    takeTurn("replaces").take();
    change(made, transition);
  };
  const again = new Map<Activity, () => Promise<unknown>>();
  const perform: Context["perform"] = async (activity, work) => {
    again.set(activity, () => perform(activity, work));
    update((state) => begin(state, activity));
    const turn = takeTurn(work.effect ?? "adds");
    const drop = (): Outcome => {
      update((state) => end(state, activity));
      return "late";
    };
    try {
      const answer = await work.fetch();
      if (turn.isLate()) return drop();
      turn.take();
      const apply = (state: State) => work.apply(end(state, activity), answer);
      if (work.change === undefined) update(apply);
      else change(typeof work.change === "function" ? work.change(answer) : work.change, apply);
      return "done";
    } catch (thrown) {
      if (turn.isLate()) return drop();
      update((state) => addNotice(end(state, activity), activity, failureFrom(thrown)));
      return "failed";
    }
  };
  return {
    api,
    store,
    update,
    change,
    replace,
    perform,
    async retry(id) {
      const notice = store.getState().notices.find((one) => one.id === id);
      if (notice !== undefined) await again.get(notice.activity)?.();
    },
  };
}
