import type { Context } from "hono";
import { GraphError, type ProblemCode } from "#model/problem.js";
import { USUAL_ROWS, type NamedQuery, type NamedQueryRequest, type QueryRequest } from "#model/query.js";
import { STREAM_TYPE } from "#model/stream-type.js";
import type { QueryBounds, RunningQuery } from "#model/running-queries.js";
import type { Configuration } from "#server/configuration.js";
import { nameSignal } from "#server/operation/request-signals.js";
import type { RunOptions } from "#server/store/port.js";
import { callerOf } from "#server/api/access/caller.js";
import { createQueryTurns } from "./query-turns.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { failureAsLine, streamedAnswer, wantsStream } from "#server/api/answer/streamed-answer.js";
import { toldText } from "#server/api/answer/told-text.js";

type RequestContext = Context<RequestEnvironment>;

export interface Asked {
  readonly query: NamedQuery;
  readonly request: NamedQueryRequest | QueryRequest;
}

/** Where callers hand in queries, see which of theirs run, and end them. */
export interface QueryDesk {
  /** The answer as one object, or line by line where the caller accepts that. Free queries wait for their turn. */
  answer(context: RequestContext, asked: Asked): Promise<Response>;
  /** Those of the caller, the oldest first. */
  running(context: RequestContext): readonly RunningQuery[];
  /** What one query may have. */
  readonly bounds: QueryBounds;
  /** Of all callers. */
  counts(): { readonly waiting: number; readonly running: number };
  /** Ends those of the caller that have the id, and says how many. */
  end(context: RequestContext, id: string): number;
}

interface Running {
  readonly id: string;
  readonly caller: string;
  readonly query: NamedQuery;
  readonly since: Date;
  /** The same by `performance.now()`, which no clock that is set changes. */
  readonly begun: number;
  readonly controller: AbortController;
  state: RunningQuery["state"];
}

const WAITING = { waiting: 200, waitingPerCaller: 20, patienceMs: 60_000 } as const;
const SHOWN_CHARACTERS = 1_000;

export function createQueryDesk({ store, configuration, log }: Services): QueryDesk {
  const { queriesAtOnce, queriesPerCaller: perCaller } = configuration;
  // Whoever waits within the store waits behind all that came before, however many of them are one caller's.
  const atOnce = Math.min(queriesAtOnce, store.freeQueriesAtOnce ?? queriesAtOnce);
  const turns = createQueryTurns({ atOnce, perCaller, ...WAITING });
  const queries = new Set<Running>();

  /** Waits until it may run; what it gives must be called when it is over. */
  async function begin(running: Running, signal: AbortSignal): Promise<() => void> {
    const endTurn = running.query.origin === "free" ? await turns.take(running.caller, signal) : (): void => undefined;
    running.state = "running";
    return () => {
      queries.delete(running);
      endTurn();
    };
  }

  const bounds = boundsFrom(configuration);
  return {
    bounds,
    async answer(context, { query, request }) {
      const { controller, signal } = ending(context);
      const [id, caller] = [context.get("requestId"), callerOf(context)];
      const times = { since: new Date(), begun: performance.now() };
      const running: Running = { id, caller, query, ...times, controller, state: "waiting" };
      const typedNumbers = "numbers" in request && request.numbers === "typed";
      if (isWhole(request)) onlyInLines(context, "whole");
      if (faultsInLines(request)) onlyInLines(context, "faults");
      const limits = isWhole(request) ? exportLimits(request, bounds) : runLimits(request, bounds);
      const options = { ...limits, typedNumbers, signal };
      const params = request.params ?? {};
      queries.add(running);
      let over = (): void => void queries.delete(running);
      try {
        over = await begin(running, signal);
        if (wantsStream(context)) {
          const parts = store.stream(query, params, options);
          return await streamedAnswer(context, parts, { abort: () => controller.abort(), over, log });
        }
        const result = await store.run(query, params, options);
        over();
        return context.json(toldText(context, result));
      } catch (error) {
        over();
        if (faultsInLines(request) && isFaultOfQuery(error)) return failureAsLine(context, error);
        throw askedToEnd(error, controller.signal);
      }
    },
    running(context) {
      const caller = callerOf(context);
      return [...queries].filter((running) => running.caller === caller).map(told);
    },
    counts() {
      const waiting = [...queries].filter(({ state }) => state === "waiting").length;
      return { waiting, running: queries.size - waiting };
    },
    end(context, id) {
      const caller = callerOf(context);
      const found = [...queries].filter((running) => running.caller === caller && running.id === id);
      for (const { controller } of found) controller.abort(ASKED);
      return found.length;
    },
  };
}

const ASKED = "asked";

/** Aborts with the request, and when the caller asks for it. */
function ending(context: RequestContext): { readonly controller: AbortController; readonly signal: AbortSignal } {
  const controller = new AbortController();
  const signal = AbortSignal.any([context.req.raw.signal, controller.signal]);
  return { controller, signal: nameSignal(signal, context.get("requestId")) };
}

function askedToEnd(error: unknown, { reason }: AbortSignal): unknown {
  if (reason !== ASKED || !(error instanceof GraphError) || error.code !== "cancelled") return error;
  return new GraphError("cancelled", {
    en: "The query was ended, as its caller asked for.",
    zh: "已按要求结束这个查询。",
  });
}

/** Milliseconds: what a result of a million rows takes on a slow line. */
const EXPORT_TIMEOUT_MS = 120_000;

function boundsFrom({ maxRows, timeoutMs, exportRows }: Configuration): QueryBounds {
  return {
    maxRows,
    usualRows: Math.min(USUAL_ROWS, maxRows),
    timeoutMs,
    exportRows,
    exportTimeoutMs: EXPORT_TIMEOUT_MS,
  };
}

type Limits = Pick<RunOptions, "maxRows" | "timeoutMs">;

/** A request may ask for less than the server's limits, not for more. */
function runLimits(request: Asked["request"], { maxRows, timeoutMs }: QueryBounds): Limits {
  return {
    maxRows: Math.min(request.maxRows ?? USUAL_ROWS, maxRows),
    timeoutMs: Math.min(request.timeoutMs ?? timeoutMs, timeoutMs),
  };
}

function isWhole(request: Asked["request"]): boolean {
  return "whole" in request && request.whole === true;
}

/** Line by line, no more is in memory than is being sent. */
function exportLimits({ maxRows, timeoutMs }: Asked["request"], { exportRows, exportTimeoutMs }: QueryBounds): Limits {
  return {
    maxRows: Math.min(maxRows ?? exportRows, exportRows),
    timeoutMs: Math.min(timeoutMs ?? exportTimeoutMs, exportTimeoutMs),
  };
}

function faultsInLines(request: Asked["request"]): boolean {
  return "faults" in request && request.faults === "line";
}

const FAULTS_OF_QUERIES: ReadonlySet<ProblemCode> = new Set([
  "invalid-query",
  "query-refused",
  "parameter-missing",
  "query-timeout",
]);

/** What whoever wrote the query can mend, unlike a store that does not answer. */
function isFaultOfQuery(error: unknown): boolean {
  return error instanceof GraphError && FAULTS_OF_QUERIES.has(error.code);
}

function onlyInLines(context: RequestContext, asked: "whole" | "faults"): void {
  if (wantsStream(context)) return;
  throw new GraphError("invalid-request", {
    en: `What “${asked}” asks for is given line by line: send “Accept: ${STREAM_TYPE}”, or leave it out.`,
    zh: `“${asked}”所要的只能逐行给出：请带上“Accept: ${STREAM_TYPE}”，或去掉它。`,
  });
}

function told({ id, query, state, since, begun }: Running): RunningQuery {
  return {
    id,
    name: query.origin === "free" ? null : query.name,
    text: query.text.slice(0, SHOWN_CHARACTERS),
    state,
    since: since.toISOString(),
    elapsedMs: Math.round(performance.now() - begun),
  };
}
