import type { StoreApi } from "zustand/vanilla";
import { isSameSelection } from "./selection.js";
import type { State } from "./state.js";
import { addressFromState } from "./view.js";

/** The browser's address bar and history. */
export interface Address {
  /** The view that the address carries, without what sets it off from the rest; see `view.ts`. */
  readonly read: () => string;
  readonly write: (view: string, mode: "push" | "replace") => void;
  /** Leaves for the sign-in page, which knows nothing of the view. */
  readonly signIn: () => void;
  /** Calls back after people went back or forward. */
  readonly onReturn: (listener: (view: string) => void) => void;
}

/**
 * Keeps the address saying what is shown. Selecting and reading are places one can go back to; all else rewrites the address in
 * place. `follow` goes where people went back to.
 */
export function keepAddress(store: StoreApi<State>, address: Address, follow: (view: string) => Promise<void>): void {
  let written = address.read();
  let isReturning = false;
  const write = (state: State, before: State) => {
    const view = addressFromState(state);
    if (view === written) return;
    written = view;
    address.write(view, !isReturning && isNewPlace(state, before) ? "push" : "replace");
  };
  store.subscribe((state, before) => {
    // A canvas that is still being filled would write a link that says less than the one just opened.
    if (!state.pending.has("start")) write(state, before);
  });
  address.onReturn((view) => {
    written = view;
    isReturning = true;
    void follow(view);
    isReturning = false;
  });
}

function isNewPlace(state: State, before: State): boolean {
  return !isSameSelection(state.selection, before.selection) || state.reader !== before.reader;
}
