import { z } from "zod";

/** What went wrong, as far as the caller can act on it. Each code has one HTTP status, see `PROBLEM_STATUS`. */
export const ProblemCode = z.enum([
  "invalid-request",
  "invalid-query",
  "query-refused",
  "parameter-missing",
  "not-found",
  "too-large",
  "unsupported-media-type",
  "host-refused",
  "token-needed",
  "role-too-low",
  "request-forged",
  "too-many-requests",
  "query-timeout",
  "cancelled",
  "busy",
  "invalid-file",
  "invalid-configuration",
  "store-locked",
  "store-damaged",
  "store-unavailable",
  "store-denied",
  "internal",
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const PROBLEM_STATUS = {
  "invalid-request": 400,
  "invalid-query": 400,
  "query-refused": 403,
  "parameter-missing": 400,
  "not-found": 404,
  "too-large": 413,
  "unsupported-media-type": 415,
  "host-refused": 421,
  "token-needed": 401,
  "role-too-low": 403,
  "request-forged": 403,
  "too-many-requests": 429,
  "query-timeout": 408,
  cancelled: 499,
  busy: 429,
  "invalid-file": 422,
  "invalid-configuration": 500,
  "store-locked": 503,
  "store-damaged": 503,
  "store-unavailable": 503,
  "store-denied": 503,
  internal: 500,
} as const satisfies Record<ProblemCode, number>;

/** RFC 9457. `detail` is a sentence for people: what was wrong with which thing, and what would help. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: ProblemCode,
  instance: z.string().optional(),
  /** Position in the query's text, counted from 1. */
  line: z.int().optional(),
  column: z.int().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The one error that callers can act on: a code and a sentence. Everything else is a defect and flies. */
export class GraphError extends Error {
  override readonly name = "GraphError";

  constructor(
    readonly code: ProblemCode,
    sentence: string,
    readonly options: {
      readonly cause?: unknown;
      readonly position?: { readonly line: number; readonly column: number };
    } = {},
  ) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
  }
}
