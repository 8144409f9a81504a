import { expect, test } from "vitest";
import type { QueryResult } from "#model/query.js";
import { streamedResult } from "./streamed-result.js";

const HEADER = '{"type":"header","columns":["n"]}\n';
const GRAPH = '{"type":"graph","nodes":[{"id":"a","labels":[],"properties":{}}],"relationships":[]}\n';
const row = (text: string) => `{"type":"row","row":["${text}"]}\n`;
const END = '{"type":"end","rows":2,"truncated":true,"elapsedMs":8.1}\n';

function bodyOf(...pieces: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
}

async function told(body: ReadableStream<Uint8Array>) {
  const grown: number[] = [];
  let last: QueryResult | null = null;
  const answer = await streamedResult(body, (soFar) => {
    last = soFar();
    grown.push(last.rows.length);
  }).catch((error: unknown) => error);
  return { answer, grown, last };
}

test("rows are told as they come, and the whole is what the end says", async () => {
  const { answer, grown } = await told(bodyOf(HEADER + GRAPH + row("一"), row("二"), END));
  expect(grown).toEqual([1, 2, 2]);
  expect(answer).toEqual({
    columns: ["n"],
    rows: [["一"], ["二"]],
    graph: { nodes: [{ id: "a", labels: [], properties: {} }], relationships: [] },
    truncated: true,
    elapsedMs: 8.1,
  });
});

test("a line and a character may come in two pieces", async () => {
  const bytes = new TextEncoder().encode(HEADER + row("西岸") + END);
  const cut = bytes.indexOf(new TextEncoder().encode("西")[1] ?? 0);
  const { answer } = await told(bodyOf(bytes.slice(0, cut), bytes.slice(cut)));
  expect(answer).toMatchObject({ rows: [["西岸"]] });
});

test("what fails midway keeps the rows before it, and says why with its code", async () => {
  const problem = { code: "query-timeout", detail: "It took too long." };
  const { answer, last } = await told(
    bodyOf(HEADER, row("一"), `{"type":"error","problem":${JSON.stringify(problem)}}\n`),
  );
  expect(answer).toMatchObject({ failure: problem });
  expect(last).toMatchObject({ rows: [["一"]] });
});

test("an answer without its last line was cut off", async () => {
  const { answer } = await told(bodyOf(HEADER, row("一")));
  expect(answer).toMatchObject({ failure: { code: "unreachable" } });
});
