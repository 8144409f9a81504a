import type { StreamLine } from "#model/query-stream.js";
import type { AnswerEnd, Cell, QueryResult } from "#model/query.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { AnswerLine } from "./core/api.js";
import { type Failure, RequestError } from "./core/failure.js";
import { failureFromProblem } from "./failure-from-problem.js";

const CUT_OFF: Failure = { code: "unreachable", detail: "The connection broke before the answer was whole." };

/**
 * A query's answer that comes line by line. `tell` is called as it grows with what gives all that came so far; it is told last before
 * this resolves or, with a `RequestError`, rejects.
 */
export async function streamedResult(
  body: ReadableStream<Uint8Array> | null,
  tell: (soFar: () => QueryResult) => void = () => {},
): Promise<QueryResult> {
  const answer = createAnswer();
  const end = await readLines(body, (lines) => {
    for (const line of lines) answer.take(line);
    if (answer.hasHead()) tell(answer.soFar);
    return true;
  });
  return { ...answer.soFar(), ...end };
}

/**
 * The lines of an answer, piece by piece as they come; the next piece is read once `take` returned, and none where that says that it is
 * enough: then this gives null. Rejects with a `RequestError` where the query failed or the answer was cut off.
 */
export async function readLines(
  body: ReadableStream<Uint8Array> | null,
  take: (lines: readonly AnswerLine[]) => boolean,
): Promise<AnswerEnd | null> {
  let end: AnswerEnd | null = null;
  for await (const texts of pieces(body)) {
    const lines: AnswerLine[] = [];
    let failure: Failure | null = null;
    for (const line of texts.map(lineFrom)) {
      if (line.type === "error") failure = failureFromProblem(line.problem) ?? CUT_OFF;
      else if (line.type === "end") {
        const { type: _, rows: __, ...rest } = line;
        end = rest;
      } else lines.push(line);
    }
    if (!take(lines)) return null;
    if (failure !== null) throw new RequestError(failure);
  }
  if (end === null) throw new RequestError(CUT_OFF);
  return end;
}

function createAnswer() {
  const columns: string[] = [];
  const rows: (readonly Cell[])[] = [];
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  const begun = performance.now();
  let hasHead = false;
  return {
    hasHead: () => hasHead,
    soFar: (): QueryResult => ({
      columns,
      rows: rows.slice(),
      graph: { nodes: nodes.slice(), relationships: relationships.slice() },
      truncated: false,
      elapsedMs: performance.now() - begun,
    }),
    take(line: AnswerLine): void {
      if (line.type === "row") rows.push(line.row);
      else if (line.type === "graph") {
        for (const node of line.nodes) nodes.push(node);
        for (const relationship of line.relationships) relationships.push(relationship);
      } else {
        columns.push(...line.columns);
        hasHead = true;
      }
    },
  };
}

/** The lines of each piece that the network brings. */
async function* pieces(body: ReadableStream<Uint8Array> | null): AsyncGenerator<readonly string[], void, undefined> {
  if (body === null) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = "";
  try {
    for (let piece = await nextPiece(reader); !piece.done; piece = await nextPiece(reader)) {
      const lines = (waiting + decoder.decode(piece.value, { stream: true })).split("\n");
      waiting = lines.pop() ?? "";
      yield lines;
    }
  } finally {
    // Whoever stops reading ends the query on the server.
    await reader.cancel().catch(() => undefined);
  }
}

async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new RequestError(CUT_OFF, cause);
  }
}

/** The server is taken at the word of its description. */
function lineFrom(text: string): StreamLine {
  return JSON.parse(text);
}
