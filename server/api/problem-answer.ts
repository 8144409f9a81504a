import { HTTPException } from "hono/http-exception";
import { GraphError, PROBLEM_STATUS, type Problem, type ProblemCode } from "#model/problem.js";

/** What an error says to the caller. Defects say nothing of their inside: the log has it, under the request's id. */
export function problemFromError(error: unknown, request: { readonly id: string; readonly path: string }): Problem {
  if (error instanceof GraphError) {
    return { ...problem(error.code, error.message, request.path), ...error.options.position };
  }
  if (error instanceof HTTPException && error.status < 500) {
    const code = error.status === 413 ? "too-large" : "invalid-request";
    return problem(code, `The request cannot be read: ${error.message}.`, request.path);
  }
  return problem(
    "internal",
    `Mailuo failed on this request; its log tells more under the request id ${request.id}.`,
    request.path,
  );
}

export function answerFromProblem(problem: Problem, requestId: string): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...(problem.code === "token-needed" ? { "www-authenticate": 'Bearer realm="Mailuo"' } : {}),
    },
  });
}

function problem(code: ProblemCode, detail: string, instance: string): Problem {
  return {
    type: `urn:mailuo:problem:${code}`,
    title: TITLES[code],
    status: PROBLEM_STATUS[code],
    detail,
    code,
    instance,
  };
}

const TITLES: Readonly<Record<ProblemCode, string>> = {
  "invalid-request": "The request is not as it should be",
  "invalid-query": "The query is not valid Cypher",
  "query-refused": "The query may not run here",
  "parameter-missing": "A parameter is missing",
  "not-found": "There is no such thing",
  "too-large": "Too large",
  "unsupported-media-type": "The body is of the wrong type",
  "host-refused": "This host name is not served",
  "token-needed": "A token is needed",
  "role-too-low": "Not allowed with this token",
  "request-forged": "Another site seems to have sent this",
  "too-many-requests": "Too many requests",
  "query-timeout": "The query took too long",
  cancelled: "Cancelled",
  busy: "Busy",
  "invalid-file": "The file cannot be read",
  "invalid-configuration": "The configuration is wrong",
  "store-locked": "The store is in use",
  "store-damaged": "The store is damaged",
  "store-unavailable": "The store does not answer",
  "store-denied": "The store lets nobody in",
  internal: "Internal failure",
};
