import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueryResult } from "#model/query.js";
import { QuestionsAnswer, UnderstandAnswer } from "#model/understanding.js";
import { post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Asks in words, of the sample report. `environment` says which engine holds it. */
export function describeQuestionRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`questions on ${engine}`, () => {
    let sample: SampleApp;

    beforeAll(async () => {
      sample = await openSampleApp(environment);
    });
    afterAll(() => sample?.close());

    const understood = async (q: string): Promise<UnderstandAnswer> =>
      UnderstandAnswer.parse(
        await (await sample.app.request(`/api/understand?${new URLSearchParams({ q }).toString()}`)).json(),
      );
    const ask = async (name: string, params: object, more: object = {}): Promise<QueryResult> =>
      QueryResult.parse(await (await post(sample, `/api/queries/${name}`, { params, ...more })).json());

    test("the library is listed, and each of its questions can be asked", async () => {
      const { items } = QuestionsAnswer.parse(await (await sample.app.request("/api/questions")).json());
      expect(items.length).toBeGreaterThanOrEqual(30);
      for (const { name, blanks, columns } of items) {
        const required = blanks.filter((blank) => blank.required);
        const params = required.map(({ param, kind }) => [param, kind === "year" ? 2014 : "place:西岸"]);
        const result = await ask(name, Object.fromEntries(params), { maxRows: 3 });
        expect([name, result.columns]).toEqual([name, columns.map((column) => column.name)]);
      }
    });

    test.each([
      ["西岸有哪些项目", "in-place", { place: "place:西岸", type: "Project" }],
      ["what is 西岸传媒港 part of?", "initiatives-of", { entity: "project:西岸传媒港" }],
      ["哪些项目对应哪些举措", "projects-by-initiative", {}],
      ["生产总值增长了多少", "figures-of", { indicator: "indicator:生产总值" }],
      ["报告怎么说志愿服务", "sentences-saying", { words: "志愿服务" }],
    ])("“%s” is understood, and answered with passages of the report", async (typed, question, params) => {
      const { reading } = await understood(typed);
      expect({ question: reading?.question, params: reading?.params }).toEqual({ question, params });
      const { rows, columns } = await ask(question, params);
      const evidence = columns.indexOf("evidence");
      const passages = new Set(sample.batch.passages.map(({ key }) => key));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const keys = row[evidence];
        expect(Array.isArray(keys) && keys.length > 0 && keys.every((key) => passages.has(String(key)))).toBe(true);
      }
    });

    test("an answer that is cut says so", async () => {
      const [whole, cut] = [await ask("most-named", {}), await ask("most-named", { limit: 2 })];
      expect([whole.truncated, whole.rows.length > 2]).toEqual([true, true]);
      expect([cut.truncated, cut.rows]).toEqual([true, whole.rows.slice(0, 2)]);
      const all = await ask("targets", {});
      expect(all.truncated).toBe(false);
    });

    test("what is not understood is told with what comes near", async () => {
      expect(await understood("今天天气怎么样")).toMatchObject({
        reading: null,
        unknown: [expect.stringContaining("天气")],
      });
      expect((await understood("漕河泾 火星基地 负责")).reading).toBeNull();
    });

    test("a reading may be kept, until the names are others", async () => {
      const path = `/api/understand?${new URLSearchParams({ q: "西岸有什么" }).toString()}`;
      const tag = (await sample.app.request(path)).headers.get("etag") ?? "";
      expect((await sample.app.request(path, { headers: { "if-none-match": tag } })).status).toBe(304);
    });

    test.each(["", "?q=", "?q=%20", `?q=${"x".repeat(201)}`, "?q=a&lang=zh"])(
      "a request that asks nothing that can be read, as “%s”, is refused in a sentence",
      async (search) => {
        expect(await problemOf(sample.app.request(`/api/understand${search}`))).toMatchObject({
          status: 400,
          code: "invalid-request",
        });
      },
    );
  });
}
