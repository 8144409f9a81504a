import type { StoreApi } from "zustand/vanilla";
import type { Api } from "./api.js";
import { addNotice, begin, end, type Activity } from "./activities.js";
import { type CanvasEffect, createTabTurns } from "./scene/canvas-turns.js";
import { failureFrom } from "./failure.js";
import { type Change, remember } from "./scene/history.js";
import type { State } from "./state.js";
import { inTab } from "./tabs/tab-transitions.js";

/** What the actions share. */
export interface Context {
  readonly api: Api;
  readonly store: StoreApi<State>;
  /** For what is no part of the canvas: see `Scene`. */
  readonly update: (transition: (state: State) => State) => void;
  /** The same in a given tab, seen or not; nothing where it was closed. */
  readonly updateTab: (tab: string, transition: (state: State) => State) => void;
  /** Whether the tab that is seen now will still be seen when its answer is called. */
  readonly stay: () => () => boolean;
  /** Alters the canvas in a way that can be undone, and is told in the history. */
  readonly change: (change: Change, transition: (state: State) => State) => void;
  /** A change that puts another canvas in place of this one: answers that were asked for this one are dropped. */
  readonly replace: (change: Change, transition: (state: State) => State) => void;
  /**
   * Does work that fills the canvas of the tab that is seen: pending meanwhile, a notice if it fails, done again by that notice's
   * `retry`. `apply` turns the answer into a transition, which is done in that tab whichever is seen by then.
   */
  readonly perform: <Answer>(activity: Activity, work: Work<Answer>) => Promise<Outcome>;
  readonly retry: (notice: number) => Promise<void>;
  /** Has `retry` do more than the work alone that failed last in the tab that is seen. */
  readonly retryBy: (activity: Activity, work: () => Promise<unknown>) => void;
}

/**
 * `late`: the canvas that it was for is no more, so that the answer was dropped. `elsewhere`: done, in a tab that is not seen any
 * more.
 */
export type Outcome = "done" | "failed" | "late" | "elsewhere";

export interface Work<Answer> {
  /** Absent: it adds to the canvas. */
  readonly effect?: CanvasEffect;
  readonly fetch: () => Promise<Answer>;
  readonly apply: (state: State, answer: Answer) => State;
  /** What people did by it; absent or undefined: it is no doing of theirs, and cannot be undone. */
  readonly change?: Change | ((answer: Answer, before: State, after: State) => Change | undefined);
}

export function createContext(api: Api, store: StoreApi<State>): Context {
  const update: Context["update"] = (transition) => store.setState(transition(store.getState()), true);
  const updateTab: Context["updateTab"] = (tab, transition) => update((state) => inTab(state, tab, transition));
  const seenTab = () => store.getState().tabs.current;
  const change: Context["change"] = (made, transition) => update((state) => remember(state, transition(state), made));
  const takeTurn = createTabTurns();
  const replace: Context["replace"] = (made, transition) => {
    takeTurn(seenTab(), "replaces").take();
    change(made, transition);
  };
  const again = new Map<string, () => Promise<unknown>>();
  const perform: Context["perform"] = async (activity, work) => {
    const tab = seenTab();
    again.set(`${tab} ${activity}`, () => perform(activity, work));
    updateTab(tab, (state) => begin(state, activity));
    const turn = takeTurn(tab, work.effect ?? "adds");
    const drop = (): Outcome => {
      updateTab(tab, (state) => end(state, activity));
      return "late";
    };
    try {
      const answer = await work.fetch();
      if (turn.isLate()) return drop();
      turn.take();
      updateTab(tab, (state) => {
        const after = work.apply(end(state, activity), answer);
        const made = typeof work.change === "function" ? work.change(answer, state, after) : work.change;
        return made === undefined ? after : remember(state, after, made);
      });
      return seenTab() === tab ? "done" : "elsewhere";
    } catch (thrown) {
      if (turn.isLate()) return drop();
      updateTab(tab, (state) => addNotice(end(state, activity), activity, failureFrom(thrown)));
      return "failed";
    }
  };
  return {
    api,
    store,
    update,
    updateTab,
    stay() {
      const tab = seenTab();
      return () => seenTab() === tab;
    },
    change,
    replace,
    perform,
    retryBy: (activity, work) => void again.set(`${seenTab()} ${activity}`, work),
    async retry(id) {
      const notice = store.getState().notices.find((one) => one.id === id);
      if (notice !== undefined) await again.get(`${seenTab()} ${notice.activity}`)?.();
    },
  };
}
