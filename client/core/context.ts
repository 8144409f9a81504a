import type { StoreApi } from "zustand/vanilla";
import type { Api } from "./api.js";
import { addNotice, begin, end } from "./activities.js";
import { failureFrom } from "./failure.js";
import { type Change, remember } from "./history.js";
import type { Activity, State } from "./state.js";

/** What the actions share. */
export interface Context {
  readonly api: Api;
  readonly store: StoreApi<State>;
  /** For what is no part of the canvas: see `SCENE_PARTS`. */
  readonly update: (transition: (state: State) => State) => void;
  /** Alters the canvas in a way that can be undone, and is told in the history. */
  readonly change: (change: Change, transition: (state: State) => State) => void;
  /**
   * Does work that fills the canvas: pending meanwhile, a notice if it fails, done again by that notice's `retry`. `apply` turns the
   * answer into a transition. False when it failed.
   */
  readonly perform: <Answer>(activity: Activity, work: Work<Answer>) => Promise<boolean>;
  readonly retry: (notice: number) => Promise<void>;
}

export interface Work<Answer> {
  readonly fetch: () => Promise<Answer>;
  readonly apply: (state: State, answer: Answer) => State;
  /** What people did by it; absent: it is no doing of theirs, and cannot be undone. */
  readonly change?: Change | ((answer: Answer) => Change);
}

export function createContext(api: Api, store: StoreApi<State>): Context {
  const update: Context["update"] = (transition) => store.setState(transition(store.getState()), true);
  const change: Context["change"] = (made, transition) => update((state) => remember(state, transition(state), made));
  const again = new Map<Activity, () => Promise<unknown>>();
  const perform: Context["perform"] = async (activity, work) => {
    again.set(activity, () => perform(activity, work));
    update((state) => begin(state, activity));
    try {
      const answer = await work.fetch();
      const apply = (state: State) => work.apply(end(state, activity), answer);
      if (work.change === undefined) update(apply);
      else change(typeof work.change === "function" ? work.change(answer) : work.change, apply);
      return true;
    } catch (thrown) {
      update((state) => addNotice(end(state, activity), activity, failureFrom(thrown)));
      return false;
    }
  };
  return {
    api,
    store,
    update,
    change,
    perform,
    async retry(id) {
      const notice = store.getState().notices.find((one) => one.id === id);
      if (notice !== undefined) await again.get(notice.activity)?.();
    },
  };
}
