import type { StoreApi } from "zustand/vanilla";
import { fetchedPart } from "../fetched-part.js";
import { isSameScene } from "../scene/scene.js";
import { isSameSelection } from "../scene/selection.js";
import type { State } from "../state.js";
import { seenFrom } from "../tabs/tab-transitions.js";
import { addressFromState, type CanvasParameter, canvasParameterOf } from "./view.js";

/** The browser's address bar and history. */
export interface Address {
  /** The view that the address carries, without what sets it off from the rest; see `view.ts`. */
  readonly read: () => string;
  /** The tab that the present place in the history was written in; null where the page did not write it. */
  readonly tab: () => string | null;
  readonly write: (view: string, mode: "push" | "replace", tab: string) => void;
  /** Does work when nothing has asked for it for a moment, and again later while the server is away; work asked for since takes over. */
  readonly atRest: (work: () => Promise<void>) => void;
  /** Leaves for the sign-in page, which knows nothing of the view. */
  readonly signIn: () => void;
  /** Calls back after people went back or forward. */
  readonly onReturn: (listener: (view: string, tab: string | null) => void) => void;
}

export interface AddressParts {
  /** Goes where people went back to. */
  readonly follow: (view: string, tab: string | null) => void;
  /** Has the browser keep the tabs, each by the address that it would have. */
  readonly keepTabs: (addressOf: (tab: string) => string) => void;
}

/** How the address tells the canvas of a tab. */
interface Telling {
  canvas: CanvasParameter | null;
  /** What it was asked to tell last, and what it tells; null: what the address said when the page was opened. */
  wanted: State | null;
  told: State | null;
}

/**
 * Keeps the address saying what is shown. Tabs, selecting and reading are places one can go back to; all else rewrites the address in
 * place, the canvas a moment later.
 */
export function keepAddress(store: StoreApi<State>, address: Address, { follow, keepTabs }: AddressParts): void {
  const { current } = store.getState().tabs;
  let written = { view: address.read(), tab: current };
  let isReturning = false;
  const tellingOf = createTellings(current, written.view);
  const addressOf = (tab: string): string => {
    const state = seenFrom(store.getState(), tab);
    if (state === undefined) return "";
    return state.held ?? addressFromState(state, tellingOf(tab, state).canvas);
  };
  const write = (state: State, mode: "push" | "replace") => {
    const tab = state.tabs.current;
    const { canvas } = tellingOf(tab, state);
    // Steps are read from links of earlier versions, and not written again.
    const view = state.held !== null && canvas === null ? state.held : addressFromState(state, canvas);
    if (view === written.view && tab === written.tab) return;
    written = { view, tab };
    address.write(view, mode, tab);
    keepTabs(addressOf);
  };
  const encode = async () => {
    for (const { id } of store.getState().tabs.order) {
      const state = seenFrom(store.getState(), id);
      if (state === undefined || state.held !== null) continue;
      const telling = tellingOf(id, state);
      if (isToldBy(telling.told, state)) continue;
      const canvas = await canvasParameterFrom(state);
      const now = seenFrom(store.getState(), id);
      // Whatever changed meanwhile has asked for its own code.
      if (now === undefined || !isSameScene(now, state)) continue;
      telling.canvas = canvas;
      telling.told = state;
    }
    write(store.getState(), "replace");
    keepTabs(addressOf);
  };
  store.subscribe((state, before) => {
    // A canvas that is still being filled would write a link that says less than the one just opened.
    if (state.pending.has("start")) return;
    const telling = tellingOf(state.tabs.current, state);
    // The canvas that a link opened is told by the same link, until it is changed.
    const isOpened = telling.wanted === null && state.held === null && state.plain === null;
    if (isOpened && telling.canvas?.name === "k") telling.wanted = telling.told = state;
    const isToldAnew = state.held === null && !isToldBy(telling.wanted, state);
    if (isToldAnew) telling.wanted = state;
    if (isToldAnew || state.tabs !== before.tabs) address.atRest(encode);
    write(state, !isReturning && isNewPlace(state, before) ? "push" : "replace");
  });
  address.onReturn((view, tab) => {
    written = { view, tab: tab ?? written.tab };
    isReturning = true;
    follow(view, tab);
    isReturning = false;
    write(store.getState(), "replace");
  });
}

/** How the canvases of the tabs are told, that of the first one by the address that the page was opened with. */
function createTellings(first: string, address: string): (tab: string, state: State) => Telling {
  const tellings = new Map<string, Telling>([
    [first, { canvas: canvasParameterOf(address), wanted: null, told: null }],
  ]);
  return (tab, state) => {
    const telling = tellings.get(tab) ?? newTelling(state, tellings.values());
    tellings.set(tab, telling);
    return telling;
  };
}

/** A copy of a canvas is told as that is. */
function newTelling(state: State, others: Iterable<Telling>): Telling {
  if (state.held !== null) return { canvas: canvasParameterOf(state.held), wanted: null, told: null };
  const same = [...others].find(({ told }) => isToldBy(told, state));
  return same === undefined ? { canvas: null, wanted: null, told: null } : { ...same };
}

function isToldBy(told: State | null, state: State): boolean {
  return told !== null && isSameScene(told, state) && told.plain === state.plain;
}

async function canvasParameterFrom(state: State): Promise<CanvasParameter | null> {
  const [{ recordFromScene }, { codeFromScene }] = await Promise.all([
    fetchedPart(() => import("../snapshot/scene-writing.js")),
    fetchedPart(() => import("../snapshot/scene-code.js")),
  ]);
  const record = recordFromScene(state);
  return record === null ? null : { name: "v", value: await codeFromScene(record) };
}

function isNewPlace(state: State, before: State): boolean {
  return (
    !isSameSelection(state.selection, before.selection) ||
    state.reader !== before.reader ||
    (state.crossing === null) !== (before.crossing === null) ||
    state.tabs.current !== before.tabs.current
  );
}
