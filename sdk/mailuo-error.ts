import type { Problem } from "#model/problem.js";

/** What the server refused, and why: `problem.code` is for programs, the message for people. */
export class MailuoError extends Error {
  override readonly name = "MailuoError";

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** A body that is no problem comes from something between: a proxy, another server. */
export function errorFrom(status: number, body: string): Error {
  const problem = problemFrom(body);
  if (problem !== undefined) return new MailuoError(problem);
  return new Error(`Something other than Mailuo answered, with status ${status}: ${body.slice(0, 200)}`);
}

function problemFrom(body: string): Problem | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isProblem(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "detail" in value && "status" in value;
}
