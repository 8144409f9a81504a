import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { z } from "zod";
import type { ProblemCode } from "#model/problem.js";
import { requireAccepted } from "#server/api/answer/accepted.js";

/** The chapters of the API's document, in the order in which it shows them. */
export const TAGS = {
  operation: "How the server and its store are.",
  search: "Entities and passages by words.",
  graph: "Entities, facts, and what lies between them.",
  documents: "What is loaded, and each document's own words.",
  views: "What people saved of what they saw: named views, and what short links lead to.",
  access: "Who one is to the server.",
  jobs: "Work that goes on after its request was answered.",
  queries: "Cypher: free queries, the catalogue of named ones, and those that people saved.",
} as const satisfies Record<string, string>;
export type Tag = keyof typeof TAGS;

/** What is said of a route besides what its schemas say. Everything here is read into `/api/openapi.json`. */
export interface RouteDescription {
  /** Unique; a verb and what it is done to, as a generated client names the function: `readEntity`. */
  readonly id: string;
  readonly tag: Tag;
  /** A line without a full stop. */
  readonly summary: string;
  readonly description: string;
  /** An example of the body, where the route takes one. Parameters carry theirs in their schema. */
  readonly body?: unknown;
  /** What a form says besides its files, where the route takes files: see `takesFiles`. */
  readonly form?: { readonly schema: z.ZodType; readonly example: Readonly<Record<string, unknown>> };
  readonly answers: readonly AnswerDescription[];
  /** What can be thrown, besides what every route can: see `COMMON_ERRORS`. */
  readonly errors: readonly ProblemCode[];
}

export interface AnswerDescription {
  readonly status: number;
  readonly media: string;
  readonly schema: z.ZodType;
  readonly description: string;
  readonly example: unknown;
}

/** Every request can meet these, wherever it goes: a token that is given must be a good one even where none is needed, and who tries many must wait. */
export const COMMON_ERRORS = [
  "token-needed",
  "too-many-requests",
  "not-acceptable",
  "uri-too-long",
  "host-refused",
  "internal",
] as const satisfies readonly ProblemCode[];

/** Every route that is not for anyone can meet these. */
export const ACCESS_ERRORS = ["role-too-low", "request-forged"] as const satisfies readonly ProblemCode[];

/** What a route that asks the store can throw because of the store. */
export const STORE_ERRORS = [
  "busy",
  "query-timeout",
  "store-unavailable",
  "store-locked",
  "store-damaged",
  "store-denied",
] as const satisfies readonly ProblemCode[];

/** What a route can throw that finds something in the store by its key. */
export const KEYED_ERRORS = ["invalid-request", "not-found", ...STORE_ERRORS] as const satisfies readonly ProblemCode[];

/** The same of a list that is read page by page. */
export const PAGE_ERRORS = ["invalid-cursor", ...KEYED_ERRORS] as const satisfies readonly ProblemCode[];

/** A good answer; the example is typed by the schema. */
export function answerOf<Schema extends z.ZodType>(
  schema: Schema,
  of: {
    readonly description: string;
    readonly example: NoInfer<z.output<Schema>>;
    /** Absent: 200. */
    readonly status?: number;
    /** Absent: JSON. */
    readonly media?: string;
  },
): AnswerDescription {
  return { status: 200, media: "application/json", schema, ...of };
}

/**
 * Stands before a route's validators and handler and says what the route is. A caller who takes none of its media types is told so before
 * anything is done.
 */
export function described(description: RouteDescription): MiddlewareHandler {
  const media = description.answers.map((answer) => answer.media);
  const middleware = createMiddleware((context, next) => {
    requireAccepted(context.req.header("accept"), media);
    return next();
  });
  DESCRIPTIONS.set(middleware, description);
  return middleware;
}

/** The description that a handler carries, if it is one of `described`. */
export function descriptionOf(handler: object): RouteDescription | undefined {
  return DESCRIPTIONS.get(handler);
}

const DESCRIPTIONS = new WeakMap<object, RouteDescription>();
