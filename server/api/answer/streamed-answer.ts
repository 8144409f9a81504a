import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { StreamLine } from "#model/query-stream.js";
import { STREAM_TYPE } from "#model/stream-type.js";
import type { Log } from "#server/log.js";
import type { AnswerPart, AnswerParts } from "#server/store/port.js";
import { failedRequestFrom, problemFromError } from "./problem-answer.js";
import { pulledBody } from "./pulled-body.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Whether the caller would rather have lines than one object. */
export function wantsStream(context: Context): boolean {
  const supports = ["application/json", STREAM_TYPE];
  return accepts(context, { header: "Accept", supports, default: "application/json" }) === STREAM_TYPE;
}

export interface StreamOptions {
  /** Called when the caller goes away in the midst of the answer. */
  readonly abort: () => void;
  /** Called once the answer is over, however it ended; not where this rejects. */
  readonly over: () => void;
  readonly log: Log;
}

/**
 * Sends an answer line by line, each piece made only when the one before was taken. What fails before the first piece is thrown; what fails
 * later is the last line.
 */
export async function streamedAnswer(
  context: Context<RequestEnvironment>,
  parts: AnswerParts,
  { abort, over, log }: StreamOptions,
): Promise<Response> {
  const request = failedRequestFrom(context);
  const lines = createLines();
  const encoder = new TextEncoder();
  let first: IteratorResult<AnswerPart, void> | null = await parts.next();
  const body = pulledBody({
    async next() {
      const { value, done } = first ?? (await parts.next());
      first = null;
      return done === true ? null : encoder.encode(lines(value));
    },
    failed(error) {
      const problem = problemFromError(error, request);
      if (problem.status >= 500) log.error({ requestId: request.id, err: error }, "request failed midway");
      return encoder.encode(textFromLine({ type: "error", problem }));
    },
    gone() {
      abort();
      return parts.return();
    },
    over,
  });
  return context.body(body, 200, HEADERS);
}

/** An answer whose only line tells what went wrong. */
export function failureAsLine(context: Context<RequestEnvironment>, error: unknown): Response {
  const problem = problemFromError(error, failedRequestFrom(context));
  return context.body(textFromLine({ type: "error", problem }), 200, HEADERS);
}

// Compressed, lines would wait for each other.
const HEADERS = { "content-type": `${STREAM_TYPE}; charset=utf-8`, "cache-control": "no-store, no-transform" } as const;

/** The lines of each piece. */
function createLines(): (part: AnswerPart) => string {
  let rows = 0;
  return (part) => {
    if (part.part === "head") return textFromLine({ type: "header", columns: [...part.columns] });
    if (part.part === "end") {
      const { part: _, ...end } = part;
      return textFromLine({ type: "end", rows, ...end });
    }
    rows += part.rows.length;
    const { nodes, relationships } = part.graph;
    const isEmpty = nodes.length + relationships.length === 0;
    const graph = isEmpty ? "" : `${JSON.stringify({ type: "graph", nodes, relationships })}\n`;
    return graph + part.rows.map((row) => `{"type":"row","row":${JSON.stringify(row)}}\n`).join("");
  };
}

function textFromLine(line: StreamLine): string {
  return `${JSON.stringify(line)}\n`;
}
