import type { ProblemCode } from "#model/problem.js";

/** The model's codes once more, as values: the model's own list would carry zod into the browser. */
const PROBLEM_CODES = {
  "invalid-request": true,
  "invalid-cursor": true,
  "invalid-query": true,
  "query-refused": true,
  "parameter-missing": true,
  "not-found": true,
  "method-not-allowed": true,
  "not-acceptable": true,
  "changed-meanwhile": true,
  "too-large": true,
  "uri-too-long": true,
  "headers-too-large": true,
  "unsupported-media-type": true,
  "host-refused": true,
  "token-needed": true,
  "role-too-low": true,
  "request-forged": true,
  "too-many-requests": true,
  "query-timeout": true,
  cancelled: true,
  busy: true,
  overloaded: true,
  "invalid-file": true,
  "invalid-configuration": true,
  "store-locked": true,
  "store-damaged": true,
  "store-unavailable": true,
  "store-denied": true,
  internal: true,
} as const satisfies Record<ProblemCode, true>;

export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === "string" && Object.hasOwn(PROBLEM_CODES, value);
}
