import { z } from "zod";
import type { Sentence } from "./language.js";

/** What went wrong, as far as the caller can act on it. Each code has one HTTP status, see `PROBLEM_STATUS`. */
export const ProblemCode = z.enum([
  "invalid-request",
  "invalid-cursor",
  "invalid-query",
  "query-refused",
  "parameter-missing",
  "not-found",
  "method-not-allowed",
  "not-acceptable",
  "changed-meanwhile",
  "too-large",
  "uri-too-long",
  "headers-too-large",
  "unsupported-media-type",
  "host-refused",
  "token-needed",
  "role-too-low",
  "request-forged",
  "too-many-requests",
  "query-timeout",
  "cancelled",
  "busy",
  "overloaded",
  "invalid-file",
  "invalid-configuration",
  "store-locked",
  "store-damaged",
  "store-unavailable",
  "store-denied",
  "internal",
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** None is 408: browsers take it for a connection that was closed meanwhile, and send the same request again. */
export const PROBLEM_STATUS = {
  "invalid-request": 400,
  "invalid-cursor": 400,
  "invalid-query": 400,
  "query-refused": 403,
  "parameter-missing": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "changed-meanwhile": 412,
  "too-large": 413,
  "uri-too-long": 414,
  "headers-too-large": 431,
  "unsupported-media-type": 415,
  "host-refused": 421,
  "token-needed": 401,
  "role-too-low": 403,
  "request-forged": 403,
  "too-many-requests": 429,
  "query-timeout": 422,
  cancelled: 499,
  busy: 429,
  overloaded: 503,
  "invalid-file": 422,
  "invalid-configuration": 500,
  "store-locked": 503,
  "store-damaged": 503,
  "store-unavailable": 503,
  "store-denied": 503,
  internal: 500,
} as const satisfies Record<ProblemCode, number>;

/** What is wrong with one part of a request. */
export const ProblemPart = z
  .object({
    detail: z.string().describe("What it must be, in the caller's language."),
    pointer: z.string().describe("A JSON pointer into the body (RFC 6901).").optional(),
    parameter: z
      .string()
      .describe("The parameter's name, where it is one of the path, query string or headers.")
      .optional(),
  })
  .meta({ id: "ProblemPart" });
export type ProblemPart = z.infer<typeof ProblemPart>;

/** RFC 9457. `detail` is a sentence for people: what was wrong with which thing, and what would help. */
export const Problem = z
  .object({
    type: z.string().describe("`urn:mailuo:problem:` and the code."),
    title: z.string().describe("What the code means, in the caller's language."),
    status: z.int().describe("The HTTP status once more."),
    detail: z
      .string()
      .describe(
        "A sentence for people, in the caller's language: what was wrong with which thing, and what would help.",
      ),
    code: ProblemCode.describe("What programs should go by."),
    instance: z.string().describe("The path that was asked for.").optional(),
    line: z.int().describe("Line in the query's text, counted from 1.").optional(),
    column: z.int().describe("Column in the query's text, counted from 1.").optional(),
    retryAfter: z.int().describe("After how many seconds to try again.").optional(),
    time: z.iso
      .datetime()
      .describe("The instant that the sentence names, so that programs can put it as their readers write times.")
      .optional(),
    errors: z.array(ProblemPart).describe("Each part of the request that is wrong.").optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457, `application/problem+json`." });
export type Problem = z.infer<typeof Problem>;

export interface ProblemOptions {
  readonly cause?: unknown;
  /** In the query's text, counted from 1. */
  readonly position?: { readonly line: number; readonly column: number };
  /** After how long to try again. */
  readonly retryAfterSeconds?: number;
  /** An instant that the sentence names, as it names it; ISO. */
  readonly time?: string;
  /** Headers of the answer that belong to this error, e.g. `allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly parts?: readonly { readonly sentence: Sentence; readonly pointer?: string; readonly parameter?: string }[];
}

/**
 * The one error that callers can act on: a code and a sentence. Everything else is a defect and flies. What the API can show
 * is said in both languages; a sentence in one language (English) is for the command line only. `message` is the English one.
 */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly sentence: Sentence;

  constructor(
    readonly code: ProblemCode,
    sentence: string | Sentence,
    readonly options: ProblemOptions = {},
  ) {
    const both = typeof sentence === "string" ? { en: sentence, zh: sentence } : sentence;
    super(both.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.sentence = both;
  }
}
