import type { Params, QueryResult } from "#model/query.js";
import type { QueryLimits } from "../api.js";
import type { Failure } from "../failure.js";
import type { Loadable } from "../loadable.js";

/** What was asked, and the limits that were asked for. */
export interface AskedQuery {
  readonly text: string;
  readonly params: Params;
  readonly limits: QueryLimits;
}

/** How a run ended: `whole` when its last row, or as many as its limit, came. */
export type RunEnding =
  | { readonly kind: "whole" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** One run of a query. What it found is the query's `result`, also where it ended before its time: then that is what came so far. */
export interface QueryRun extends AskedQuery {
  /** As `Date.now` counts. */
  readonly startedAt: number;
  /** Until its end; null while it runs. */
  readonly elapsedMs: number | null;
  /** Null while it runs. */
  readonly ending: RunEnding | null;
}

/** What a run leaves in the state of its query. */
export interface QueryOutcome {
  readonly result: Loadable<QueryResult>;
  /** The last run; null where the query was not run. */
  readonly run: QueryRun | null;
}
