import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "#model/graph.js";
import { Problem } from "#model/problem.js";
import { QueryResult } from "#model/query.js";
import { STREAM_TYPE } from "#model/stream-type.js";
import { createGraphExport, subgraphFromExport } from "#server/graph-export.js";
import { hostileQueries, RUNAWAY_KINDS, shownText } from "#server/store/hostile/hostile-queries.js";
import { INJECTIONS } from "#server/store/hostile/injections.js";
import { BOUNDLESS_ROWS } from "#server/store/hostile/runaway.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Of the hostile queries: they get less time than the requests that must be answered beside them. */
const OWN_TIME_MS = 1_000;
const CANARY = "mailuo-canary-77aa";
const { file, url } = { file: "{file}", url: "{url}" };
const queries = hostileQueries({ file, url }).map((query) => ({ ...query, shown: shownText(query.text) }));

/** Asks all hostile queries through `POST /api/query`: each gets a 4xx and a sentence, and others are answered meanwhile. */
export function describeHostileRequests(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`hostile requests on ${engine}`, () => {
    let sample: SampleApp;
    let folder: string;
    let listener: Server;
    let connections = 0;
    let bait: (text: string) => string;
    let before: Subgraph;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "mailuo-bait-"));
      writeFileSync(join(folder, "canary.csv"), `${CANARY}\n`);
      listener = createServer((socket) => {
        connections += 1;
        socket.destroy();
      }).listen(0, "127.0.0.1");
      await once(listener, "listening");
      const address = listener.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      bait = (text) =>
        text.replaceAll(file, join(folder, "canary.csv")).replaceAll(url, `http://127.0.0.1:${port}/canary.csv`);
      sample = await openSampleApp({ ...environment, MAILUO_MAX_ROWS: "100" });
      before = await wholeGraph();
    });

    afterAll(async () => {
      listener.close();
      await sample?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test("there are at least five hundred hostile queries, no two the same", () => {
      expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
      expect(queries.length).toBeGreaterThanOrEqual(500);
    });

    test.each(queries.filter(({ kind }) => !RUNAWAY_KINDS.includes(kind)))(
      "$kind is refused: $shown",
      async ({ text }) => {
        const { status, detail } = await refusal(text);
        expect([400, 403, 413]).toContain(status);
        expect(detail).not.toContain(CANARY);
      },
    );

    test("none of these comes through where lines are asked for", async () => {
      for (const { text } of queries.filter(({ kind }) => !RUNAWAY_KINDS.includes(kind))) {
        const answer = await ask(text, STREAM_TYPE);
        expect([text, [400, 403, 413].includes(answer.status)]).toEqual([text, true]);
      }
    });

    test.each(queries.filter(({ kind }) => RUNAWAY_KINDS.includes(kind)))(
      "$kind is ended while others are answered: $shown",
      async ({ text }) => {
        const hostile = refusal(text);
        const others = await Promise.all([
          sample.app.request("/api/documents"),
          sample.app.request("/api/search?q=西岸"),
        ]);
        expect(others.map((answer) => answer.status)).toEqual([200, 200]);
        expect([422, 413]).toContain((await hostile).status);
      },
    );

    test.each(INJECTIONS)("$params is no part of $text", async ({ text, params }) => {
      const answer = await sample.app.request("/api/query", {
        method: "POST",
        body: JSON.stringify({ query: text, params }),
        headers: { "content-type": "application/json" },
      });
      expect([200, 400]).toContain(answer.status);
    });

    test.each(BOUNDLESS_ROWS)("rows are bounded: %s", async (text) => {
      const answer = await ask(text);
      const body: unknown = await answer.json();
      const { rows, truncated } = answer.ok
        ? QueryResult.parse(body)
        : { rows: [], truncated: Problem.parse(body).status };
      expect([
        [100, true],
        [0, 422],
        [0, 413],
      ]).toContainEqual([rows.length, truncated]);
    });

    test("afterwards the graph is what it was, and nobody called out", async () => {
      expect(await wholeGraph()).toEqual(before);
      expect(connections).toBe(0);
    });

    function ask(text: string, accept = "application/json"): Promise<Response> {
      return Promise.resolve(
        sample.app.request("/api/query", {
          method: "POST",
          body: JSON.stringify({ query: bait(text), timeoutMs: OWN_TIME_MS }),
          headers: { "content-type": "application/json", accept },
        }),
      );
    }

    /** The problem that a query is answered with: a sentence of some words. */
    async function refusal(text: string): Promise<Problem> {
      const answer = await ask(text);
      const problem = Problem.parse(await answer.json());
      expect([answer.status, problem.detail]).toEqual([problem.status, expect.stringMatching(/\S+ \S+ \S+.*\.$/su)]);
      return problem;
    }

    function wholeGraph(): Promise<Subgraph> {
      return subgraphFromExport(createGraphExport({ ...sample, signal: AbortSignal.timeout(30_000) }));
    }
  });
}
