import type { Failure } from "./core/failure.js";
import { isProblemCode } from "./core/problem-codes.js";

/** What a problem says that the server answered, whole or as a line; null where it is none. */
export function failureFromProblem(problem: unknown): Failure | null {
  if (typeof problem !== "object" || problem === null) return null;
  const { code, detail, time, line, column }: Readonly<Record<string, unknown>> = { ...problem };
  if (!isProblemCode(code) || typeof detail !== "string") return null;
  const hasPosition = typeof line === "number" && typeof column === "number";
  return {
    code,
    detail,
    ...(typeof time === "string" && { time }),
    ...(hasPosition && { position: { line, column } }),
  };
}
