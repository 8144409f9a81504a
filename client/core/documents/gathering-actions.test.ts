import { expect, test, vi } from "vitest";
import type { QueryResult } from "#model/query.js";
import { displayedGraph } from "../scene/derive.js";
import { graphContext } from "../fields/graph-context.js";
import { MENTIONING_DOCUMENTS, MENTIONS } from "../fields/node-fields.js";
import { AREA, YEAR } from "../fields/relationship-fields.js";
import type { Filter } from "../filters/filter.js";
import { documentAnswer, entity, fact, NO_PAGE, openCore, result, neighbours } from "../fixture.js";
import { toldBySizeAndColour } from "../measures/measure-look.js";

const [hub, near, far] = [entity("hub", "Place"), entity("near"), entity("far")];
const stated = (id: string, start: string, document: string) => {
  const one = fact(id, start, "hub");
  return { ...one, properties: { ...one.properties, document } };
};
const [old, recent] = [stated("1", "near", "document:listed"), stated("2", "far", "document:beyond")];
const COUNTS = new Map([
  ["hub", [9, 3]],
  ["near", [2, 1]],
  ["far", [4, 2]],
]);

/** A store with more documents than a page of their list holds. */
function open(given: { readonly isBroken?: () => boolean } = {}) {
  const asked: (readonly [string, readonly string[]])[] = [];
  const { core, state } = openCore({
    api: {
      documents: () =>
        Promise.resolve({
          ...NO_PAGE,
          items: [documentAnswer({ key: "document:listed", area: "徐汇区", year: 2014 })],
          total: 900,
          truncated: true,
          nextCursor: "next",
        }),
      neighbours: () => Promise.resolve(neighbours([hub, far], [recent], 1)),
      namedQuery(name, params) {
        if (name === "most-linked") return Promise.resolve(result([]));
        if (name === "overview") return Promise.resolve(result([hub, near], [old]));
        if (given.isBroken?.() === true) return Promise.reject(new Error("gone"));
        const keys = [params["keys"]].flat().map(String);
        asked.push([name, keys]);
        return Promise.resolve(name === "entity-counts" ? countsOf(keys) : documentsOf(keys));
      },
    },
  });
  return { core, state, asked };
}

function countsOf(keys: readonly string[]): QueryResult {
  return { ...result([]), rows: keys.flatMap((key) => (COUNTS.has(key) ? [[key, ...COUNTS.get(key)!]] : [])) };
}

function documentsOf(keys: readonly string[]): QueryResult {
  const properties = { title: "报告", area: "闵行区", year: 2020, file: "b.txt" };
  return result(keys.map((key) => ({ id: key, labels: ["Document"], properties: { key, ...properties } })));
}

const from = (field: string, least: number): Filter => ({
  id: field,
  isOn: true,
  effect: "hide",
  condition: { kind: "range", field, from: least, to: null, missing: false },
});

test("how often entities are mentioned is known of those on the canvas, then of those that join it", async () => {
  const { core, state, asked } = open();
  await core.start();
  await core.countMentions();
  await core.expand("hub");
  await vi.waitUntil(() => state().storeCounts.size === 3);
  const graph = graphContext(state());
  expect([hub, near, far].map((node) => [MENTIONS, MENTIONING_DOCUMENTS].map((one) => one.value(node, graph)))).toEqual(
    [
      [9, 3],
      [2, 1],
      [4, 2],
    ],
  );
  expect(asked).toEqual([
    ["entity-counts", ["hub", "near"]],
    ["entity-counts", ["far"]],
  ]);
});

test("mentions are counted as soon as a filter or sizes ask for them, and nothing is hidden before", async () => {
  const { core, state } = open();
  await core.start();
  core.putFilter(from("mentions", 5));
  expect(displayedGraph(state()).nodes.length).toBe(2);
  await vi.waitUntil(() => state().storeCounts.size === 2);
  expect(displayedGraph(state()).nodes).toEqual([hub]);
  core.sizeBy("mentions");
  const { sizes } = toldBySizeAndColour(state(), "light");
  expect(sizes!.get("hub")).toBeGreaterThan(sizes!.get("near")!);
});

test("a filter on documents asks for what they are called, and goes by them before that has come", async () => {
  const { core, state } = open();
  await core.start();
  const condition = { kind: "category", field: "document", values: [], missing: true, isExcept: true } as const;
  core.putFilter({ id: "document", isOn: true, effect: "hide", condition });
  core.putFilter({
    id: "document",
    isOn: true,
    effect: "hide",
    condition: { ...condition, values: ["document:listed"] },
  });
  expect(displayedGraph(state()).relationships).toEqual([]);
  await vi.waitUntil(() => state().documents.status === "ready");
});

test("filters know documents beyond the first of their list, of what was there and of what came later", async () => {
  const { core, state, asked } = open();
  await core.start();
  core.putFilter(from("year", 2015));
  await vi.waitUntil(() => state().documents.status === "ready");
  await core.expand("hub");
  await vi.waitUntil(() => state().otherDocuments.size === 1);
  expect([AREA, YEAR].map((field) => field.value(recent, graphContext(state())))).toEqual(["闵行区", 2020]);
  expect(displayedGraph(state()).relationships).toEqual([recent]);
  expect(asked).toEqual([["documents-by-key", ["document:beyond"]]]);
});

test("what is known of documents stays known while more of their list comes", async () => {
  const { core, state } = open();
  await core.start();
  core.putFilter(from("year", 2015));
  await vi.waitUntil(() => state().documents.status === "ready");
  const coming = core.moreDocuments();
  expect([state().documents.status, displayedGraph(state()).relationships]).toEqual(["loading", []]);
  await coming;
  expect([state().documents.status, displayedGraph(state()).relationships]).toEqual(["ready", []]);
});

test("what could not be counted is said, and asked for again when that is wished", async () => {
  let isBroken = true;
  const { core, state } = open({ isBroken: () => isBroken });
  await core.start();
  await core.countMentions();
  const [notice] = state().notices;
  expect(notice).toMatchObject({ activity: "counts" });
  isBroken = false;
  await core.retry(notice!.id);
  expect([state().storeCounts.size, state().notices]).toEqual([2, []]);
});
