import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentsAnswer, EntityDocumentsAnswer, EvidenceAnswer, ObservationsAnswer } from "#model/api.js";
import { buildBatch } from "#server/store/contract/batch-builder.js";
import { firstOf, get, inPath, pagesOf, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Reads lists page by page while the graph changes. `environment` says which engine holds it. */
export function describePaging(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`pages on ${engine}`, () => {
    let sample: SampleApp;
    let busiest: string;

    beforeAll(async () => {
      sample = await openSampleApp(environment);
      const counts = new Map<string, number>();
      for (const { entity } of sample.batch.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      busiest = firstOf([...counts].toSorted((a, b) => b[1] - a[1]))[0];
    });
    afterAll(() => sample?.close());

    test.each([1, 2, 5000])(
      "evidence in pages of %i is the whole list, each passage once and in order",
      async (limit) => {
        const path = `/api/entities/${inPath(busiest)}/evidence`;
        const pages = await pagesOf(sample, path, EvidenceAnswer, limit);
        const orders = pages.flatMap(({ items }) => items.map(({ passage }) => passage.order));
        const mentioning = sample.batch.mentions.filter(({ entity }) => entity === busiest);
        expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
        expect(orders.length).toBe(new Set(mentioning.map(({ passage }) => passage)).size);
        expect(
          pages.every(({ total, truncated }) => total === orders.length && truncated === orders.length > limit),
        ).toBe(true);
      },
    );

    test("figures in pages of one are the whole list", async () => {
      for (const indicator of new Set(sample.batch.observations.map((one) => one.indicator))) {
        const pages = await pagesOf(sample, `/api/entities/${inPath(indicator)}/observations`, ObservationsAnswer, 1);
        const keys = pages.flatMap(({ items }) => items.map(({ observation }) => observation.id));
        const expected = sample.batch.observations.filter((one) => one.indicator === indicator).map(({ key }) => key);
        expect(keys.toSorted()).toEqual(expected.toSorted());
      }
    });

    test("what is added and withdrawn between two pages neither repeats nor hides the others", async () => {
      const { store } = sample;
      for (const name of ["p1", "p3", "p5"]) await store.replaceDocument(document(name));
      const first = await get(sample, "/api/documents?limit=2", DocumentsAnswer);
      expect(first.items.map(({ key }) => key)).toEqual(["document:p1", "document:p3"]);
      await store.removeDocument("document:p3");
      await store.replaceDocument(document("p2"));
      await store.replaceDocument(document("p4"));
      const rest = await get(sample, `/api/documents?cursor=${first.nextCursor}`, DocumentsAnswer);
      expect(rest.items.map(({ key }) => key)).toEqual(["document:p4", "document:p5", sample.batch.document.key]);
      expect([rest.total, rest.nextCursor]).toEqual([5, null]);
      for (const key of ["document:p1", "document:p2", "document:p4", "document:p5"]) await store.removeDocument(key);
    });

    test("a page from which all was withdrawn is empty and still says the total", async () => {
      const { store } = sample;
      await store.replaceDocument(document("y1"));
      await store.replaceDocument(document("y2"));
      const first = await get(sample, "/api/documents?limit=2", DocumentsAnswer);
      expect(first.items.map(({ key }) => key)).toEqual([sample.batch.document.key, "document:y1"]);
      await store.removeDocument("document:y2");
      expect(await get(sample, `/api/documents?cursor=${first.nextCursor}`, DocumentsAnswer)).toEqual({
        items: [],
        total: 2,
        truncated: true,
        nextCursor: null,
      });
      await store.removeDocument("document:y1");
    });

    test("a cursor of another list, a mangled one and an invented one are refused with a sentence", async () => {
      const evidence = `/api/entities/${inPath(busiest)}/evidence`;
      const { nextCursor } = await get(sample, `${evidence}?limit=1`, EvidenceAnswer);
      const other = firstOf(sample.batch.entities.filter(({ key }) => key !== busiest)).key;
      for (const path of [
        `/api/entities/${inPath(other)}/evidence?cursor=${nextCursor}`,
        `/api/documents?cursor=${nextCursor}`,
        `${evidence}?cursor=${String(nextCursor).slice(0, -3)}`,
        `${evidence}?cursor=${Buffer.from('["x","document:a",1]').toString("base64url")}`,
        `${evidence}?cursor=0`,
        `${evidence}?cursor=`,
      ]) {
        expect(await problemOf(sample.app.request(path))).toMatchObject({ status: 400, code: "invalid-cursor" });
      }
    });

    test("the documents of an entity are those that name it", async () => {
      const [page] = await pagesOf(sample, `/api/entities/${inPath(busiest)}/documents`, EntityDocumentsAnswer, 10);
      expect(page).toMatchObject({ items: [{ key: sample.batch.document.key }], total: 1 });
    });
  });
}

function document(name: string) {
  return buildBatch({ name, passages: [["徐汇滨江。", null]] });
}
