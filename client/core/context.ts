import type { StoreApi } from "zustand/vanilla";
import type { Api } from "./api.js";
import { addNotice, begin, end } from "./activities.js";
import { failureFrom } from "./failure.js";
import type { Activity, State } from "./state.js";

/** What the actions share. */
export interface Context {
  readonly api: Api;
  readonly store: StoreApi<State>;
  readonly update: (transition: (state: State) => State) => void;
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
}

export function createContext(api: Api, store: StoreApi<State>): Context {
  const update: Context["update"] = (transition) => store.setState(transition(store.getState()), true);
  const again = new Map<Activity, () => Promise<unknown>>();
  const perform: Context["perform"] = async (activity, work) => {
    again.set(activity, () => perform(activity, work));
    update((state) => begin(state, activity));
    try {
      const answer = await work.fetch();
      update((state) => work.apply(end(state, activity), answer));
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
    perform,
    async retry(id) {
      const notice = store.getState().notices.find((one) => one.id === id);
      if (notice !== undefined) await again.get(notice.activity)?.();
    },
  };
}
