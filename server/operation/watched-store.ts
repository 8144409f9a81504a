import { GraphError } from "#model/problem.js";
import type { NamedQuery } from "#model/query.js";
import type { Log } from "#server/log.js";
import type { AnswerParts, GraphStore, RunOptions } from "#server/store/port.js";
import type { Metrics } from "./metrics.js";
import { requestOf } from "./request-signals.js";

const SHOWN_CHARACTERS = 300;

/** The store, with each query counted, and told in the log where it takes longer than `slowMs`; 0 tells none. */
export function watchStore(
  store: GraphStore,
  { metrics, log, slowMs }: { readonly metrics: Metrics; readonly log: Log; readonly slowMs: number },
): GraphStore {
  /** Begins to watch a query; to be told how it ended. */
  function watch(query: NamedQuery, { signal }: RunOptions): (outcome: string) => void {
    const start = performance.now();
    return (outcome) => {
      const ms = performance.now() - start;
      metrics.query({ name: nameOf(query), outcome, seconds: ms / 1_000 });
      if (slowMs === 0 || ms < slowMs) return;
      const text = query.origin === "free" ? { text: withoutValues(query.text) } : {};
      log.warn({ ...requestOf(signal), query: nameOf(query), ...text, outcome, ms: Math.round(ms) }, "slow query");
    };
  }

  function watched(run: GraphStore["run"]): GraphStore["run"] {
    return async (query, params, options) => {
      const over = watch(query, options);
      try {
        const result = await run(query, params, options);
        over("ok");
        return result;
      } catch (error) {
        over(outcomeOf(error));
        throw error;
      }
    };
  }

  return {
    ...store,
    run: watched((query, params, options) => store.run(query, params, options)),
    steadily: (read) => store.steadily((run) => read(watched(run))),
    async *stream(query, params, options): AnswerParts {
      const over = watch(query, options);
      // Whoever stops taking pieces comes back to nothing but `finally`.
      let outcome = "cancelled";
      try {
        yield* store.stream(query, params, options);
        outcome = "ok";
      } catch (error) {
        outcome = outcomeOf(error);
        throw error;
      } finally {
        over(outcome);
      }
    },
  };
}

function nameOf({ origin, name }: NamedQuery): string {
  return origin === "free" ? "free" : name;
}

function outcomeOf(error: unknown): string {
  return error instanceof GraphError ? error.code : "internal";
}

/** What has no end, as an apostrophe in a comment, goes on to the last character: else the rest were looked through anew from each quote in it. */
const VALUE = /'(?:[^'\\]|\\(?:.|$))*(?:'|$)|"(?:[^"\\]|\\(?:.|$))*(?:"|$)/gsu;

/** The beginning of a query's text in one line; what stands in quotes may be what somebody looks for and is left out. */
export function withoutValues(text: string): string {
  const bare = text.replaceAll(VALUE, "'…'").replaceAll(/\s+/gu, " ");
  return bare.length > SHOWN_CHARACTERS ? `${bare.slice(0, SHOWN_CHARACTERS)}…` : bare;
}
