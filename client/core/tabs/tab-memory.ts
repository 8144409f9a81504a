import type { Context } from "../context.js";
import type { Memory } from "../session/preference-actions.js";
import { ONE_TAB } from "./tabs.js";

/** The tabs of this page, kept by the browser for the time after it is opened anew. */
export interface TabMemory {
  /** Takes up the tabs that were there, one of them seen: the wished one where it is among them. */
  readonly recall: (wished: string | null) => Promise<void>;
  readonly keep: (addressOf: (tab: string) => string) => void;
  /** Leaves nothing behind for who comes next. */
  readonly forget: () => void;
}

const NAME = "tabs";

/** Reading and writing, loaded when there is more than one tab. Null where they do not come: at the next change they are asked for anew. */
const tabRecord = () => import("./tab-record.js").catch(() => null);

export function createTabMemory({ store, update }: Context, memory: Memory): TabMemory {
  const keep = async (addressOf: (tab: string) => string) => {
    const { tabs } = store.getState();
    // Whoever never had a second tab has nothing to be kept but the address.
    if (tabs.next === ONE_TAB.next) return;
    const record = await tabRecord();
    if (record === null) return;
    const text = record.textFromTabs(store.getState().tabs, addressOf);
    memory.set(NAME, text);
    // A browser that is full or forbids it says nothing.
    const isKept = memory.get(NAME) === text;
    if (isKept !== store.getState().tabs.isKept) update((state) => ({ ...state, tabs: { ...state.tabs, isKept } }));
  };
  return {
    async recall(wished) {
      const text = memory.get(NAME);
      if (text === null) return;
      const tabs = (await tabRecord())?.tabsFromText(text, wished);
      if (tabs !== undefined) update((state) => ({ ...state, tabs }));
    },
    forget: () => memory.set(NAME, ""),
    keep: (addressOf) => void keep(addressOf),
  };
}
