import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CrossingAnswer } from "#model/crossing-api.js";
import { problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Which projects of the sample report link to which initiatives. `environment` says which engine holds it. */
export function describeCrossingRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`projects and initiatives on ${engine}`, () => {
    let sample: SampleApp;

    beforeAll(async () => {
      sample = await openSampleApp(environment);
    });
    afterAll(() => sample?.close());

    const ask = async (search = ""): Promise<CrossingAnswer> =>
      CrossingAnswer.parse(await (await sample.app.request(`/api/crossing${search}`)).json());

    test("every link tells its ends, its document and its passages, and nothing is both linked and unlinked", async () => {
      const { links, projects, initiatives, documents, unlinked, totals } = await ask();
      expect([links.items.length > 0, links.total, links.truncated]).toEqual([true, links.items.length, false]);
      const [linked, under] = [projects, initiatives].map((entities) => new Set(entities.map(({ key }) => key)));
      const passages = new Set(sample.batch.passages.map(({ key }) => key));
      for (const { project, initiative, evidence, document } of links.items) {
        expect([linked?.has(project), under?.has(initiative), documents[0]?.key]).toEqual([true, true, document]);
        expect(evidence.length > 0 && evidence.every((key) => passages.has(key))).toBe(true);
      }
      expect([projects.length + unlinked.projects.total, initiatives.length + unlinked.initiatives.total]).toEqual([
        totals.projects,
        totals.initiatives,
      ]);
    });

    test("the answer agrees with the question about the same", async () => {
      const { links } = await ask();
      const answer = await sample.app.request("/api/queries/projects-by-initiative", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ params: {} }),
      });
      expect(await answer.json()).toMatchObject({ rows: { length: links.total } });
    });

    test("an answer that is cut says how many there are", async () => {
      const whole = await ask();
      const cut = await ask("?limit=1&unlinked=1");
      expect(cut.links).toEqual({ items: whole.links.items.slice(0, 1), total: whole.links.total, truncated: true });
      expect(cut.unlinked.projects).toMatchObject({ total: whole.unlinked.projects.total, truncated: true });
    });

    test("it may be kept until the graph is another", async () => {
      const tag = (await sample.app.request("/api/crossing")).headers.get("etag") ?? "";
      expect((await sample.app.request("/api/crossing", { headers: { "if-none-match": tag } })).status).toBe(304);
    });

    test.each(["?limit=0", "?limit=20001", "?unlinked=x", "?status=done"])("“%s” is refused", async (search) => {
      expect(await problemOf(sample.app.request(`/api/crossing${search}`))).toMatchObject({ code: "invalid-request" });
    });
  });
}
