import type { ProblemCode } from "#model/problem.js";

/**
 * The server's codes, and what can go wrong before it answers or without it: it cannot be reached, something else answers in its
 * place, a link or a view is mangled, a link is kept no longer, the browser keeps nothing, or no longer gives files that were changed since they were chosen.
 */
export type FailureCode =
  | ProblemCode
  | "unreachable"
  | "not-understood"
  | "link-damaged"
  | "link-gone"
  | "view-damaged"
  | "browser-full"
  | "files-changed";

/**
 * What went wrong, for people. Panels choose words by `code`; `detail` is the server's own sentence, to be shown where it
 * says more than the code does: queries, files.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly detail: string;
  /** An instant that `detail` names, as it stands there; ISO. */
  readonly time?: string;
  /** Place in the query's text, counted from 1. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** What an `Api` throws. A request that its caller aborted throws the signal's reason instead. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(failure.detail, cause === undefined ? undefined : { cause });
  }
}

/** Anything thrown that is no `RequestError` is a defect of ours: it is shown as `internal`, with its message. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof RequestError) return thrown.failure;
  return { code: "internal", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
