import { failureFrom } from "./failure.js";
import { failed, IDLE, type Loadable, ready } from "./loadable.js";

export interface Slot<Value> {
  /** Starts the work, ending what the slot was waiting for. Resolves when the outcome is put, or when something newer took over. */
  readonly load: (work: (signal: AbortSignal) => Promise<Value>, previous?: Value) => Promise<void>;
  readonly cancel: () => void;
}

/** A place in the state that holds one answer at a time: the last question wins, whatever order the answers come in. */
export function createSlot<Value>(put: (loadable: Loadable<Value>) => void): Slot<Value> {
  let current: AbortController | undefined;
  return {
    async load(work, previous) {
      current?.abort();
      const own = new AbortController();
      current = own;
      put(previous === undefined ? { status: "loading" } : { status: "loading", previous });
      const outcome = await settle(work(own.signal));
      if (current === own) put(outcome);
    },
    cancel() {
      current?.abort();
      current = undefined;
      put(IDLE);
    },
  };
}

async function settle<Value>(work: Promise<Value>): Promise<Loadable<Value>> {
  try {
    return ready(await work);
  } catch (thrown) {
    return failed(failureFrom(thrown));
  }
}
