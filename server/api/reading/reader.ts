import type { Params, QueryResult } from "#model/query.js";
import type { GraphStore } from "#server/store/port.js";
import type { Services } from "#server/api/services.js";

/** Rows of one query of the catalogue: each bounds itself, this only keeps a mistake from filling the memory. */
const MOST_ROWS = 50_000;

/** Runs a query of the catalogue for a request; `signal` ends it with the request. */
export type Reader = (name: string, params: Params, signal: AbortSignal) => Promise<QueryResult>;

/**
 * Reads what takes several queries, all of them answered from one state of the graph; `ask` may be called again where a load comes between.
 */
export type SteadyReader = <Answer>(ask: (read: Reader) => Promise<Answer>) => Promise<Answer>;

export function createSteadyReader(services: Services): SteadyReader {
  return (ask) => services.store.steadily((run) => ask(createReader({ ...services, store: { run } })));
}

export function createReader({ store, catalogue, configuration: { timeoutMs } }: ReaderServices): Reader {
  return (name, params, signal) => store.run(catalogue.get(name), params, { maxRows: MOST_ROWS, timeoutMs, signal });
}

interface ReaderServices extends Pick<Services, "catalogue" | "configuration"> {
  readonly store: Pick<GraphStore, "run">;
}
