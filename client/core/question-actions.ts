import type { QueryResult } from "#model/query.js";
import type { UnderstandAnswer } from "#model/understanding.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import { IDLE } from "./loadable.js";
import { createSlot } from "./slot.js";

/** The server takes no more characters. */
const LONGEST = 200;

type QuestionActions = Pick<
  Core,
  "setQuery" | "runQuery" | "cancelQuery" | "viewResult" | "loadQueries" | "understand"
>;

/** The query box and its catalogue. */
export function createQuestionActions({ api, store, update }: Context): QuestionActions {
  const result = createSlot<QueryResult>((value) =>
    update((state) => ({ ...state, query: { ...state.query, result: value } })),
  );
  const queries = createSlot<Awaited<ReturnType<typeof api.queries>>>((value) =>
    update((state) => ({ ...state, queries: value })),
  );
  const understanding = createSlot<UnderstandAnswer>((value) =>
    update((state) => ({ ...state, understanding: value })),
  );
  return {
    setQuery(text, params = {}) {
      result.cancel();
      update((state) => ({ ...state, query: { ...state.query, text, params, result: IDLE } }));
    },
    async runQuery(part) {
      const { text, params } = store.getState().query;
      await result.load((signal) => api.query(part ?? text, params, {}, signal));
    },
    cancelQuery: () => result.cancel(),
    viewResult: (view) => update((state) => ({ ...state, query: { ...state.query, view } })),
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
