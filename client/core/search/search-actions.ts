import type { EntityType } from "#model/ontology.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { valueOf } from "../loadable.js";
import type { Memory } from "../session/preference-actions.js";
import { recentFromText, withRecent, type RecentSearch } from "./recent-searches.js";
import { createSlot } from "../slot.js";

/** So many fit under the box, and come at once. */
const FIRST_HITS = 12;
/** What the server refuses to go beyond. */
export const HITS_AT_MOST = 200;
const NAME = "searches";

type SearchActions = Pick<Core, "search" | "moreHits" | "setSearchTypes" | "rememberSearch" | "forgetSearches"> & {
  /** Takes up what was searched for on earlier visits. */
  readonly recallSearches: () => void;
};

/** The search box, and what was chosen from it. */
export function createSearchActions({ api, store, update }: Context, memory: Memory): SearchActions {
  const answer = createSlot<SearchAnswer>((value) =>
    update((state) => ({ ...state, search: { ...state.search, answer: value } })),
  );
  const setRecent = (recent: readonly RecentSearch[]) =>
    update((state) => ({ ...state, search: { ...state.search, recent } }));
  const keepRecent = (recent: readonly RecentSearch[]) => {
    memory.set(NAME, JSON.stringify(recent));
    setRecent(recent);
  };
  async function ask(text: string, types: readonly EntityType[], limit = FIRST_HITS): Promise<void> {
    const wanted = text.trim();
    const previous = valueOf(store.getState().search.answer);
    update((state) => ({ ...state, search: { ...state.search, text, types } }));
    if (wanted === "") answer.cancel();
    else await answer.load((signal) => api.search(wanted.slice(0, 200), { types, limit }, signal), previous);
  }

  return {
    search: (text) => ask(text, text.trim() === "" ? [] : store.getState().search.types),
    moreHits() {
      const { text, types } = store.getState().search;
      return ask(text, types, HITS_AT_MOST);
    },
    setSearchTypes: (types) => ask(store.getState().search.text, types),
    rememberSearch: (chosen) => keepRecent(withRecent(store.getState().search.recent, chosen)),
    forgetSearches: () => keepRecent([]),
    recallSearches: () => setRecent(recentFromText(memory.get(NAME))),
  };
}
