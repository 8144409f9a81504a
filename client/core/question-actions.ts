import type { QueryResult } from "#model/query.js";
import type { UnderstandAnswer } from "#model/understanding.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import { createSlot, type Slot } from "./slot.js";
import { inQuery, openQuery, queryIn } from "./workbench/query-tab-transitions.js";
import type { QueryContent } from "./workbench/query-content.js";

/** The server takes no more characters. */
const LONGEST = 200;

type QuestionActions = Pick<
  Core,
  "setQuery" | "editQuery" | "alterQuery" | "runQuery" | "cancelQuery" | "viewResult" | "loadQueries" | "understand"
>;

/** The query box and its catalogue. */
export function createQuestionActions({ api, store, update }: Context): QuestionActions {
  const seenQuery = () => store.getState().queryTabs.current;
  const alterQuery = (alter: (query: QueryContent) => QueryContent, id = seenQuery()) =>
    update((state) => inQuery(state, id, alter));
  const results = new Map<string, Slot<QueryResult>>();
  /** Each query waits for its own answer, seen or not. */
  const resultOf = (id: string): Slot<QueryResult> => {
    const slot = results.get(id) ?? createSlot((result) => alterQuery((query) => ({ ...query, result }), id));
    results.set(id, slot);
    return slot;
  };
  const queries = createSlot<Awaited<ReturnType<typeof api.queries>>>((value) =>
    update((state) => ({ ...state, queries: value })),
  );
  const understanding = createSlot<UnderstandAnswer>((value) =>
    update((state) => ({ ...state, understanding: value })),
  );
  return {
    setQuery(text, params = {}) {
      const after = openQuery(store.getState(), { text, params });
      resultOf(after.queryTabs.current).cancel();
      update((state) => openQuery(state, { text, params }));
    },
    editQuery: (text) => alterQuery((query) => ({ ...query, text })),
    alterQuery,
    async runQuery(part, id = seenQuery()) {
      const query = queryIn(store.getState(), id);
      if (query === undefined) return;
      await resultOf(id).load((signal) => api.query(part ?? query.text, query.params, query.limits, signal));
    },
    cancelQuery: (id = seenQuery()) => results.get(id)?.cancel(),
    viewResult: (view) => alterQuery((query) => ({ ...query, view })),
    async loadQueries() {
      if (store.getState().queries.status !== "ready") await queries.load((signal) => api.queries(signal));
    },
    async understand(typed) {
      const wanted = typed.trim().slice(0, LONGEST);
      if (wanted === "") understanding.cancel();
      else await understanding.load((signal) => api.understand(wanted, signal));
    },
  };
}
