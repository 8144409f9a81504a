import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentAnswer, DocumentsAnswer, Health, PassagesAnswer, QueriesAnswer, SectionsAnswer } from "#model/api.js";
import { QueryResult } from "#model/query.js";
import { get, inPath, pagesOf, post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Asks for the sample report itself, and asks in Cypher. `environment` says which engine holds it. */
export function describeDocumentRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`the API's documents and queries on ${engine}`, () => {
    let sample: SampleApp;
    let original: string;

    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_MAX_ROWS: "500" });
      original = sample.batch.original;
    });
    afterAll(() => sample?.close());

    describe("documents", () => {
      test("the list and the single document say the same", async () => {
        const { document, sections, passages, mentions, facts } = sample.batch;
        const list = await get(sample, "/api/documents", DocumentsAnswer);
        expect(list).toMatchObject({ total: 1, truncated: false });
        expect(await get(sample, `/api/documents/${inPath(document.key)}`, DocumentAnswer)).toEqual(list.items[0]);
        expect(list.items[0]).toMatchObject({
          ...document,
          sections: sections.length,
          passages: passages.length,
          mentions: mentions.length,
          facts: facts.length,
        });
      });

      test.each([
        ["徐汇 2014", 1],
        ["徐匯２０１４年", 1],
        ["xuhui", 1],
        ["xhq 2014", 1],
        ["上半年", 1],
        ["徐汇 2013", 0],
        ["shanghai", 0],
        ["' OR 1=1 //", 0],
      ])("of a list asked for with %s there are %i", async (words, total) => {
        const list = await get(
          sample,
          `/api/documents?${new URLSearchParams({ q: words }).toString()}`,
          DocumentsAnswer,
        );
        expect([list.total, list.items.length, list.truncated]).toEqual([total, total, false]);
      });

      test("the list that was asked for is given page by page, and its cursor serves no other", async () => {
        const { batch, store } = sample;
        const twin = { ...batch.document, key: `${batch.document.key}-2` };
        const empty = { sections: [], passages: [], entities: [], mentions: [], observations: [], facts: [] };
        await store.replaceDocument({ ...batch, ...empty, document: twin });
        const page = (rest: string) => get(sample, `/api/documents?q=xuhui&limit=1${rest}`, DocumentsAnswer);
        const first = await page("");
        const last = await page(`&cursor=${first.nextCursor ?? ""}`);
        expect([first, last].map(({ items, total }) => [items.map(({ key }) => key), total])).toEqual([
          [[batch.document.key], 2],
          [[twin.key], 2],
        ]);
        expect([first.truncated, last.nextCursor]).toEqual([true, null]);
        const other = sample.app.request(`/api/documents?cursor=${first.nextCursor ?? ""}`);
        expect(await problemOf(other)).toMatchObject({ status: 400, code: "invalid-cursor" });
        await store.removeDocument(twin.key);
      });

      test("the original text is served as it was read", async () => {
        const answer = await sample.app.request(`/api/documents/${inPath(sample.batch.document.key)}/text`);
        expect(answer.headers.get("content-type")).toBe("text/plain; charset=UTF-8");
        expect(await answer.text()).toBe(original);
      });

      test("every passage and mention of the served pages is a slice of the served original", async () => {
        const document = `/api/documents/${inPath(sample.batch.document.key)}`;
        const served = await (await sample.app.request(`${document}/text`)).text();
        const { passages, mentions } = sample.batch;
        const pages = await pagesOf(sample, `${document}/passages`, PassagesAnswer, 100);
        const items = pages.flatMap((page) => page.items);
        for (const passage of items) {
          expect(served.slice(passage.start, passage.end)).toBe(passage.original);
          for (const { start, end, surface, textStart, textEnd } of passage.mentions) {
            expect(served.slice(start, end)).toBe(surface);
            expect(textEnd).toBeGreaterThan(textStart);
          }
        }
        expect(items.map(({ order }) => order)).toEqual(passages.map((_, order) => order));
        expect(items.flatMap((passage) => passage.mentions)).toHaveLength(mentions.length);
        expect(pages.map(({ total, truncated }) => [total, truncated])).toEqual(
          pages.map(() => [passages.length, true]),
        );
      });

      test("sections come in order, page by page", async () => {
        const path = `/api/documents/${inPath(sample.batch.document.key)}/sections`;
        const pages = await pagesOf(sample, path, SectionsAnswer, 2);
        expect(pages.flatMap(({ items }) => items.map(({ key }) => key))).toEqual(
          sample.batch.sections.map(({ key }) => key),
        );
      });

      test.each(["", "/text", "/passages", "/sections"])("an unknown document's %s is not found", async (rest) => {
        expect(await problemOf(sample.app.request(`/api/documents/document:none${rest}`))).toMatchObject({
          status: 404,
        });
      });

      test("reading goes on while a document is loaded", async () => {
        const { batch, store } = sample;
        const load = store.replaceDocument({ ...batch, document: { ...batch.document, title: "新版" } });
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => get(sample, "/api/documents", DocumentsAnswer)),
        );
        expect(answers.every(({ total }) => total === 1)).toBe(true);
        await load;
        await store.replaceDocument(batch);
      });
    });

    describe("queries", () => {
      test("a free query gives a table and a graph, cut at the server's limit", async () => {
        const answer = await post(sample, "/api/query", {
          query: "MATCH (p:Passage) RETURN p.key AS key, p",
          maxRows: 50_000,
        });
        const result = QueryResult.parse(await answer.json());
        expect([answer.status, result.columns, result.rows.length, result.truncated]).toEqual([
          200,
          ["key", "p"],
          Math.min(500, sample.batch.passages.length),
          sample.batch.passages.length > 500,
        ]);
        expect(result.rows[0]?.[1]).toEqual({ $ref: "node", id: result.rows[0]?.[0] });
      });

      test("parameters are handed over, and a smaller limit counts", async () => {
        const body = { query: "UNWIND $numbers AS n RETURN n", params: { numbers: [1, 2, 3] }, maxRows: 2 };
        expect(await (await post(sample, "/api/query", body)).json()).toMatchObject({
          rows: [[1], [2]],
          truncated: true,
        });
      });

      test.each([
        ["MATCH (n", 400, "invalid-query"],
        ["MATCH (n) DETACH DELETE n", 403, "query-refused"],
        ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 403, "query-refused"],
        ["RETURN $missing", 400, "parameter-missing"],
      ])("%s is refused with a sentence", async (query, status, code) => {
        const problem = await problemOf(post(sample, "/api/query", { query }));
        expect(problem).toMatchObject({ status, code, detail: expect.stringMatching(/\S+ \S+.*\.$/u) });
      });

      test("a query whose caller has gone is ended, and others are answered", async () => {
        const endless =
          "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
        const caller = new AbortController();
        const gone = post(sample, "/api/query", { query: endless }, caller.signal);
        setTimeout(() => caller.abort(), 100);
        expect(await problemOf(gone)).toMatchObject({ code: "cancelled" });
        await get(sample, "/api/health", Health);
      });

      test("every query of the catalogue is listed and runs by its name, or says which parameter it lacks", async () => {
        const { items } = await get(sample, "/api/queries", QueriesAnswer);
        expect(items[0]?.audience).toBe("person");
        expect(items.find(({ name }) => name === "projects-by-initiative")?.audience).toBe("person");
        expect(items.find(({ name }) => name === "nodes-by-key")?.audience).toBe("program");
        for (const { name, params } of items) {
          const answer = await post(sample, `/api/queries/${name}`, {});
          const isComplete = params.every(({ required }) => !required);
          expect([name, answer.status]).toEqual([name, isComplete ? 200 : 400]);
        }
      });

      test("a parameter that a query does not have is refused, as it may be a misspelt one", async () => {
        const answer = post(sample, "/api/queries/projects-without-initiative", { params: { limt: 1 } });
        expect(await problemOf(answer)).toMatchObject({
          status: 400,
          detail: "projects-without-initiative: there is no parameter $limt; it takes $limit.",
        });
      });

      test("a writing query of the catalogue cannot be run by its name", async () => {
        expect(await problemOf(post(sample, "/api/queries/write-facts", {}))).toMatchObject({ status: 404 });
      });
    });
  });
}
