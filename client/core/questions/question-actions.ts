import type { UnderstandAnswer } from "#model/understanding.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import type { Memory } from "../session/preference-actions.js";
import { createRunActions } from "../query-run/run-actions.js";
import { createSlot } from "../slot.js";
import { inQuery, openQuery } from "../workbench/query-tab-transitions.js";
import type { QueryContent } from "../workbench/query-content.js";

/** The server takes no more characters. */
const LONGEST = 200;

type QuestionActions = Pick<
  Core,
  | "setQuery"
  | "editQuery"
  | "alterQuery"
  | "runQuery"
  | "cancelQuery"
  | "loadQueryBounds"
  | "limitQueries"
  | "runForMore"
  | "everyRow"
  | "passagesFor"
  | "viewResult"
  | "loadQueries"
  | "understand"
>;

/** The query box and its catalogue. */
export function createQuestionActions(context: Context, memory: Memory): QuestionActions {
  const { api, store, update } = context;
  const seenQuery = () => store.getState().queryTabs.current;
  const alterQuery = (alter: (query: QueryContent) => QueryContent, id = seenQuery()) =>
    update((state) => inQuery(state, id, alter));
  const { forgetRun, ...runActions } = createRunActions(context, memory, alterQuery);
  const queries = createSlot<Awaited<ReturnType<typeof api.queries>>>((value) =>
    update((state) => ({ ...state, queries: value })),
  );
  const understanding = createSlot<UnderstandAnswer>((value) =>
    update((state) => ({ ...state, understanding: value })),
  );
  return {
    setQuery(text, params = {}) {
      const after = openQuery(store.getState(), { text, params });
      forgetRun(after.queryTabs.current);
      update((state) => openQuery(state, { text, params }));
    },
    editQuery: (text) => alterQuery((query) => ({ ...query, text })),
    alterQuery,
    ...runActions,
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
