import { setTimeout as delay } from "node:timers/promises";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";

/** What is found while memory is being filled. */
export interface Sources<Answer> {
  readonly engine: (signal: AbortSignal) => Promise<Answer>;
  /** Null as long as it does not know. */
  readonly memory: () => Promise<Answer | null>;
  /** The engine is not waited for any longer once memory knows. */
  readonly signal: AbortSignal;
  /** What is said where the engine takes too long and memory still does not know. */
  readonly stillReading: Sentence;
}

/** How often memory is asked meanwhile. */
const PAUSE_MS = 1_000;

/**
 * Asks the engine, and memory now and then until the engine answers: an engine that has just started may take longer than memory takes to be
 * filled. Throws `busy` where neither finds in time.
 */
export async function engineFirst<Answer>(sources: Sources<Answer>, pauseMs = PAUSE_MS): Promise<Answer> {
  const { engine, memory, signal, stillReading } = sources;
  const over = new AbortController();
  const asked = engine(AbortSignal.any([signal, over.signal])).then((answer) => ({ answer }));
  try {
    for (;;) {
      const found = await Promise.race([asked, delay(pauseMs, null, { signal: over.signal })]);
      if (found !== null) return found.answer;
      const known = await memory();
      if (known !== null) return known;
    }
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== "query-timeout") throw error;
    const known = await memory();
    if (known === null) throw new GraphError("busy", stillReading, { cause: error });
    return known;
  } finally {
    over.abort();
  }
}
