import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueryResult } from "#model/query.js";
import { STREAM_TYPE, StreamLine } from "#model/query-stream.js";
import { post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

const MANY = "UNWIND range(1, 3000) AS i MATCH (p:Project)-[f]->(o:Place) RETURN i, p, f";

/** Asks in Cypher, line by line. `environment` says which engine holds the sample report. */
export function describeQueryRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`streamed queries on ${engine}`, () => {
    let sample: SampleApp;

    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_MAX_ROWS: "5000" });
    });
    afterAll(() => sample?.close());

    const stream = async (path: string, body: unknown): Promise<Response> =>
      sample.app.request(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", accept: STREAM_TYPE },
      });

    test("a streamed answer says line by line what the whole one says", async () => {
      const answer = await stream("/api/query", { query: MANY, maxRows: 2500 });
      const lines = await linesOf(answer);
      const whole = QueryResult.parse(await (await post(sample, "/api/query", { query: MANY, maxRows: 2500 })).json());
      const rows = lines.flatMap((line) => (line.type === "row" ? [line.row] : []));
      const graphs = lines.flatMap((line) => (line.type === "graph" ? [line] : []));
      expect(answer.headers.get("content-type")).toBe(`${STREAM_TYPE}; charset=utf-8`);
      expect({
        first: lines[0],
        last: lines.at(-1),
        rows,
        nodes: graphs.flatMap(({ nodes }) => nodes),
        relationships: graphs.flatMap(({ relationships }) => relationships),
      }).toEqual({
        first: { type: "header", columns: whole.columns },
        last: { type: "end", rows: 2500, truncated: true, elapsedMs: expect.any(Number) },
        rows: whole.rows,
        ...whole.graph,
      });
    });

    test("a named query is streamed too", async () => {
      const lines = await linesOf(await stream("/api/queries/documents", {}));
      expect(lines.map(({ type }) => type)).toEqual(["header", "graph", "row", "end"]);
    });

    test("what is wrong before the first line is a problem of its own", async () => {
      const answers = ["MATCH (n) DETACH DELETE n", "MATCH (n", "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x"];
      const problems = await Promise.all(answers.map((query) => problemOf(stream("/api/query", { query }))));
      expect(problems.map(({ status }) => status)).toEqual([403, 400, 403]);
    });

    test("what fails midway is the last line", async () => {
      const query = "UNWIND range(1, 4000) AS i RETURN i";
      const answer = await stream("/api/query", { query, timeoutMs: 700 });
      const reader = readerOf(answer);
      const first = await reader.read();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      let text = new TextDecoder().decode(first.value);
      for (let next = await reader.read(); !next.done; next = await reader.read())
        text += new TextDecoder().decode(next.value);
      expect(parsedLines(text).at(-1)).toMatchObject({
        type: "error",
        problem: { code: "query-timeout", status: 408 },
      });
    });

    test("a caller who goes away in the midst of a stream leaves the way free for others", async () => {
      for (let time = 0; time < 6; time += 1) {
        const answer = await stream("/api/query", { query: MANY });
        const reader = readerOf(answer);
        await reader.read();
        await reader.cancel();
      }
      expect((await post(sample, "/api/query", { query: "RETURN 1 AS one" })).status).toBe(200);
    });
  });
}

function readerOf({ body }: Response) {
  if (body === null) throw new Error("The answer has no body.");
  return body.getReader();
}

async function linesOf(answer: Response): Promise<StreamLine[]> {
  return parsedLines(await answer.text());
}

function parsedLines(text: string): StreamLine[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => StreamLine.parse(JSON.parse(line)));
}
