import type { QueryBounds } from "#model/running-queries.js";
import type { QueryLimits } from "../api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { fetchedPart } from "../fetched-part.js";
import type { Memory } from "../session/preference-actions.js";
import { createSlot } from "../slot.js";
import { queryIn } from "../workbench/query-tab-transitions.js";
import { withoutSaid } from "../workbench/result-export.js";
import { createQueryRunner, type QueryRunner } from "./create-query-runner.js";

type RunActions = Pick<
  Core,
  "runQuery" | "cancelQuery" | "loadQueryBounds" | "limitQueries" | "runForMore" | "everyRow" | "passagesFor"
> & {
  /** Ends what runs in a query's tab, and forgets what came of it. */
  readonly forgetRun: (id: string) => void;
};

const KEPT_AS = "query-limits";

/** Running queries: each tab of the workbench runs one at a time, seen or not. */
export function createRunActions(
  { api, store, update }: Context,
  memory: Memory,
  alterQuery: Core["alterQuery"],
): RunActions {
  const runners = new Map<string, QueryRunner>();
  const runnerOf = (id: string): QueryRunner => {
    const put: Parameters<typeof createQueryRunner>[1] = (outcome) =>
      alterQuery((query) => ({ ...query, ...outcome }), id);
    const runner = runners.get(id) ?? createQueryRunner(api.query, put);
    runners.set(id, runner);
    return runner;
  };
  const seen = () => store.getState().queryTabs.current;
  const bounds = createSlot<QueryBounds>((value) => update((state) => ({ ...state, queryBounds: value })));
  const limitsOf = (own: QueryLimits): QueryLimits => ({
    ...(store.getState().usualLimits ?? recalled(memory)),
    ...own,
  });

  async function run(id: string, part?: string): Promise<void> {
    const query = queryIn(store.getState(), id);
    if (query === undefined) return;
    const { params, limits } = query;
    alterQuery(withoutSaid, id);
    await runnerOf(id).start({ text: part ?? query.text, params, limits: limitsOf(limits) });
  }

  return {
    runQuery: (part, id = seen()) => run(id, part),
    cancelQuery: (id = seen()) => runners.get(id)?.cancel(),
    forgetRun: (id) => runnerOf(id).forget(),
    async loadQueryBounds() {
      const { usualLimits, queryBounds } = store.getState();
      if (usualLimits === null) update((state) => ({ ...state, usualLimits: recalled(memory) }));
      if (queryBounds.status !== "ready") await bounds.load((signal) => api.queryBounds(signal));
    },
    limitQueries(limits) {
      memory.set(KEPT_AS, JSON.stringify(limits));
      update((state) => ({ ...state, usualLimits: limits }));
      // Whoever sets the limits means the query that he sees.
      alterQuery((query) => ({ ...query, limits: {} }));
    },
    async runForMore(maxRows) {
      const id = seen();
      const text = queryIn(store.getState(), id)?.run?.text;
      alterQuery((query) => ({ ...query, limits: { ...query.limits, maxRows } }), id);
      await run(id, text);
    },
    everyRow(take, signal) {
      const { query } = store.getState();
      const { text, params } = query.run ?? query;
      return api.queryLines(text, params, take, signal);
    },
    async passagesFor(wanted, signal) {
      const { readPassages } = await fetchedPart(() => import("./row-passages.js"));
      return readPassages(api, wanted, signal);
    },
  };
}

function recalled(memory: Memory): QueryLimits {
  try {
    const kept: unknown = JSON.parse(memory.get(KEPT_AS) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const { maxRows, timeoutMs }: { readonly maxRows?: unknown; readonly timeoutMs?: unknown } = kept;
    return {
      ...(isCount(maxRows) && { maxRows }),
      ...(isCount(timeoutMs) && { timeoutMs }),
    };
  } catch {
    return {};
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
