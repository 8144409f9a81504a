import type { QueryResult } from "#model/query.js";
import type { Api } from "../api.js";
import { failureFrom } from "../failure.js";
import { failed, IDLE, LOADING, type Loadable, ready } from "../loadable.js";
import { createPace } from "./pace.js";
import type { AskedQuery, QueryOutcome, QueryRun, RunEnding } from "./query-run.js";

export interface QueryRunner {
  /** Ends the run that goes on and begins another. Resolves when its outcome is put, or when something newer took over. */
  readonly start: (asked: AskedQuery) => Promise<void>;
  /** Ends the run on the server as well. What came so far stays. */
  readonly cancel: () => void;
  /** Ends the run and forgets it. */
  readonly forget: () => void;
}

/** Runs one query at a time and puts what comes of it, also as it comes. */
export function createQueryRunner(ask: Api["query"], put: (outcome: QueryOutcome) => void): QueryRunner {
  let current: Going | null = null;

  function end(going: Going, ending: RunEnding, whole?: QueryResult): void {
    if (current !== going) return;
    current = null;
    going.pace.stop();
    const elapsedMs = Date.now() - going.run.startedAt;
    put({ result: resultAt(ending, whole ?? going.soFar()), run: { ...going.run, elapsedMs, ending } });
  }

  function cancel(): void {
    current?.controller.abort();
    if (current !== null) end(current, { kind: "cancelled" });
  }

  return {
    async start(asked) {
      current?.pace.stop();
      current?.controller.abort();
      const going = begin(asked);
      current = going;
      put({ result: LOADING, run: going.run });
      const tell = (soFar: () => QueryResult): void => {
        if (current !== going) return;
        going.soFar = soFar;
        going.pace.wish(() => {
          const previous = soFar();
          put({ result: { status: "loading", previous }, run: going.run });
          return previous.rows.length;
        });
      };
      const { text, params, limits } = asked;
      try {
        end(going, { kind: "whole" }, await ask(text, params, limits, going.controller.signal, tell));
      } catch (thrown) {
        end(going, { kind: "failed", failure: failureFrom(thrown) });
      }
    },
    cancel,
    forget() {
      current?.pace.stop();
      current?.controller.abort();
      current = null;
      put({ result: IDLE, run: null });
    },
  };
}

interface Going {
  readonly controller: AbortController;
  readonly pace: ReturnType<typeof createPace>;
  readonly run: QueryRun;
  soFar: () => QueryResult | undefined;
}

function begin(asked: AskedQuery): Going {
  const run = { ...asked, startedAt: Date.now(), elapsedMs: null, ending: null };
  return { controller: new AbortController(), pace: createPace(), run, soFar: () => undefined };
}

function resultAt(ending: RunEnding, value: QueryResult | undefined): Loadable<QueryResult> {
  // What came before an error stays: the run tells that it is not all.
  if (value !== undefined) return ready(value);
  return ending.kind === "failed" ? failed(ending.failure) : IDLE;
}
