import type { Params } from "#model/query.js";

/** An open transaction of an engine: all that is run in it becomes visible at once, when the engine's adapter commits it. */
export interface WriteTransaction {
  /** Runs a query of the catalogue; rows are records by column, their values plain. */
  run(query: string, params: Params): Promise<readonly Readonly<Record<string, unknown>>[]>;
}
