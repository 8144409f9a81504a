import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EntityAnswer } from "#model/api.js";
import { NeighbourAnswer, NeighbourTotals, SharedAnswer, SubgraphAnswer } from "#model/neighbours-api.js";
import { NOTICE, REPORT } from "#server/store/contract/seed.js";
import { get, inPath, post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

const PLACE = "place:徐汇滨江";
const PROJECT = "project:西岸传媒港";
const DEPARTMENT = "department:徐汇区文化局";
const POLICY = "policy:影视扶持办法";
const COMPANY = "organization:上海滨江公司";

/** Asks what lies around the entities of two small reports and between them. `environment` says which engine holds them. */
export function describeNeighbourRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`the API's neighbours on ${engine}`, () => {
    let sample: SampleApp;

    beforeAll(async () => {
      sample = await openSampleApp(environment);
      await sample.store.removeDocument(sample.batch.document.key);
      await sample.store.replaceDocument(REPORT);
      await sample.store.replaceDocument(NOTICE);
    });
    afterAll(async () => {
      await sample?.store.removeDocument(REPORT.document.key);
      await sample?.store.removeDocument(NOTICE.document.key);
      await sample?.store.replaceDocument(sample.batch);
      await sample?.close();
    });

    const neighbours = (key: string, params = ""): Promise<NeighbourAnswer> =>
      get(sample, `/api/entities/${inPath(key)}/neighbours?${params}`, NeighbourAnswer);
    const totals = (key: string, params = ""): Promise<NeighbourTotals> =>
      get(sample, `/api/entities/${inPath(key)}/neighbours/totals?${params}`, NeighbourTotals);

    test("totals count neighbours and facts before any is sent, and what else there is of the entity", async () => {
      expect(await totals(PROJECT)).toEqual({
        groups: [
          { type: "LOCATED_IN", direction: "out", label: "Place", neighbours: 1, facts: 2 },
          { type: "PART_OF", direction: "out", label: "Initiative", neighbours: 1, facts: 1 },
        ],
        neighbours: 2,
        facts: 3,
        observations: 0,
        passages: 3,
        documents: 2,
      });
      expect(await totals(PLACE, "area=无")).toMatchObject({ groups: [], neighbours: 0, facts: 0, observations: 1 });
    });

    test.each([
      ["", ["fact:1", "fact:5", "fact:7"]],
      ["statuses=problem,planned", ["fact:7"]],
      ["bases=stated&confidence=0.5", ["fact:1", "fact:5"]],
      [`area=${inPath("徐汇区")}&labels=Policy`, ["fact:5"]],
      ["yearFrom=2014&yearTo=2014&direction=in", ["fact:1", "fact:5", "fact:7"]],
      ["yearFrom=2015", []],
      [`document=${inPath("document:b")}`, ["fact:7"]],
      ["types=APPLIES_TO", ["fact:5"]],
      ["direction=out", []],
    ])("neighbours chosen by “%s” are linked by %j, and the totals agree", async (params, facts) => {
      const answer = await neighbours(PLACE, params);
      expect(answer.relationships.map(({ id }) => id).toSorted()).toEqual(facts);
      const counted = await totals(PLACE, params);
      expect([counted.facts, counted.neighbours]).toEqual([answer.facts, answer.total]);
      expect(counted.groups.reduce((sum, group) => sum + group.facts, 0)).toBe(facts.length);
      expect(answer.nodes).toHaveLength(1 + answer.total);
    });

    test.each(["neighbours", "neighbours/totals"])("%s of years in the wrong order are refused", async (what) => {
      const asked = sample.app.request(`/api/entities/${inPath(PLACE)}/${what}?yearFrom=2015&yearTo=2014`);
      expect(await problemOf(asked)).toMatchObject({
        status: 400,
        detail: "yearFrom (2015) is after yearTo (2014); exchange them.",
      });
    });

    test.each([
      ["degree", [PLACE, PROJECT, POLICY]],
      ["confidence", [PLACE, POLICY, PROJECT]],
      ["mentions", [PLACE, PROJECT, POLICY]],
      ["name", [PLACE, PROJECT, POLICY]],
    ])("neighbours come in the order of %s", async (order, keys) => {
      const { nodes } = await neighbours(PLACE, `order=${order}`);
      expect(nodes.map(({ id }) => id)).toEqual(keys);
    });

    test("a cut answer says how many neighbours and facts there are", async () => {
      const answer = await neighbours(PLACE, "limit=1");
      expect([answer.nodes.length, answer.total, answer.facts, answer.truncated]).toEqual([2, 2, 3, true]);
    });

    test("the entity's own totals count the same facts", async () => {
      const { degree } = await get(sample, `/api/entities/${inPath(PLACE)}`, EntityAnswer);
      expect((await totals(PLACE)).facts).toBe(degree);
    });

    test("a subgraph holds what links the given entities, and nothing else", async () => {
      const keys = [PROJECT, PLACE, POLICY, "place:无", PLACE];
      const ask = async (more: object): Promise<SubgraphAnswer> =>
        SubgraphAnswer.parse(await (await post(sample, "/api/subgraph", { keys, ...more })).json());
      const whole = await ask({});
      expect({ ...whole, nodes: whole.nodes.map(({ id }) => id), relationships: idsOf(whole.relationships) }).toEqual({
        nodes: [PLACE, POLICY, PROJECT],
        relationships: ["fact:1", "fact:5", "fact:7"],
        total: 3,
        truncated: false,
        missing: ["place:无"],
      });
      // As a saved view asks: what it showed, what of that is gone, and nothing that came since.
      expect(await ask({ facts: ["fact:7", "fact:gone", "$date"] })).toMatchObject({
        relationships: [{ id: "fact:7" }],
        total: 1,
        missingFacts: ["fact:gone", "$date"],
      });
      expect(await ask({ facts: [] })).toMatchObject({ relationships: [], total: 0, missingFacts: [] });
      expect(await ask({ limit: 1 })).toMatchObject({ relationships: [{ id: "fact:1" }], total: 3, truncated: true });
      expect(await ask({ types: ["LOCATED_IN"], confidence: 0.5 })).toMatchObject({
        relationships: [{ id: "fact:1" }],
      });
    });

    test("entities share neighbours, documents and passages, the most telling first", async () => {
      const answer = await get(sample, `/api/entities/shared?keys=${inPath(`${PROJECT},${DEPARTMENT}`)}`, SharedAnswer);
      expect(answer.entities.map(({ id }) => id)).toEqual([DEPARTMENT, PROJECT]);
      expect(
        answer.neighbours.items.map(({ entity, degree, rarity, links }) => [
          entity.id,
          degree,
          rarity,
          links.map(({ key, facts }) => [key, ...facts.map(({ id }) => id)]),
        ]),
      ).toEqual([
        [
          "initiative:西岸文化走廊",
          2,
          0.63093,
          [
            [DEPARTMENT, "fact:3"],
            [PROJECT, "fact:2"],
          ],
        ],
      ]);
      expect(answer.documents.items.map(({ document, named }) => [document.key, named])).toEqual([
        ["document:b", 4],
        ["document:a", 6],
      ]);
      expect(answer.passages.items.map(({ passage, entities }) => [passage.key, entities])).toEqual([
        ["passage:a/3", [DEPARTMENT, PROJECT]],
        ["passage:b/0", [DEPARTMENT, PROJECT]],
      ]);
    });

    test("three entities share what two of them share; keys may be given one by one", async () => {
      const path = `/api/entities/shared?limit=1&${[PROJECT, POLICY, COMPANY].map((key) => `keys=${inPath(key)}`).join("&")}`;
      const { neighbours, documents } = await get(sample, path, SharedAnswer);
      expect(neighbours).toMatchObject({ items: [{ entity: { id: DEPARTMENT } }], total: 2, truncated: true });
      expect(documents).toMatchObject({ items: [{ entities: [COMPANY, PROJECT] }], total: 2, truncated: true });
    });

    test.each([
      [`/api/entities/shared?keys=${inPath(PLACE)}`, 400, "2 to 10 different entities, but names 1"],
      [`/api/entities/shared?keys=${inPath(`${PLACE},place:无`)}`, 404, "place:无"],
      [`/api/entities/${inPath("place:无")}/neighbours/totals`, 404, "place:无"],
      [`/api/entities/${inPath(PLACE)}/neighbours?statuses=unknown`, 400, "“unknown” is not a status of facts"],
      [`/api/entities/${inPath(PLACE)}/neighbours?order=size`, 400, "order must be one of degree"],
      [`/api/entities/${inPath(PLACE)}/neighbours?confidence=2`, 400, "confidence must be at most 1"],
    ])("%s is refused with a sentence", async (path, status, sentence) => {
      const problem = await problemOf(sample.app.request(path));
      expect(problem).toMatchObject({ status, detail: expect.stringContaining(sentence) });
    });

    test.each([
      [{ keys: [] }, "keys must not be empty"],
      [{ keys: [PLACE], types: ["KNOWS"] }, "types.0 must be one of"],
      [{ key: PLACE }, "keys must be a list"],
    ])("a subgraph of %j is refused with a sentence", async (body, sentence) => {
      const problem = await problemOf(post(sample, "/api/subgraph", body));
      expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining(sentence) });
    });
  });
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
