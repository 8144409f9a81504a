import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EntityAnswer, EvidenceAnswer, FactAnswer, Health, MergesAnswer, SchemaAnswer } from "#model/api.js";
import { NeighbourAnswer } from "#model/neighbours-api.js";
import type { FactRecord } from "#model/batch.js";
import { SearchAnswer } from "#model/search-api.js";
import { firstOf, get, inPath, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Asks for what the graph of the sample report holds. `environment` says which engine holds it. */
export function describeGraphRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`the API's graph on ${engine}`, () => {
    let sample: SampleApp;
    let original: string;
    let fact: FactRecord;

    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_MAX_ROWS: "500" });
      original = sample.batch.original;
      fact = firstOf(sample.batch.facts);
    });
    afterAll(() => sample?.close());

    describe("health and schema", () => {
      test("a store with a document is ready", async () => {
        expect(await get(sample, "/api/health", Health)).toMatchObject({ status: "ready", engine, detail: null });
      });

      test("the schema counts what was loaded", async () => {
        const { labels, relationshipTypes } = await get(sample, "/api/schema", SchemaAnswer);
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
        const { entities } = await get(sample, `/api/search?q=${inPath(q)}`, SearchAnswer);
        const first = entities.items[0]?.entity.properties;
        expect([first?.["name"], ...[first?.["aliases"] ?? []].flat()]).toContain(name);
      });

      test("an exact hit comes before a longer name, and the more connected before the less", async () => {
        const { entities } = await get(sample, "/api/search?q=西岸&limit=200", SearchAnswer);
        const ranks = entities.items.map(({ matched, degree }) => ({
          rank: matched === "西岸" ? 0 : matched.startsWith("西岸") ? 1 : 2,
          degree,
        }));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a.rank - b.rank || b.degree - a.degree));
        expect(ranks.length).toBeGreaterThan(2);
      });

      test("passages show where the words stand, also for traditional ones", async () => {
        const { passages } = await get(sample, `/api/search?q=${inPath("西岸傳媒港")}`, SearchAnswer);
        const [first] = passages.items;
        expect(first?.highlights.map(([start, end]) => first.text.slice(start, end))).toEqual(["西岸传媒港"]);
        expect(first?.document.key).toBe(sample.batch.document.key);
      });

      test("types narrow the entities and leave passages out", async () => {
        const answer = await get(sample, `/api/search?q=西岸&types=Project,Policy`, SearchAnswer);
        expect(
          answer.entities.items.every(({ entity }) => entity.labels.some((label) => /Project|Policy/u.test(label))),
        ).toBe(true);
        expect(answer.passages).toEqual({
          items: [],
          total: 0,
          truncated: false,
          nextCursor: null,
          isTotalExact: true,
        });
      });

      test("a cut list says how many there are", async () => {
        const { entities, passages } = await get(sample, "/api/search?q=徐汇&limit=1", SearchAnswer);
        expect(entities).toMatchObject({ items: { length: 1 }, truncated: true });
        expect(entities.total).toBeGreaterThan(1);
        expect(passages).toMatchObject({ items: { length: 1 }, truncated: true });
      });

      test("what nothing matches gives an empty answer", async () => {
        expect(await get(sample, "/api/search?q=zzzz", SearchAnswer)).toEqual({
          query: "zzzz",
          entities: { items: [], total: 0, truncated: false, nextCursor: null },
          passages: { items: [], total: 0, truncated: false, nextCursor: null, isTotalExact: true },
          facets: { types: [] },
        });
      });
    });

    describe("entities", () => {
      test("an entity's totals add up to its degree, which counts the facts of the batch", async () => {
        const answer = await get(sample, `/api/entities/${inPath(fact.start)}`, EntityAnswer);
        const facts = sample.batch.facts.filter(({ start, end }) => start === fact.start || end === fact.start);
        expect(answer.degree).toBe(facts.length);
        expect(answer.totals.reduce((sum, { count }) => sum + count, 0)).toBe(facts.length);
        expect(answer.mentions).toBe(sample.batch.mentions.filter(({ entity }) => entity === fact.start).length);
        expect(answer.documents.items.map(({ key }) => key)).toEqual([sample.batch.document.key]);
      });

      test("an indicator shows its figures", async () => {
        const { indicator, key } = firstOf(sample.batch.observations);
        const { observations } = await get(sample, `/api/entities/${inPath(indicator)}`, EntityAnswer);
        expect(observations.items.map(({ observation }) => observation.id)).toContain(key);
      });

      test("neighbours are the entity, those at the other ends, and the facts between", async () => {
        const answer = await get(sample, `/api/entities/${inPath(fact.start)}/neighbours`, NeighbourAnswer);
        const facts = sample.batch.facts.filter(({ start, end }) => start === fact.start || end === fact.start);
        expect(answer.relationships.map(({ id }) => id).toSorted()).toEqual(facts.map(({ key }) => key).toSorted());
        const ends = new Set([fact.start, ...facts.flatMap(({ start, end }) => [start, end])]);
        expect(answer.nodes.map(({ id }) => id).toSorted()).toEqual([...ends].toSorted());
        expect(answer).toMatchObject({ total: ends.size - 1, truncated: false });
      });

      test("neighbours are chosen by type and direction and cut with a total", async () => {
        const path = `/api/entities/${inPath(fact.end)}/neighbours`;
        const chosen = await get(sample, `${path}?types=${fact.type}&direction=in`, NeighbourAnswer);
        expect(chosen.relationships.every(({ type, end }) => type === fact.type && end === fact.end)).toBe(true);
        expect(chosen.relationships.length).toBeGreaterThan(0);
        expect(
          await get(sample, `${path}?types=${fact.type}&direction=out&labels=Person`, NeighbourAnswer),
        ).toMatchObject({
          relationships: [],
          total: 0,
          truncated: false,
        });
        const all = await get(sample, path, NeighbourAnswer);
        const cut = await get(sample, `${path}?limit=1`, NeighbourAnswer);
        expect([cut.nodes.length, cut.total, cut.truncated]).toEqual([2, all.total, all.total > 1]);
      });

      test("evidence of an entity is sliced from the original, mention by mention", async () => {
        const { items, total } = await get(sample, `/api/entities/${inPath(fact.start)}/evidence`, EvidenceAnswer);
        expect(items).toHaveLength(total);
        for (const { passage } of items) {
          expect(original.slice(passage.start, passage.end)).toBe(passage.original);
          const mention = firstOf(passage.mentions.filter(({ entity }) => entity === fact.start));
          expect(original.slice(mention.start, mention.end)).toBe(mention.surface);
        }
      });

      test("every other form of an entity has its rule and the sentence that shows it", async () => {
        const entity = firstOf(sample.batch.entities.filter(({ key }) => key === "department:徐汇区/区委"));
        const { items, total, truncated } = await get(
          sample,
          `/api/entities/${inPath(entity.key)}/merges`,
          MergesAnswer,
        );
        const texts = new Map(sample.batch.passages.map(({ key, text }) => [key, text]));
        const { name, identity, scope } = entity;
        const forms = entity.aliases.map((form, at) => {
          const passage = entity.aliasPassages[at] ?? "";
          return { form, rule: entity.aliasRules[at], passage, text: texts.get(passage) };
        });
        const { key, title } = sample.batch.document;
        expect({ items, total, truncated }).toEqual({
          items: [{ document: key, title, name, identity, scope, forms }],
          total: 1,
          truncated: false,
        });
        expect(forms.length).toBeGreaterThan(0);
      });

      test.each(["", "/neighbours", "/evidence", "/documents", "/observations", "/merges"])(
        "an unknown entity's %s is not found",
        async (rest) => {
          const problem = await problemOf(
            sample.app.request(`/api/entities/${inPath("project:没有/100%这个")}${rest}`),
          );
          expect(problem).toMatchObject({ status: 404, detail: expect.stringContaining("project:没有/100%这个") });
        },
      );
    });

    describe("facts", () => {
      test("every fact leads to its ends and to the sentences that state it", async () => {
        for (const { key, start, end, evidence } of sample.batch.facts.slice(0, 20)) {
          const answer = await get(sample, `/api/facts/${inPath(key)}`, FactAnswer);
          expect([answer.subject.id, answer.object.id]).toEqual([start, end]);
          expect(answer.evidence.map(({ passage }) => passage.key)).toEqual(evidence);
          expect(answer.evidence.every(({ document }) => document.key === sample.batch.document.key)).toBe(true);
        }
      });

      test("an unknown fact is not found", async () => {
        expect(await problemOf(sample.app.request("/api/facts/fact:none"))).toMatchObject({ status: 404 });
      });
    });
  });
}
