import type { StoreApi } from "zustand/vanilla";
import { isSameScene, type Scene } from "./scene.js";
import { isSameSelection } from "./selection.js";
import type { State } from "./state.js";
import { addressFromState, type CanvasParameter, canvasParameterOf } from "./view.js";

/** The browser's address bar and history. */
export interface Address {
  /** The view that the address carries, without what sets it off from the rest; see `view.ts`. */
  readonly read: () => string;
  readonly write: (view: string, mode: "push" | "replace") => void;
  /** Does work when nothing has asked for it for a moment; work asked for later takes over. */
  readonly atRest: (work: () => Promise<void>) => void;
  /** Leaves for the sign-in page, which knows nothing of the view. */
  readonly signIn: () => void;
  /** Calls back after people went back or forward. */
  readonly onReturn: (listener: (view: string) => void) => void;
}

export interface AddressKeeper {
  /** Lets the address go on telling the canvas of the link that was not opened, until people change the canvas. */
  readonly hold: () => void;
}

/**
 * Keeps the address saying what is shown. Selecting and reading are places one can go back to; all else rewrites the address in
 * place, the canvas a moment later. `follow` goes where people went back to.
 */
export function keepAddress(
  store: StoreApi<State>,
  address: Address,
  follow: (view: string) => Promise<void>,
): AddressKeeper {
  let written = address.read();
  let canvas: CanvasParameter | null = canvasParameterOf(written);
  let told: Scene | null = null;
  let held: State["history"] | null = null;
  let isReturning = false;
  const write = (state: State, mode: "push" | "replace") => {
    // Steps are read from links of earlier versions, and not written again.
    if (held !== null && canvas === null) return;
    const view = addressFromState(state, canvas);
    if (view === written) return;
    written = view;
    address.write(view, mode);
  };
  const encode = async () => {
    const state = store.getState();
    const [{ recordFromScene }, { codeFromScene }] = await Promise.all([
      import("./snapshot/scene-writing.js"),
      import("./snapshot/scene-code.js"),
    ]);
    const record = recordFromScene(state);
    const code = record === null ? null : await codeFromScene(record);
    // Whatever changed meanwhile has asked for its own code.
    if (!isSameScene(store.getState(), state)) return;
    canvas = code === null ? null : { name: "v", value: code };
    write(store.getState(), "replace");
  };
  store.subscribe((state, before) => {
    // A canvas that is still being filled would write a link that says less than the one just opened.
    if (state.pending.has("start")) return;
    if (held !== null && state.history !== held) held = null;
    // The canvas that a link opened is told by the same link, until it is changed.
    if (told === null && state.plain === null && canvas?.name === "k") told = state;
    const isToldAnew = told === null || !isSameScene(state, told) || state.plain !== before.plain;
    if (held === null && isToldAnew) {
      told = state;
      address.atRest(encode);
    }
    write(state, !isReturning && isNewPlace(state, before) ? "push" : "replace");
  });
  address.onReturn((view) => {
    written = view;
    isReturning = true;
    void follow(view);
    isReturning = false;
    write(store.getState(), "replace");
  });
  return {
    hold() {
      held = store.getState().history;
    },
  };
}

function isNewPlace(state: State, before: State): boolean {
  return !isSameSelection(state.selection, before.selection) || state.reader !== before.reader;
}
