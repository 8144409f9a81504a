import type { Failure, FailureCode } from "../../core/failure.js";

/** No server of ours answered or was asked, or it says to programs what the page says to people. */
const UNTOLD: ReadonlySet<string> = new Set<FailureCode>([
  "unreachable",
  "not-understood",
  "link-damaged",
  "link-gone",
  "view-damaged",
  "browser-full",
  "not-found",
  "token-needed",
]);

/**
 * What the server says of a failure beyond the page's own sentence; null where that says it all. An instant that it names is put by
 * `written`, as the reader writes times: the server knows neither his zone nor his manner.
 */
export function serverWords(
  { code, detail, time }: Pick<Failure, "detail" | "time"> & { readonly code: string },
  written: (iso: string) => string,
): string | null {
  if (detail === "" || UNTOLD.has(code)) return null;
  return time === undefined ? detail : detail.replaceAll(time, () => written(time));
}

/** The same of what no query was written for: how a query is made to take less time helps nobody who only looked at something. */
export function serverWordsOfRequest(
  failure: Parameters<typeof serverWords>[0],
  written: Parameters<typeof serverWords>[1],
): string | null {
  return failure.code === "query-timeout" ? null : serverWords(failure, written);
}
