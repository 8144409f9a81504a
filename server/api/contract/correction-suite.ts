import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FactAnswer } from "#model/api.js";
import { Correction } from "#model/corrections.js";
import { CorrectionsAnswer, TakenBackAnswer } from "#model/corrections-api.js";
import { PathsAnswer } from "#model/paths-api.js";
import { firstOf, get, inPath, pagesOf, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** What people say is wrong with facts. `environment` says which engine holds the graph. */
export function describeCorrectionRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`corrections on ${engine}`, () => {
    let sample: SampleApp;
    beforeAll(async () => {
      sample = await openSampleApp(environment);
    });
    afterAll(() => sample?.close());

    const part = () => firstOf(sample.batch.facts.filter(({ type }) => type === "PART_OF"));

    async function say(fact: string, body: unknown, language = "en"): Promise<Response> {
      const headers = { "content-type": "application/json", "accept-language": language };
      return sample.app.request(`/api/corrections/${inPath(fact)}`, {
        method: "PUT",
        body: JSON.stringify(body),
        headers,
      });
    }

    async function takeBack(fact: string): Promise<Response> {
      return sample.app.request(`/api/corrections/${inPath(fact)}`, { method: "DELETE" });
    }

    async function takenBack(fact: string): Promise<TakenBackAnswer> {
      const answer = await takeBack(fact);
      expect(answer.status).toBe(200);
      return TakenBackAnswer.parse(await answer.json());
    }

    test("a fact that is none is told as what it was, with who said so, and is nowhere else any more", async () => {
      const { key, start, end } = part();
      const before = await get(sample, `/api/facts/${inPath(key)}`, FactAnswer);
      const paths = `/api/paths?from=${inPath(start)}&to=${inPath(end)}&maxLength=1`;
      expect((await get(sample, paths, PathsAnswer)).paths).toHaveLength(1);
      const said = Correction.parse(await (await say(key, { wrong: "fact", note: " 原文未提。 " })).json());
      expect(said).toMatchObject({ verdict: { wrong: "fact" }, note: "原文未提。", by: null, fact: before.fact });
      expect(await get(sample, `/api/facts/${inPath(key)}`, FactAnswer)).toEqual({ ...before, correction: said });
      // Paths may be those of the revision before for a moment.
      await expect.poll(async () => (await get(sample, paths, PathsAnswer)).paths, { timeout: 20_000 }).toEqual([]);
      expect(await takenBack(key)).toEqual({ correction: said, restored: true });
      expect(await get(sample, `/api/facts/${inPath(key)}`, FactAnswer)).toEqual(before);
      await expect.poll(async () => (await get(sample, paths, PathsAnswer)).paths, { timeout: 20_000 }).toHaveLength(1);
    });

    test("one of another status or type is put right, and what was read is kept", async () => {
      const { key, type, status } = part();
      const instead = status === "planned" ? "done" : "planned";
      expect((await say(key, { wrong: "status", instead })).status).toBe(200);
      const put = await get(sample, `/api/facts/${inPath(key)}`, FactAnswer);
      expect([put.fact.properties["status"], put.fact.properties["basis"]]).toEqual([instead, "curated"]);
      expect(put.correction?.fact.properties["status"]).toBe(status);
      expect((await say(key, { wrong: "type", instead: null })).status).toBe(200);
      const out = await get(sample, `/api/facts/${inPath(key)}`, FactAnswer);
      expect([out.fact.type, out.fact.properties["status"]]).toEqual([type, status]);
      expect((await takenBack(key)).restored).toBe(true);
    });

    test("all are listed page by page, of an entity or a document alone", async () => {
      const facts = sample.batch.facts.slice(0, 3);
      for (const { key } of facts) await say(key, { wrong: "entity" });
      const keys = facts.map(({ key }) => key).toSorted();
      const pages = await pagesOf(sample, "/api/corrections", CorrectionsAnswer, 2);
      expect(pages.map(({ items }) => items.map(({ fact }) => fact.id))).toEqual([keys.slice(0, 2), keys.slice(2)]);
      expect(pages[0]).toMatchObject({ total: 3, truncated: true });
      const { start } = firstOf(facts);
      const ofOne = await get(sample, `/api/corrections?entity=${inPath(start)}`, CorrectionsAnswer);
      expect(ofOne.items.every(({ fact }) => fact.start === start || fact.end === start)).toBe(true);
      expect((await get(sample, "/api/corrections?document=document:none", CorrectionsAnswer)).total).toBe(0);
      for (const { key } of facts) await takenBack(key);
      expect((await get(sample, "/api/corrections", CorrectionsAnswer)).total).toBe(0);
    });

    test("what makes no sense is refused, in the caller's language", async () => {
      const { key, type, status } = part();
      const details = await Promise.all(
        [
          say("fact:none", { wrong: "fact" }),
          say(key, { wrong: "nothing" }),
          say(key, { wrong: "status", instead: status }),
          say(key, { wrong: "type", instead: type }),
          say(key, { wrong: "type", instead: "ISSUED" }),
          say(key, { wrong: "fact", note: "字".repeat(2_001) }),
          takeBack(key),
        ].map(problemOf),
      );
      expect(details.map(({ code }) => code)).toEqual([
        "not-found",
        ...Array.from({ length: 5 }, () => "invalid-request"),
        "not-found",
      ]);
      expect((await problemOf(say(key, { wrong: "type", instead: "ISSUED" }, "zh"))).detail).toMatch(/^ISSUED 不能从/u);
    });
  });
}
