import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { failureFrom } from "../failure.js";
import type { Memory } from "../session/preference-actions.js";
import { withoutPlan } from "../query-guards/limited-text.js";
import { addressFromQuery } from "../views/view.js";
import type { ArrivedQuery, QueryContent } from "./query-content.js";
import { queryIn } from "./query-tab-transitions.js";
import type { Workbench } from "./workbench.js";

type Arrivals = Pick<Workbench, "queryLink" | "answerArrival">;

/** Under which name the browser keeps that queries of links are run at once. */
const RUN_LINKED = "run-linked";
/** Longer ones are cut by programs that pass addresses on. */
const LONGEST_LINK = 1_800;

/**
 * Queries as links: made, and what becomes of one that came with a link. A link runs nothing by itself, unless somebody wished it so
 * before and all of it could be read.
 */
export function createArrivals(
  { api, store, update }: Context,
  { memory, runQuery }: Pick<Core, "runQuery"> & { readonly memory: Memory },
): Arrivals {
  const answerArrival: Arrivals["answerArrival"] = (answer) => {
    const { arrivedQuery } = store.getState();
    if (arrivedQuery === null) return;
    update((state) => ({ ...state, arrivedQuery: null }));
    if (answer === "always" || answer === "ask") memory.set(RUN_LINKED, answer === "always" ? "yes" : "");
    if (answer === "always" || answer === "run") void runQuery(undefined, arrivedQuery.tab);
  };
  /** The server tells without running it whether it would write; what else may be wrong is told once it is run. */
  const examine = async (arrived: ArrivedQuery) => {
    const query = queryIn(store.getState(), arrived.tab);
    if (query === undefined) return;
    const { text, params } = query;
    const failure = await api.explain(withoutPlan(text), params).then(() => null, failureFrom);
    if (failure?.code !== "query-refused") return;
    update((state) =>
      state.arrivedQuery === arrived ? { ...state, arrivedQuery: { ...arrived, refusal: failure } } : state,
    );
  };
  const greet = () => {
    const { arrivedQuery } = store.getState();
    if (arrivedQuery === null || arrivedQuery.refusal !== null || arrivedQuery.hasRun) return;
    if (arrivedQuery.isDamaged || memory.get(RUN_LINKED) !== "yes") {
      void examine(arrivedQuery);
      return;
    }
    update((state) => ({ ...state, arrivedQuery: { ...arrivedQuery, hasRun: true } }));
    void runQuery(undefined, arrivedQuery.tab);
  };
  greet();
  store.subscribe((state, before) => {
    const { arrivedQuery } = state;
    if (arrivedQuery === null) return;
    if (arrivedQuery !== before.arrivedQuery) greet();
    else if (isAnswered(arrivedQuery, queryIn(state, arrivedQuery.tab))) answerArrival("leave");
  });
  return {
    answerArrival,
    async queryLink() {
      const address = addressFromQuery(store.getState().query);
      if (address.length <= LONGEST_LINK) return address;
      const snapshot = { version: 1, query: address };
      return `kq=${await api.saveLink(snapshot)}`;
    },
  };
}

/** Whoever writes another query in its place has answered as well, as has who runs it by other buttons or keys. */
function isAnswered({ text, hasRun }: ArrivedQuery, query: QueryContent | undefined): boolean {
  return query !== undefined && (query.text !== text || (!hasRun && query.run !== null));
}
