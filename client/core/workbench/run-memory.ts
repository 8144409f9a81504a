import type { QueryResult } from "#model/query.js";
import type { Context } from "../context.js";
import { IDLE, valueOf } from "../loadable.js";
import type { Memory } from "../session/preference-actions.js";
import type { QueryRun, RunEnding } from "../query-run/query-run.js";
import type { State } from "../state.js";
import { RUNS } from "./memories.js";
import { queryIn } from "./query-tab-transitions.js";
import { type RunRecord, runsFromText, withRun } from "./run-record.js";

export interface RunMemory {
  readonly clear: () => void;
  /** Takes the last clearing back. */
  readonly restore: () => void;
}

export interface RunMemoryParts {
  readonly memory: Memory;
}

/** Remembers each run of a query in this browser: looks at what runs in the tabs, whoever began it. */
export function rememberRuns({ api, store, update }: Context, { memory }: RunMemoryParts): RunMemory {
  let engine: string | null = null;
  let cleared: readonly RunRecord[] = [];
  const put = (runs: readonly RunRecord[]) => {
    memory.set(RUNS, JSON.stringify(runs));
    update((state) => ({ ...state, runs }));
  };
  const watch = (state: State, before: State) => {
    if (state.query === before.query && state.queryTabs === before.queryTabs) return;
    for (const { id } of before.queryTabs.order) {
      const [run, earlier] = [queryIn(state, id)?.run, queryIn(before, id)?.run];
      if (run === undefined || run === null || run.ending === null || earlier?.ending !== null) continue;
      // Another browser tab may have remembered runs meanwhile.
      const runs = runsFromText(memory.get(RUNS) ?? JSON.stringify(store.getState().runs));
      put(withRun(runs, recordOf(run, run.ending, { engine, result: valueOf(queryIn(state, id)?.result ?? IDLE) })));
    }
  };
  update((state) => ({ ...state, runs: runsFromText(memory.get(RUNS)) }));
  store.subscribe(watch);
  api.health().then(
    (health) => (engine = health.engine),
    () => null,
  );
  return {
    clear() {
      cleared = store.getState().runs;
      put([]);
    },
    restore() {
      put([...store.getState().runs, ...cleared]);
      cleared = [];
    },
  };
}

function recordOf(
  { text, params, startedAt, elapsedMs }: QueryRun,
  ending: RunEnding,
  { engine, result }: { readonly engine: string | null; readonly result: QueryResult | undefined },
): Omit<RunRecord, "id"> {
  const times = { at: new Date(startedAt).toISOString(), milliseconds: elapsedMs ?? 0 };
  return { ...times, text, params, engine, outcome: outcomeOf(ending, result) };
}

function outcomeOf(ending: RunEnding, result: QueryResult | undefined): RunRecord["outcome"] {
  if (ending.kind === "cancelled") return { kind: "cancelled" };
  if (ending.kind === "failed") return { kind: "failed", code: ending.failure.code, detail: ending.failure.detail };
  if (result?.plan !== undefined) return { kind: "plan", steps: result.rows.length };
  return { kind: "rows", rows: result?.rows.length ?? 0, isCut: result?.truncated === true };
}
