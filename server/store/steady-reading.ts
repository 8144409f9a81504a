import { GraphError } from "#model/problem.js";
import type { GraphStore } from "./port.js";

export interface SteadyAttempt {
  readonly run: GraphStore["run"];
  /** Whether all that `run` answered so far is of one state of the graph. */
  readonly isSteady: () => Promise<boolean>;
}

/** How often is read while writes go on coming. */
const ATTEMPTS = 5;

/** The port's `steadily`, for an engine that tells of each attempt whether a write came between. */
export function createSteadyReading(begin: () => Promise<SteadyAttempt>): GraphStore["steadily"] {
  return async (read) => {
    for (let attempt = 1; ; attempt += 1) {
      const { run, isSteady } = await begin();
      const isGood = async (): Promise<boolean> => attempt === ATTEMPTS || isSteady();
      try {
        const result = await read(run);
        if (await isGood()) return result;
      } catch (error) {
        // Something may be missing only because one query found it, and the next did not.
        const isMissing = error instanceof GraphError && error.code === "not-found";
        if (!isMissing || (await isGood())) throw error;
      }
    }
  };
}
