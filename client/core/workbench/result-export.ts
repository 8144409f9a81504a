import type { Context } from "../context.js";
import { failureFrom, type Failure } from "../failure.js";
import { BLANK_QUERY, type QueryContent } from "./query-content.js";
import { inQuery } from "./query-tab-transitions.js";

/** How far the export of a query's result is, and what became of it. */
export type ExportWork =
  | { readonly kind: "rest" }
  /** Rows that are written so far. */
  | { readonly kind: "running"; readonly rows: number }
  /** The file holds so many rows, and there are more. */
  | { readonly kind: "cut"; readonly rows: number; readonly by: "server" | "format" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Makes and saves a file; `tell` says how many rows are written. */
export type ExportMaking = (signal: AbortSignal, tell: (rows: number) => void) => Promise<ExportWork>;

/** What was said of an earlier export goes, one that is under way stays. */
export function withoutSaid(query: QueryContent): QueryContent {
  return query.exporting.kind === "running" ? query : { ...query, exporting: BLANK_QUERY.exporting };
}

interface Exports {
  /** In the tab that is seen. */
  readonly exportResult: (make: ExportMaking) => Promise<void>;
  /** In the tab that is seen, or another. */
  readonly cancelExport: (id?: string) => void;
}

/** Exports belong to their query's tab, not to what shows its result: they go on, and can be ended, whatever is seen or run meanwhile. */
export function createExports({ store, update }: Pick<Context, "store" | "update">): Exports {
  const going = new Map<string, AbortController>();
  return {
    async exportResult(make) {
      const id = store.getState().queryTabs.current;
      const controller = new AbortController();
      const { signal } = controller;
      const put = (exporting: ExportWork): void => {
        if (going.get(id) === controller) update((state) => inQuery(state, id, (query) => ({ ...query, exporting })));
      };
      going.get(id)?.abort();
      going.set(id, controller);
      put({ kind: "running", rows: 0 });
      try {
        put(await make(signal, (rows) => put({ kind: "running", rows })));
      } catch (thrown) {
        put(signal.aborted ? BLANK_QUERY.exporting : { kind: "failed", failure: failureFrom(thrown) });
      } finally {
        if (going.get(id) === controller) going.delete(id);
      }
    },
    cancelExport: (id = store.getState().queryTabs.current) => going.get(id)?.abort(),
  };
}
