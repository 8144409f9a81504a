import { expect, test } from "vitest";
import { MOST_WAY_POINTS, type PathsAnswer } from "#model/paths-api.js";
import type { Api, PathChoice } from "../api.js";
import { RequestError } from "../failure.js";
import { entity, fact, factAnswer, fakeApi, openCore, result, subgraph } from "../fixture.js";
import { isBeforePath, knownNode, MOST_ENDS, mostSteps, pathSight, stepsOf } from "./paths.js";
import type { Selection } from "../scene/selection.js";

const [port, bund, district] = [entity("project:港"), entity("place:岸", "Place"), entity("place:区", "Place")];
const first = fact("1", port.id, bund.id, "LOCATED_IN");
const second = fact("2", bund.id, district.id, "LOCATED_IN");
const direct = fact("3", port.id, district.id, "LOCATED_IN");

const FOUND: PathsAnswer = {
  nodes: [port, bund, district],
  relationships: [first, second, direct],
  paths: [
    { nodes: [port.id, district.id], steps: [{ facts: [direct.id], total: 1 }], length: 1, confidence: 0.9 },
    {
      nodes: [port.id, bund.id, district.id],
      steps: [
        { facts: [first.id], total: 1 },
        { facts: [second.id], total: 1 },
      ],
      length: 2,
      confidence: 0.8,
    },
  ],
  truncated: false,
  exhausted: false,
  avoided: { items: [], total: 0, truncated: false },
  revision: "1",
};

async function open(given: Partial<Api> = {}) {
  const asked: PathChoice[] = [];
  const api = fakeApi({
    namedQuery: () => Promise.resolve(result([port])),
    paths: (choice) => {
      asked.push(choice);
      return Promise.resolve(FOUND);
    },
    fact: (key) => Promise.resolve(factAnswer({ ...direct, id: key }, port, district)),
    subgraph: () => Promise.resolve(subgraph([port, bund, district], [first, second, direct])),
    ...given,
  });
  const { core, state } = openCore({ api });
  await core.start();
  return { core, asked, state };
}

test("two ends are enough: paths are found, the first stands out, and its sentences come", async () => {
  const { core, asked, state } = await open();
  await core.addPathEnd(port);
  expect(asked).toEqual([]);
  await core.addPathEnd(district);
  await core.addPathEnd(district);
  expect(asked).toEqual([{ ends: [port.id, district.id], types: [], order: "any", maxLength: 4, limit: 5 }]);
  expect(pathSight(state().paths, state().dataset, new Set())).toEqual({ nodes: new Set([port.id]), edges: new Set() });
  expect([...state().paths.facts].map(([key, { status }]) => [key, status])).toEqual([[direct.id, "ready"]]);
});

test("ends taken together are looked for once", async () => {
  const { core, asked, state } = await open();
  await core.addPathEnds([port, bund, port, district]);
  expect(asked.map(({ ends }) => ends)).toEqual([[port.id, bund.id, district.id]]);
  expect(pathSight(state().paths, state().dataset, new Set([port.id]))).toBeNull();
});

test("one steps through the paths, round the ends", async () => {
  const { core, state } = await open();
  await core.addPathEnd(port);
  await core.addPathEnd(district);
  const seen = [];
  for (const by of [1, 1, -1] as const) {
    await core.stepPaths(by);
    seen.push(state().paths.chosen);
  }
  expect(seen).toEqual([1, 0, 1]);
  const steps = stepsOf(FOUND, FOUND.paths[1]!).map(({ from, to, fact: { id } }) => [from.id, to.id, id]);
  expect(steps).toEqual([
    [port.id, bund.id, first.id],
    [bund.id, district.id, second.id],
  ]);
  expect([...state().paths.facts.keys()]).toEqual([direct.id, first.id, second.id]);
});

test("a path is added with its own facts and no others, and undone", async () => {
  const { core, state } = await open();
  await core.addPathEnd(port);
  await core.addPathEnd(district);
  await core.choosePath(1);
  await core.addPath();
  expect([...state().dataset.nodes.keys()]).toEqual([port.id, bund.id, district.id]);
  expect([...state().dataset.relationships.keys()]).toEqual([first.id, second.id]);
  expect(state().history.past.at(-1)?.change).toEqual({
    kind: "path",
    count: 2,
    cypher: { query: "path-facts", params: { keys: [port.id, bund.id, district.id], types: [] } },
  });
  expect(state().focus).toEqual({ ids: [port.id, bund.id, district.id] });
  expect(pathSight(state().paths, state().dataset, new Set())).toEqual({
    nodes: new Set([port.id, bund.id, district.id]),
    edges: new Set([first.id, second.id]),
  });
  core.undo();
  expect([...state().dataset.nodes.keys()]).toEqual([port.id]);
});

test("types and length are asked for anew, way-points make paths longer at least by themselves", async () => {
  const { core, asked } = await open();
  for (const node of [port, bund, district]) await core.addPathEnd(node);
  await core.setPathLimits({ types: ["LOCATED_IN"], maxLength: 1 });
  await core.morePaths();
  expect(asked.slice(-2)).toEqual([
    { ends: [port.id, bund.id, district.id], types: ["LOCATED_IN"], order: "any", maxLength: 2, limit: 5 },
    { ends: [port.id, bund.id, district.id], types: ["LOCATED_IN"], order: "any", maxLength: 2, limit: 10 },
  ]);
});

test("without two ends there are no paths, and what failed is said", async () => {
  const failure = { code: "busy", detail: "too much" } as const;
  const { core, state } = await open({ paths: () => Promise.reject(new RequestError(failure)) });
  await core.addPathEnd(port);
  await core.addPathEnd(district);
  expect(state().paths.answer).toEqual({ status: "failed", failure });
  await core.removePathEnd(port.id);
  expect([state().paths.answer, pathSight(state().paths, state().dataset, new Set())]).toEqual([
    { status: "idle" },
    null,
  ]);
});

test("a path stands out whatever is selected, unless a part of it is off the canvas and the selection off the path", async () => {
  const { core, state } = await open();
  await core.addPathEnds([port, district]);
  await core.choosePath(1);
  const isBefore = (shown: readonly string[], selection: Selection | null) =>
    isBeforePath(state().paths, new Set(shown), selection);
  const [whole, part] = [
    [port.id, bund.id, district.id],
    [port.id, bund.id],
  ];
  const other = { kind: "node", id: "place:other" } as const;
  expect([isBefore(whole, other), isBefore(part, other), isBefore(part, null)]).toEqual([false, true, false]);
  const end = { kind: "node", id: port.id } as const;
  expect([isBefore(part, end), isBefore([port.id], end)]).toEqual([false, true]);
  const facts = [second.id, direct.id].map((id) => ({ kind: "relationship", id }) as const);
  expect(facts.map((selection) => isBefore(part, selection))).toEqual([false, true]);
});

test("the steps are those of the whole way, and one at least between ends", () => {
  expect(mostSteps({ ends: [port, district], maxLength: 4 })).toBe(4);
  expect(mostSteps({ ends: [port, bund, district], maxLength: 1 })).toBe(2);
});

test("no more ends are taken than the server takes", () => {
  expect(MOST_ENDS).toBe(MOST_WAY_POINTS + 2);
});

test("a node of a path has the names that are known of it", async () => {
  const named = { ...district, properties: { ...district.properties, nameEn: "District" } };
  const { core, state } = await open({
    fact: (key) => Promise.resolve(factAnswer({ ...direct, id: key }, port, named)),
  });
  expect(knownNode(state(), district)).toBe(district);
  await core.addPathEnd(port);
  await core.addPathEnd({ ...district, properties: { key: district.id } });
  expect([knownNode(state(), port), knownNode(state(), bund)]).toEqual([port, bund]);
  await core.removePathEnd(district.id);
  expect(knownNode(state(), district)).toBe(named);
});

test("each tab has its own search; an answer goes to the tab that it was asked for in, and a copy waits for none", async () => {
  const answers: ((found: PathsAnswer) => void)[] = [];
  const { core, state } = await open({ paths: () => new Promise((resolve) => void answers.push(resolve)) });
  const asking = core.addPathEnds([port, district]);
  core.forkTab();
  expect(state().paths).toMatchObject({ ends: [port, district], answer: { status: "idle" } });
  core.clearPaths();
  core.newTab();
  expect(state().paths.ends).toEqual([]);
  answers[0]?.(FOUND);
  await asking;
  expect([state().paths.answer.status, state().focus]).toEqual(["idle", null]);
  core.chooseTab("1");
  expect(state().paths).toMatchObject({ ends: [port, district], answer: { status: "ready" }, chosen: 0 });
});

test("the same name is not asked for again by who takes what it finds, and another one is", async () => {
  const asked: string[] = [];
  const { core, state } = await open({
    search(text) {
      asked.push(text);
      return text === "away"
        ? Promise.reject(new RequestError({ code: "unreachable", detail: "" }))
        : new Promise(() => {});
    },
  });
  void core.suggestPathEnds("岸");
  void core.suggestPathEnds("岸 ");
  void core.suggestPathEnds("away");
  await expect.poll(() => state().paths.suggested.status).toBe("failed");
  await core.suggestPathEnds("away");
  expect(asked).toEqual(["岸", "away", "away"]);
});
