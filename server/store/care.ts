import type { WriteCounts } from "#model/batch.js";
import type { Finding } from "#model/doctor.js";
import type { GraphStore } from "./port.js";

/** What looking after a store needs beyond reading and loading documents. */
export interface StoreCare {
  /** Names of what `faults` looks at. */
  readonly checks: readonly string[];
  /** What is wrong around the graph: files, constraints, indexes. */
  faults(): Promise<readonly Finding[]>;
  /** Makes constraints and indexes that are missing, and the full-text indexes anew. */
  rebuildIndexes(): Promise<void>;
  /** Runs writing queries of the catalogue that take no parameters, in one step. */
  mend(queries: readonly string[]): Promise<WriteCounts>;
}

export interface CaredStore extends GraphStore {
  readonly care: StoreCare;
}
