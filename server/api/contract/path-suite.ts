import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FactRecord } from "#model/batch.js";
import { PathsAnswer } from "#model/paths-api.js";
import { buildBatch } from "#server/store/contract/batch-builder.js";
import { firstOf, get, inPath, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Asks for paths through the graph of the sample report. `environment` says which engine holds it. */
export function describePathRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`the API's paths on ${engine}`, () => {
    let sample: SampleApp;
    let far: Found;

    beforeAll(async () => {
      sample = await openSampleApp(environment);
      far = firstOf(pathsThrough(sample.batch.facts, 4).filter(({ length }) => length === 4));
    });
    afterAll(() => sample?.close());

    const ask = (params: Readonly<Record<string, string | readonly string[]>>): Promise<PathsAnswer> =>
      get(sample, pathOf(params), PathsAnswer);

    test("all paths between two entities are those that trying every one gives", async () => {
      const [from = "", to = ""] = [far[0], far.at(-1)];
      const every = pathsThrough(sample.batch.facts, 5, from).filter((path) => path.at(-1) === to);
      const { paths, truncated, exhausted } = await ask({ from, to, maxLength: "4", limit: "50" });
      const lengths = paths.map(({ length }) => length);
      expect(paths.map(({ nodes }) => nodes.join(" ")).toSorted()).toEqual(
        every
          .map((path) => path.join(" "))
          .toSorted()
          .slice(0, 50),
      );
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      expect([truncated, exhausted]).toEqual([every.length > 50, false]);
    });

    test("each step has its facts, the surest first, and the answer names the graph's revision", async () => {
      const [from = "", to = ""] = [far[0], far.at(-1)];
      const { paths, relationships, nodes, revision } = await ask({ from, to });
      const facts = new Map(relationships.map((fact) => [fact.id, fact]));
      for (const path of paths) {
        for (const [index, step] of path.steps.entries()) {
          const ends = path.nodes.slice(index, index + 2).toSorted();
          const known = sample.batch.facts.filter(({ start, end }) => [start, end].toSorted().join() === ends.join());
          const sure = known.toSorted((a, b) => b.confidence - a.confidence || (a.key < b.key ? -1 : 1));
          expect(step).toEqual({ facts: sure.map(({ key }) => key), total: known.length });
          const { key, document, basis, status, confidence, type, start, end } = firstOf(sure);
          expect(facts.get(key)).toEqual({
            id: key,
            type,
            start,
            end,
            properties: { key, document, basis, status, confidence },
          });
        }
      }
      const on = new Set(paths.flatMap((path) => path.nodes));
      expect(Object.fromEntries(nodes.map(({ id, properties }) => [id, properties["name"]]))).toEqual(
        Object.fromEntries(sample.batch.entities.filter(({ key }) => on.has(key)).map(({ key, name }) => [key, name])),
      );
      expect(revision).toBe(await sample.store.revision());
    });

    test("paths pass the way-points, in any order or in the given one", async () => {
      const [from = "", first = "", second = "", to = ""] = far;
      const backwards = { from, to, via: [second, first], maxLength: "3" };
      expect((await ask(backwards)).paths.map(({ nodes }) => nodes)).toContainEqual(far);
      expect((await ask({ ...backwards, order: "given" })).paths.map(({ nodes }) => nodes)).not.toContainEqual(far);
      expect((await ask({ ...backwards, via: `${second},${first}` })).paths[0]?.nodes).toEqual(far);
      expect((await ask({ ...backwards, via: [first, second], order: "given" })).paths[0]?.nodes).toEqual(far);
    });

    test("types, direction, confidence and degree choose the ways, and what was avoided is said", async () => {
      const [from = "", middle = "", to = ""] = far;
      const fact = firstOf(
        sample.batch.facts.filter(
          ({ start, end }) => (start === from && end === middle) || (start === middle && end === from),
        ),
      );
      const ends = { from, to: middle, maxLength: "1" };
      expect((await ask({ ...ends, types: fact.type })).paths).toHaveLength(1);
      const direction = fact.start === from ? "out" : "in";
      expect((await ask({ ...ends, direction })).paths).toHaveLength(1);
      expect((await ask({ ...ends, confidence: "1" })).paths).toEqual([]);
      const around = await ask({ from, to, maxDegree: "1", maxLength: "2" });
      expect(around.paths).toEqual([]);
      expect(around.avoided.items.map(({ key }) => key)).toContain(middle);
      expect(around.avoided.total).toBe(around.avoided.items.length);
    });

    test("what was just loaded is found, and what was withdrawn is not", async () => {
      const { end } = firstOf(sample.batch.facts);
      const type = firstOf(sample.batch.entities.filter(({ key }) => key === end));
      const batch = buildBatch({
        name: "paths",
        passages: [["新事项落户此地。", null]],
        entities: [type, { type: "Project", name: "新事项" }],
        facts: [{ key: "fact:new", type: "LOCATED_IN", start: "project:新事项", end }],
      });
      await sample.store.replaceDocument(batch);
      const params = { from: "project:新事项", to: end };
      expect((await ask(params)).paths[0]?.steps[0]?.facts).toEqual(["fact:new"]);
      await sample.store.removeDocument(batch.document.key);
      // While what changed is read, which a busy machine takes its time for, answers are of the revision before.
      const gone = async (): Promise<number> => (await sample.app.request(pathOf(params))).status;
      await expect.poll(gone, { timeout: 30_000 }).toBe(404);
    });

    test.each<[string, Readonly<Record<string, string | readonly string[]>>, number, string]>([
      ["an unknown entity", { from: "place:无", to: "place:没有" }, 404, "place:无”, “place:没有"],
      ["the same entity twice", { from: "a", to: "b", via: ["a"] }, 400, "“a” is given twice"],
      ["too few steps", { from: "a", to: "b", via: ["c", "d"], maxLength: "2" }, 400, "at least 3 steps"],
      ["too many way-points", { from: "a", to: "b", via: ["c", "d", "e", "f", "g"] }, 400, "via must name at most 4"],
      ["an unknown type", { from: "a", to: "b", types: "KNOWS" }, 400, "“KNOWS” is not a type of fact"],
      ["no end", { from: "a" }, 400, "to must be given once"],
    ])("%s is refused with a sentence", async (_, params, status, sentence) => {
      const problem = await problemOf(sample.app.request(pathOf(params)));
      expect(problem).toMatchObject({ status, detail: expect.stringContaining(sentence) });
    });
  });
}

type Found = readonly string[];

function pathOf(params: Readonly<Record<string, string | readonly string[]>>): string {
  const pairs = Object.entries(params).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}=${inPath(value)}`),
  );
  return `/api/paths?${pairs.join("&")}`;
}

/** Every simple path of at most so many entities, from one or from all. */
function pathsThrough(facts: readonly FactRecord[], most: number, from?: string): readonly Found[] {
  const neighbours = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => void neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { start, end } of facts) {
    link(start, end);
    link(end, start);
  }
  const found: string[][] = (from === undefined ? [...neighbours.keys()] : [from]).map((key) => [key]);
  for (const path of found) {
    if (path.length === most) continue;
    for (const next of neighbours.get(path.at(-1) ?? "") ?? []) if (!path.includes(next)) found.push([...path, next]);
  }
  return found;
}
