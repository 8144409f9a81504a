import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  DocumentAnswer,
  DocumentsAnswer,
  EntityAnswer,
  EvidenceAnswer,
  FactAnswer,
  Health,
  NeighbourAnswer,
  PassagesAnswer,
  QueriesAnswer,
  SchemaAnswer,
  SearchAnswer,
} from "#model/api.js";
import type { FactRecord } from "#model/batch.js";
import { Problem } from "#model/problem.js";
import { QueryResult } from "#model/query.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

const inPath = encodeURIComponent;

/** Asks every route of the API, over the sample report in a store of its own. `environment` says which engine. */
export function describeRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`the API on ${engine}`, () => {
    let sample: SampleApp;
    let original: string;
    let fact: FactRecord;

    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_MAX_ROWS: "500", MAILUO_TIMEOUT_MS: "5000" });
      original = sample.batch.original;
      fact = firstOf(sample.batch.facts);
    });
    afterAll(() => sample?.close());

    describe("health and schema", () => {
      test("a store with a document is ready", async () => {
        expect(await get("/api/health", Health)).toMatchObject({ status: "ready", engine, detail: null });
      });

      test("the schema counts what was loaded", async () => {
        const { labels, relationshipTypes } = await get("/api/schema", SchemaAnswer);
        const { passages, entities, mentions } = sample.batch;
        expect(labels).toContainEqual(expect.objectContaining({ label: "Passage", count: passages.length }));
        expect(labels).toContainEqual(expect.objectContaining({ label: "Entity", count: entities.length }));
        expect(relationshipTypes).toContainEqual(expect.objectContaining({ type: "MENTIONS", count: mentions.length }));
      });
    });

    describe("search", () => {
      test.each([
        ["西岸", "西岸"],
        ["xian", "西岸"],
        ["xa", "西岸"],
        ["West Bund", "西岸"],
        ["Caohejing", "漕河泾"],
        ["徐家匯商圈", "徐家汇商圈"],
      ])("%s finds %s before all others", async (q, name) => {
        const { entities } = await get(`/api/search?q=${inPath(q)}`, SearchAnswer);
        const first = entities.items[0]?.entity.properties;
        expect([first?.["name"], ...[first?.["aliases"] ?? []].flat()]).toContain(name);
      });

      test("an exact hit comes before a longer name, and the more connected before the less", async () => {
        const { entities } = await get("/api/search?q=西岸&limit=200", SearchAnswer);
        const ranks = entities.items.map(({ matched, degree }) => ({
          rank: matched === "西岸" ? 0 : matched.startsWith("西岸") ? 1 : 2,
          degree,
        }));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a.rank - b.rank || b.degree - a.degree));
        expect(ranks.length).toBeGreaterThan(2);
      });

      test("passages show where the words stand, also for traditional ones", async () => {
        const { passages } = await get(`/api/search?q=${inPath("西岸傳媒港")}`, SearchAnswer);
        const [first] = passages.items;
        expect(first?.highlights.map(([start, end]) => first.text.slice(start, end))).toEqual(["西岸传媒港"]);
        expect(first?.document.key).toBe(sample.batch.document.key);
      });

      test("types narrow the entities and leave passages out", async () => {
        const answer = await get(`/api/search?q=西岸&types=Project,Policy`, SearchAnswer);
        expect(
          answer.entities.items.every(({ entity }) => entity.labels.some((label) => /Project|Policy/u.test(label))),
        ).toBe(true);
        expect(answer.passages).toEqual({ items: [], total: 0, truncated: false });
      });

      test("a cut list says how many there are", async () => {
        const { entities, passages } = await get("/api/search?q=徐汇&limit=1", SearchAnswer);
        expect(entities).toMatchObject({ items: { length: 1 }, truncated: true });
        expect(entities.total).toBeGreaterThan(1);
        expect(passages).toMatchObject({ items: { length: 1 }, truncated: true });
      });

      test("what nothing matches gives an empty answer", async () => {
        expect(await get("/api/search?q=zzzz", SearchAnswer)).toEqual({
          query: "zzzz",
          entities: { items: [], total: 0, truncated: false },
          passages: { items: [], total: 0, truncated: false },
        });
      });
    });

    describe("entities", () => {
      test("an entity's totals add up to its degree, which counts the facts of the batch", async () => {
        const answer = await get(`/api/entities/${inPath(fact.start)}`, EntityAnswer);
        const facts = sample.batch.facts.filter(({ start, end }) => start === fact.start || end === fact.start);
        expect(answer.degree).toBe(facts.length);
        expect(answer.totals.reduce((sum, { count }) => sum + count, 0)).toBe(facts.length);
        expect(answer.mentions).toBe(sample.batch.mentions.filter(({ entity }) => entity === fact.start).length);
        expect(answer.documents.map(({ key }) => key)).toEqual([sample.batch.document.key]);
      });

      test("an indicator shows its figures", async () => {
        const { indicator, key } = firstOf(sample.batch.observations);
        const { observations } = await get(`/api/entities/${inPath(indicator)}`, EntityAnswer);
        expect(observations.items.map(({ observation }) => observation.id)).toContain(key);
      });

      test("neighbours are the entity, those at the other ends, and the facts between", async () => {
        const answer = await get(`/api/entities/${inPath(fact.start)}/neighbours`, NeighbourAnswer);
        const facts = sample.batch.facts.filter(({ start, end }) => start === fact.start || end === fact.start);
        expect(answer.relationships.map(({ id }) => id).toSorted()).toEqual(facts.map(({ key }) => key).toSorted());
        const ends = new Set([fact.start, ...facts.flatMap(({ start, end }) => [start, end])]);
        expect(answer.nodes.map(({ id }) => id).toSorted()).toEqual([...ends].toSorted());
        expect(answer).toMatchObject({ total: ends.size - 1, truncated: false });
      });

      test("neighbours are chosen by type and direction and cut with a total", async () => {
        const path = `/api/entities/${inPath(fact.end)}/neighbours`;
        const chosen = await get(`${path}?types=${fact.type}&direction=in`, NeighbourAnswer);
        expect(chosen.relationships.every(({ type, end }) => type === fact.type && end === fact.end)).toBe(true);
        expect(chosen.relationships.length).toBeGreaterThan(0);
        expect(await get(`${path}?types=${fact.type}&direction=out&labels=Person`, NeighbourAnswer)).toMatchObject({
          relationships: [],
          total: 0,
          truncated: false,
        });
        const all = await get(path, NeighbourAnswer);
        const cut = await get(`${path}?limit=1`, NeighbourAnswer);
        expect([cut.nodes.length, cut.total, cut.truncated]).toEqual([2, all.total, all.total > 1]);
      });

      test("evidence of an entity is sliced from the original, mention by mention", async () => {
        const { items, total } = await get(`/api/entities/${inPath(fact.start)}/evidence`, EvidenceAnswer);
        expect(items).toHaveLength(total);
        for (const { passage } of items) {
          expect(original.slice(passage.start, passage.end)).toBe(passage.original);
          const mention = firstOf(passage.mentions.filter(({ entity }) => entity === fact.start));
          expect(original.slice(mention.start, mention.end)).toBe(mention.surface);
        }
      });

      test.each(["", "/neighbours", "/evidence"])("an unknown entity's %s is not found", async (rest) => {
        const problem = await problemOf(sample.app.request(`/api/entities/${inPath("project:没有/100%这个")}${rest}`));
        expect(problem).toMatchObject({ status: 404, detail: expect.stringContaining("project:没有/100%这个") });
      });
    });

    describe("facts", () => {
      test("every fact leads to its ends and to the sentences that state it", async () => {
        for (const { key, start, end, evidence } of sample.batch.facts.slice(0, 20)) {
          const answer = await get(`/api/facts/${inPath(key)}`, FactAnswer);
          expect([answer.subject.id, answer.object.id]).toEqual([start, end]);
          expect(answer.evidence.map(({ passage }) => passage.key)).toEqual(evidence);
          expect(answer.evidence.every(({ document }) => document.key === sample.batch.document.key)).toBe(true);
        }
      });

      test("an unknown fact is not found", async () => {
        expect(await problemOf(sample.app.request("/api/facts/fact:none"))).toMatchObject({ status: 404 });
      });
    });

    describe("documents", () => {
      test("the list and the single document say the same", async () => {
        const { document, sections, passages, mentions, facts } = sample.batch;
        const list = await get("/api/documents", DocumentsAnswer);
        expect(list).toMatchObject({ total: 1, truncated: false });
        expect(await get(`/api/documents/${inPath(document.key)}`, DocumentAnswer)).toEqual(list.items[0]);
        expect(list.items[0]).toMatchObject({
          ...document,
          sections: sections.length,
          passages: passages.length,
          mentions: mentions.length,
          facts: facts.length,
        });
      });

      test("the original text is served as it was read", async () => {
        const answer = await sample.app.request(`/api/documents/${inPath(sample.batch.document.key)}/text`);
        expect(answer.headers.get("content-type")).toBe("text/plain; charset=UTF-8");
        expect(await answer.text()).toBe(original);
      });

      test("every passage and mention of the served pages is a slice of the served original", async () => {
        const path = `/api/documents/${inPath(sample.batch.document.key)}/passages`;
        const { passages, mentions, sections } = sample.batch;
        let seen = 0;
        let mentioned = 0;
        while (seen < passages.length) {
          const page = await get(`${path}?offset=${seen}&limit=100`, PassagesAnswer);
          expect(page).toMatchObject({
            total: passages.length,
            truncated: true,
            sections: { length: sections.length },
          });
          for (const passage of page.items) {
            expect(passage.order).toBe(seen);
            expect(original.slice(passage.start, passage.end)).toBe(passage.original);
            for (const { start, end, surface, textStart, textEnd } of passage.mentions) {
              expect(original.slice(start, end)).toBe(surface);
              expect(textEnd).toBeGreaterThan(textStart);
              mentioned += 1;
            }
            seen += 1;
          }
        }
        expect(mentioned).toBe(mentions.length);
      });

      test("a page past the end is empty and still says the total", async () => {
        const path = `/api/documents/${inPath(sample.batch.document.key)}/passages?offset=100000`;
        expect(await get(path, PassagesAnswer)).toMatchObject({
          items: [],
          total: sample.batch.passages.length,
          truncated: true,
        });
      });

      test.each(["", "/text", "/passages"])("an unknown document's %s is not found", async (rest) => {
        expect(await problemOf(sample.app.request(`/api/documents/document:none${rest}`))).toMatchObject({
          status: 404,
        });
      });

      test("reading goes on while a document is loaded", async () => {
        const { batch, store } = sample;
        const load = store.replaceDocument({ ...batch, document: { ...batch.document, title: "新版" } });
        const answers = await Promise.all(Array.from({ length: 20 }, () => get("/api/documents", DocumentsAnswer)));
        expect(answers.every(({ total }) => total === 1)).toBe(true);
        await load;
        await store.replaceDocument(batch);
      });
    });

    describe("queries", () => {
      test("a free query gives a table and a graph, cut at the server's limit", async () => {
        const answer = await post("/api/query", { query: "MATCH (p:Passage) RETURN p.key AS key, p", maxRows: 50_000 });
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
        expect(await (await post("/api/query", body)).json()).toMatchObject({ rows: [[1], [2]], truncated: true });
      });

      test.each([
        ["MATCH (n", 400, "invalid-query"],
        ["MATCH (n) DETACH DELETE n", 403, "query-refused"],
        ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 403, "query-refused"],
        ["RETURN $missing", 400, "parameter-missing"],
      ])("%s is refused with a sentence", async (query, status, code) => {
        const problem = await problemOf(post("/api/query", { query }));
        expect(problem).toMatchObject({ status, code, detail: expect.stringMatching(/\S+ \S+.*\.$/u) });
      });

      test("a query whose caller has gone is ended, and others are answered", async () => {
        const endless =
          "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
        const caller = new AbortController();
        const gone = post("/api/query", { query: endless }, caller.signal);
        setTimeout(() => caller.abort(), 100);
        expect(await problemOf(gone)).toMatchObject({ code: "cancelled" });
        await get("/api/health", Health);
      });

      test("every query of the catalogue is listed and runs by its name, or says which parameter it lacks", async () => {
        const { items } = await get("/api/queries", QueriesAnswer);
        expect(items.map(({ name }) => name)).toContain("projects-by-initiative");
        for (const { name, params } of items) {
          const answer = await post(`/api/queries/${name}`, {});
          const isComplete = params.every(({ required }) => !required);
          expect([name, answer.status]).toEqual([name, isComplete ? 200 : 400]);
        }
      });

      test("a writing query of the catalogue cannot be run by its name", async () => {
        expect(await problemOf(post("/api/queries/write-facts", {}))).toMatchObject({ status: 404 });
      });
    });

    /** The body of a good answer, which must have exactly what the schema says. */
    async function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
      const answer = await sample.app.request(path);
      const body: unknown = await answer.json();
      expect([path, answer.status, body]).toEqual([path, 200, schema.parse(body)]);
      return schema.parse(body);
    }

    async function post(path: string, body: unknown, signal: AbortSignal | null = null): Promise<Response> {
      return sample.app.request(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
        signal,
      });
    }
  });
}

async function problemOf(answer: Response | Promise<Response>): Promise<Problem> {
  return Problem.parse(await (await answer).json());
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error("The sample has none of these.");
  return first;
}
