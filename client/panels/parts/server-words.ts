import type { Failure, FailureCode } from "../../core/failure.js";

/** No server of ours answered or was asked, or it says to programs what the page says to people. */
const UNTOLD: ReadonlySet<FailureCode> = new Set([
  "unreachable",
  "not-understood",
  "link-damaged",
  "browser-full",
  "not-found",
]);

/** What the server says of a failure beyond the page's own sentence; null where that says it all. */
export function serverWords({ code, detail }: Failure): string | null {
  return detail === "" || UNTOLD.has(code) ? null : detail;
}
