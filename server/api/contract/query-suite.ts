import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { QueryResult } from "#model/query.js";
import { StreamLine } from "#model/query-stream.js";
import { STREAM_TYPE } from "#model/stream-type.js";
import { RunningQueriesAnswer } from "#model/running-queries.js";
import { post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
const MANY = "UNWIND range(1, 3000) AS i MATCH (p:Project)-[f]->(o:Place) RETURN i, p, f";

/** Asks in Cypher, line by line. `environment` says which engine holds the sample report. */
export function describeQueryRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`streamed queries on ${engine}`, () => {
    let sample: SampleApp;

    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_MAX_ROWS: "5000" });
    });
    afterAll(() => sample?.close());

    const stream = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      sample.app.request(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", accept: STREAM_TYPE, ...headers },
      });
    const running = async (): Promise<RunningQueriesAnswer> =>
      RunningQueriesAnswer.parse(await (await sample.app.request("/api/queries/running")).json());
    const end = async (id: string): Promise<unknown> =>
      (await sample.app.request(`/api/queries/running/${id}`, { method: "DELETE" })).json();

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

    test("a whole result goes beyond the most rows of an answer, and comes line by line alone", async () => {
      const query = "UNWIND range(1, 7000) AS i RETURN i";
      const lines = await linesOf(await stream("/api/query", { query, whole: true }));
      expect(lines.at(-1)).toMatchObject({ type: "end", rows: 7000, truncated: false });
      expect(await problemOf(post(sample, "/api/query", { query, whole: true }))).toMatchObject({
        status: 400,
        code: "invalid-request",
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

    test("what is wrong with a query is a line under 200 for who wants it so, and nothing else is", async () => {
      const queries = ["MATCH (n) DETACH DELETE n", "MATCH (n", "RETURN $missing", "EXPLAIN MATCH (n"];
      const answers = await Promise.all(queries.map((query) => stream("/api/query", { query, faults: "line" })));
      const lines = await Promise.all(answers.map(linesOf));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(lines).toMatchObject([
        [{ type: "error", problem: { code: "query-refused", status: 403 } }],
        [{ type: "error", problem: { code: "invalid-query", line: 1 } }],
        [{ type: "error", problem: { code: "parameter-missing" } }],
        [{ type: "error", problem: { code: "invalid-query" } }],
      ]);
      const asObject = post(sample, "/api/query", { query: "RETURN 1 AS one", faults: "line" });
      const tooMany = stream("/api/query", { query: "RETURN 1 AS one", faults: "line", maxRows: 0 });
      expect(await Promise.all([problemOf(asObject), problemOf(tooMany)])).toMatchObject([
        { status: 400, code: "invalid-request" },
        { status: 400, code: "invalid-request" },
      ]);
      expect((await running()).items).toEqual([]);
    });

    test.each([{ "a\0": 1 }, { a: { "b\0": 1 } }, { a: [{ "\0": 1 }] }])(
      "a parameter whose name holds a NUL, as in %j, is refused in a sentence",
      async (params) => {
        const problem = await problemOf(stream("/api/query", { query: "RETURN 1 AS one", params }));
        expect(problem).toMatchObject({ status: 400, code: "invalid-request" });
        expect(problem.detail).toContain("NUL");
      },
    );

    test.each([{ a: "\ud800" }, { a: [{ b: "西\udc00岸" }] }, { a: { "\udfff": 1 } }])(
      "half of a surrogate pair, as in %j, is refused rather than made another character",
      async (params) => {
        const problem = await problemOf(stream("/api/query", { query: "RETURN 1 AS one", params }));
        expect(problem).toMatchObject({ status: 400, code: "invalid-request" });
        expect(problem.detail).toContain("surrogate");
      },
    );

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
        problem: { code: "query-timeout", status: 422 },
      });
    });

    test("a query is listed while it runs, and ended by its id", async () => {
      const endless = problemOf(stream("/api/query", { query: ENDLESS }, { "x-request-id": "endless-7" }));
      await vi.waitFor(async () => expect((await running()).items[0]?.state).toBe("running"));
      expect(await running()).toEqual({
        items: [
          {
            id: "endless-7",
            name: null,
            text: ENDLESS,
            state: "running",
            since: expect.any(String),
            elapsedMs: expect.any(Number),
          },
        ],
        total: 1,
        truncated: false,
      });
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
      const afterClockWasSetBack = await running().finally(() => vi.useRealTimers());
      expect(afterClockWasSetBack.items[0]?.elapsedMs).toBeGreaterThanOrEqual(0);
      expect([await end("another"), await end("endless-7")]).toEqual([{ ended: 0 }, { ended: 1 }]);
      expect(await endless).toMatchObject({
        code: "cancelled",
        detail: "The query was ended, as its caller asked for.",
      });
      expect(await running()).toMatchObject({ total: 0 });
    });

    test("more than a caller's share waits, and more than may wait is told when to come again", async () => {
      const ids = Array.from({ length: 30 }, (_, index) => `one-of-many-${index}`);
      const answers = ids.map((id) => stream("/api/query", { query: ENDLESS }, { "x-request-id": id }));
      await vi.waitFor(async () => expect((await running()).total).toBe(22));
      expect((await running()).items.filter(({ state }) => state === "running")).toHaveLength(2);
      expect((await post(sample, "/api/queries/documents", {})).status).toBe(200);
      for (const id of ids) await end(id);
      const all = await Promise.all(answers);
      const refused = all.filter(({ status }) => status === 429);
      expect([refused.length, refused[0]?.headers.get("retry-after")]).toEqual([8, "2"]);
      expect(await running()).toMatchObject({ total: 0 });
      expect((await post(sample, "/api/query", { query: "RETURN 1 AS one" })).status).toBe(200);
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
