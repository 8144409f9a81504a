import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { isSameSelection, type Selection } from "../scene/selection.js";
import type { State } from "../state.js";
import { BLANK_CONTENT } from "./tab-content.js";
import { stepIn } from "./tab-row.js";
import { addTab, chooseTab, closeTab, forkTab, moveTab, renameTab, reopenTab } from "./tab-transitions.js";

export interface TabParts extends Pick<Core, "loadText"> {
  readonly leaveDetails: () => void;
  readonly selectAny: (selection: Selection | null) => Promise<void>;
  readonly openHeld: () => Promise<void>;
  /** Called before what is seen is copied. */
  readonly keeping: () => void;
}

type TabActions = Pick<
  Core,
  "newTab" | "forkTab" | "chooseTab" | "stepTabs" | "closeTab" | "reopenTab" | "renameTab" | "moveTab"
>;

/** Several canvases, one of them seen. While the page opens it stays with the one that its address tells. */
export function createTabActions({ store, update }: Context, parts: TabParts): TabActions {
  const { leaveDetails, selectAny, loadText, openHeld, keeping } = parts;
  /** Details, sentences and texts follow the tab. */
  const turn = (transition: (state: State) => State) => {
    const before = store.getState();
    if (before.pending.has("start")) return;
    const after = transition(before);
    if (!isSameSelection(before.selection, after.selection)) leaveDetails();
    update(transition);
    if (after.tabs.current === before.tabs.current) return;
    const { selection, reader } = store.getState();
    void selectAny(selection);
    if (reader !== null) void loadText(reader.document);
    void openHeld();
  };
  const choose = (id: string) => turn((state) => chooseTab(state, id));
  return {
    newTab: (title = null) => turn((state) => addTab(state, BLANK_CONTENT, title)),
    forkTab(title = null) {
      keeping();
      turn((state) => forkTab(state, title));
    },
    chooseTab: choose,
    stepTabs(by) {
      const { order, current } = store.getState().tabs;
      const wanted = stepIn(order, current, by);
      if (wanted !== undefined) choose(wanted.id);
    },
    closeTab: (id) => turn((state) => closeTab(state, id)),
    reopenTab: () => turn(reopenTab),
    renameTab: (id, title) => update((state) => renameTab(state, id, title)),
    moveTab: (id, index) => update((state) => moveTab(state, id, index)),
  };
}
