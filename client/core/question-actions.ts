import type { SearchAnswer } from "#model/search-api.js";
import type { EntityType } from "#model/ontology.js";
import type { QueryResult } from "#model/query.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import { IDLE, valueOf } from "./loadable.js";
import { createSlot } from "./slot.js";

const HITS = 12;

type QuestionActions = Pick<
  Core,
  "search" | "setSearchTypes" | "setQuery" | "runQuery" | "cancelQuery" | "loadQueries"
>;

/** What people ask: the search box, the query box and its catalogue. */
export function createQuestionActions({ api, store, update }: Context): QuestionActions {
  const answer = createSlot<SearchAnswer>((value) =>
    update((state) => ({ ...state, search: { ...state.search, answer: value } })),
  );
  const result = createSlot<QueryResult>((value) =>
    update((state) => ({ ...state, query: { ...state.query, result: value } })),
  );
  const queries = createSlot<Awaited<ReturnType<typeof api.queries>>>((value) =>
    update((state) => ({ ...state, queries: value })),
  );
  async function ask(text: string, types: readonly EntityType[]): Promise<void> {
    const wanted = text.trim();
    const previous = valueOf(store.getState().search.answer);
    update((state) => ({ ...state, search: { ...state.search, text, types } }));
    if (wanted === "") answer.cancel();
    else await answer.load((signal) => api.search(wanted.slice(0, 200), { types, limit: HITS }, signal), previous);
  }

  return {
    search: (text) => ask(text, text.trim() === "" ? [] : store.getState().search.types),
    setSearchTypes: (types) => ask(store.getState().search.text, types),
    setQuery(text, params = {}) {
      result.cancel();
      update((state) => ({ ...state, query: { text, params, result: IDLE } }));
    },
    async runQuery() {
      const { text, params } = store.getState().query;
      await result.load((signal) => api.query(text, params, {}, signal));
    },
    cancelQuery: () => result.cancel(),
    async loadQueries() {
      if (store.getState().queries.status !== "ready") await queries.load((signal) => api.queries(signal));
    },
  };
}
