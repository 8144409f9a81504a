import { GraphError } from "#model/problem.js";
import { timeoutSentence } from "./errors.js";

/** A server that hears its time limit answers within this; one that does not answer at all is given up then. */
const GRACE_MS = 1_000;
/** Who has not begun with a query after so long has other troubles than the query; before, it may only be slow. */
const SILENCE_MS = 5_000;

export interface Deadline {
  readonly timeoutMs: number;
  /** When the time began, by `performance.now()`; absent: now. */
  readonly since?: number;
  readonly signal?: AbortSignal | undefined;
}

/** What is watched. */
export interface Watched {
  readonly giveUp: (error: GraphError) => void;
  /** Whether the server has said anything to the query by now. */
  readonly isHeard: () => boolean;
  /** The server's address. */
  readonly location: string;
}

/**
 * Calls `giveUp` once: with `cancelled` when the caller aborts, at once for one that is gone; when the time with its grace is over, with
 * `query-timeout`, or with `store-unavailable` where the server has said nothing at all for long. What it gives ends the watch.
 */
export function watchDeadline(
  { signal, timeoutMs, since = performance.now() }: Deadline,
  { giveUp, isHeard, location }: Watched,
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
  // Not `since`: of that time other queries, or who takes the answer, may have had the most.
  const asked = performance.now();
  const onTimeout = (): void => {
    const silentMs = isHeard() ? 0 : performance.now() - asked;
    end(
      silentMs >= SILENCE_MS
        ? silence(location, silentMs)
        : new GraphError("query-timeout", timeoutSentence(timeoutMs)),
    );
  };
  const timer = setTimeout(onTimeout, since + timeoutMs + GRACE_MS - performance.now());
  signal?.addEventListener("abort", onAbort, { once: true });
  const stop = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
  return stop;
}

const COME_AGAIN_SECONDS = 5;

/** No fault of the query: the server is frozen, cut off, or has so much to do, as after its start, that it has not even begun. */
function silence(location: string, silentMs: number): GraphError {
  const seconds = Math.round(silentMs / 1_000);
  const sentence = {
    en: `Neo4j at ${location} has said nothing for ${seconds} s: it may be busy, or starting; try again in a moment.`,
    zh: `${location} 处的 Neo4j 已有 ${seconds} 秒没有回应：可能正忙，或正在启动；请稍后再试。`,
  };
  return new GraphError("store-unavailable", sentence, { retryAfterSeconds: COME_AGAIN_SECONDS });
}

function cancelled(): GraphError {
  return new GraphError("cancelled", {
    en: "The query was ended because its caller went away.",
    zh: "请求方已离开，查询已终止。",
  });
}
