import type { Params, QueryResult } from "#model/query.js";
import type { Services } from "./services.js";

/** Rows of one query of the catalogue: each bounds itself, this only keeps a mistake from filling the memory. */
const MOST_ROWS = 50_000;

/** Runs a query of the catalogue for a request; `signal` ends it with the request. */
export type Reader = (name: string, params: Params, signal: AbortSignal) => Promise<QueryResult>;

/**
 * Reads what takes several queries, all of them answered from one state of the graph; `ask` may be called again where a load comes between.
 */
export type SteadyReader = <Answer>(ask: (read: Reader) => Promise<Answer>) => Promise<Answer>;

export function createSteadyReader({ store, catalogue, configuration: { timeoutMs } }: Services): SteadyReader {
  return (ask) =>
    store.steadily((run) =>
      ask((name, params, signal) => run(catalogue.get(name), params, { maxRows: MOST_ROWS, timeoutMs, signal })),
    );
}

export function createReader({ store, catalogue, configuration }: Services): Reader {
  return (name, params, signal) =>
    store.run(catalogue.get(name), params, { maxRows: MOST_ROWS, timeoutMs: configuration.timeoutMs, signal });
}
