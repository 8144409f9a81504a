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
 * Gives what `work` gives, unless the caller aborts or the time with its grace is over: then `giveUp` ends the work on the server, and
 * `cancelled` or `query-timeout` is thrown without waiting for it.
 */
export async function withinDeadline<Result>(
  deadline: Deadline,
  work: () => Promise<Result>,
  giveUp: () => void,
): Promise<Result> {
  const { signal, timeoutMs, since = performance.now() } = deadline;
  if (signal?.aborted === true) throw cancelled();
  return new Promise((resolve, reject) => {
    const end = (error: GraphError) => {
      giveUp();
      reject(error);
    };
    const onAbort = () => end(cancelled());
    const timer = setTimeout(
      () => end(new GraphError("query-timeout", timeoutSentence(timeoutMs))),
      since + timeoutMs + GRACE_MS - performance.now(),
    );
    signal?.addEventListener("abort", onAbort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
      });
  });
}

function cancelled(): GraphError {
  return new GraphError("cancelled", {
    en: "The query was ended because its caller went away.",
    zh: "请求方已离开，查询已终止。",
  });
}
