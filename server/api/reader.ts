import type { Params, QueryResult } from "#model/query.js";
import type { Services } from "./services.js";

/** Rows of one query of the catalogue: each bounds itself, this only keeps a mistake from filling the memory. */
const MOST_ROWS = 50_000;

/** Runs a query of the catalogue for a request; `signal` ends it with the request. */
export type Reader = (name: string, params: Params, signal: AbortSignal) => Promise<QueryResult>;

export function createReader({ store, catalogue, configuration }: Services): Reader {
  return (name, params, signal) =>
    store.run(catalogue.get(name), params, { maxRows: MOST_ROWS, timeoutMs: configuration.timeoutMs, signal });
}
