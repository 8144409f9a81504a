import type { Activity } from "../activities.js";
import type { Context } from "../context.js";
import type { State } from "../state.js";

export interface Gathering {
  /** Fetches what is wanted now and was not asked for yet. */
  readonly gather: () => Promise<void>;
  /** Has all be asked for anew. */
  readonly forget: () => void;
}

interface GatheringParts<Value> {
  readonly activity: Activity;
  readonly wanted: (state: State) => readonly string[];
  readonly fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  readonly put: (state: State, found: ReadonlyMap<string, Value>) => State;
}

/** Learns of keys, as more of them come, what the store knows of each; a key is asked for once unless that failed. */
export function createGathering<Value>(
  { store, perform }: Pick<Context, "store" | "perform">,
  { activity, wanted, fetch, put }: GatheringParts<Value>,
): Gathering {
  const asked = new Set<string>();
  return {
    async gather() {
      const keys = wanted(store.getState()).filter((key) => !asked.has(key));
      if (keys.length === 0) return;
      for (const key of keys) asked.add(key);
      const outcome = await perform(activity, { effect: "leaves", fetch: () => fetch(keys), apply: put });
      if (outcome === "failed" || outcome === "late") for (const key of keys) asked.delete(key);
    },
    forget: () => asked.clear(),
  };
}
