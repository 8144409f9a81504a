import { GraphError } from "#model/problem.js";

/** Why a query of the embedded engine ended before its answer. */

export function overdue(timeoutMs: number): GraphError {
  return new GraphError(
    "query-timeout",
    `The query ran longer than ${timeoutMs / 1000} s and was ended: let it look at less, or ask for more time.`,
  );
}

export function cancelled(): GraphError {
  return new GraphError("cancelled", "The query was cancelled.");
}

export function busy(): GraphError {
  return new GraphError("busy", "Too many queries are waiting: try again in a moment.");
}

export function closed(): GraphError {
  return new GraphError("store-unavailable", "The store is closed.");
}
