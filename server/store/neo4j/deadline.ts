import { GraphError } from "#model/problem.js";
import { timeoutSentence } from "./errors.js";

/** A server that hears its time limit answers within this; one that does not answer at all is given up then. */
const GRACE_MS = 1_000;

export interface Deadline {
  readonly timeoutMs: number;
  /** When the time began, by `performance.now()`; absent: now. */
  readonly since?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls `giveUp` once with `cancelled` when the caller aborts, or with `query-timeout` when the time with its grace is over; at once for
 * a caller that is gone. What it gives ends the watch.
 */
export function watchDeadline(
  { signal, timeoutMs, since = performance.now() }: Deadline,
  giveUp: (error: GraphError) => void,
): () => void {
  if (signal?.aborted === true) {
    giveUp(cancelled());
    return () => {};
  }
  const end = (error: GraphError): void => {
    stop();
    giveUp(error);
  };
  const onAbort = (): void => end(cancelled());
  const timer = setTimeout(
    () => end(new GraphError("query-timeout", timeoutSentence(timeoutMs))),
    since + timeoutMs + GRACE_MS - performance.now(),
  );
  signal?.addEventListener("abort", onAbort, { once: true });
  const stop = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
  return stop;
}

function cancelled(): GraphError {
  return new GraphError("cancelled", {
    en: "The query was ended because its caller went away.",
    zh: "请求方已离开，查询已终止。",
  });
}
