import { describe, expect, test } from "vitest";
import { displayedGraph, legend, nameInKey, nodeName, otherName, shownCounts } from "./derive.js";
import { entity, fact, result } from "../fixture.js";
import { setTypeHidden } from "./selection.js";
import { INITIAL_STATE, type State } from "../state.js";
import { showOverview } from "./steps.js";

const passage = { id: "passage:1", labels: ["Passage"], properties: { text: "…" } };
const nodes = [entity("p", "Project"), entity("i", "Initiative"), entity("w", "Place"), passage];
const facts = [fact("pi", "p", "i"), fact("pw", "p", "w"), fact("px", "p", "not there")];
const state: State = {
  ...showOverview(INITIAL_STATE, 200, result(nodes, facts)),
  schema: {
    status: "ready",
    value: {
      labels: [
        { label: "Entity", count: 1318, properties: [] },
        { label: "Person", count: 18, properties: [] },
        { label: "Project", count: 1300, properties: [] },
      ],
      relationshipTypes: [],
    },
  },
};

describe("what is shown", () => {
  test("leaves out hidden types, their relationships, and relationships with an end elsewhere", () => {
    const { nodes, relationships } = displayedGraph(setTypeHidden(state, "Place", true));
    expect(nodes.map(({ id }) => id)).toEqual(["p", "i", "passage:1"]);
    expect(relationships.map(({ id }) => id)).toEqual(["fact:pi"]);
  });

  test("is the same object while nothing that matters changes", () => {
    expect(displayedGraph({ ...state, language: "en" })).toBe(displayedGraph(state));
    expect(legend({ ...state, language: "en" })).toBe(legend(state));
  });

  test("is counted against the entities of the store", () => {
    expect(shownCounts(state)).toEqual({ nodes: 3, relationships: 2, totalNodes: 1318 });
    expect(shownCounts(INITIAL_STATE)).toEqual({ nodes: 0, relationships: 0, totalNodes: null });
  });
});

test("the legend lists the types of the canvas and of the store, in the model's order", () => {
  expect(legend(setTypeHidden(state, "Initiative", true))).toEqual([
    { type: "Place", loaded: 1, shown: 1, total: 0, hidden: false },
    { type: "Project", loaded: 1, shown: 1, total: 1300, hidden: false },
    { type: "Initiative", loaded: 1, shown: 0, total: 0, hidden: true },
    { type: "Person", loaded: 0, shown: 0, total: 18, hidden: false },
  ]);
});

test("the legend counts what conditions leave beside what there is", () => {
  const condition = { kind: "text", text: "p" } as const;
  const filtered = { ...state, filters: [{ id: "1", isOn: true, effect: "hide", condition } as const] };
  expect(legend(filtered).map(({ type, shown, loaded }) => [type, shown, loaded])).toEqual([
    ["Place", 0, 1],
    ["Project", 1, 1],
    ["Initiative", 0, 1],
    ["Person", 0, 0],
  ]);
});

test("a node is called by its English name where it is wanted and known, else that is its other name", () => {
  const bund = entity("place:西岸", "Place", { name: "西岸", nameEn: "West Bund" });
  expect([otherName(bund, "en"), otherName(bund, "zh-CN")]).toEqual(["西岸", "West Bund"]);
  expect(otherName(entity("x", "Place", { name: "漕河泾" }), "en")).toBeNull();
  expect([nodeName(bund, "en"), nodeName(bund, "zh-CN")]).toEqual(["West Bund", "西岸"]);
  expect(nodeName(entity("x", "Place", { name: "漕河泾" }), "en")).toBe("漕河泾");
  expect(nodeName(passage, "en")).toBe("passage:1");
});

test("what is not at hand is called by its name, and then whose and of which year it is", () => {
  const keys = ["place:西岸", "place:长沙市/2011/洋湖", "place:苏州市/吴中区/太湖", "document:x:y"];
  expect(keys.map(nameInKey)).toEqual(["西岸", "洋湖 · 长沙市 · 2011", "太湖 · 苏州市 · 吴中区", "x:y"]);
});

test("keeps a name with strokes together", () => {
  const keys = ["project:2011/A/B线", "indicator:苏州市/2020/PM2.5/PM10", "project:5G/6G", "project:无锡市/5G/6G"];
  expect(keys.map(nameInKey)).toEqual(["A/B线 · 2011", "PM2.5/PM10 · 苏州市 · 2020", "5G/6G", "5G/6G · 无锡市"]);
  const schoolYears = ["event:2020/2021学年", "event:苏州市/2020/2020/21赛季"];
  expect(schoolYears.map(nameInKey)).toEqual(["2020/2021学年", "2020/21赛季 · 苏州市 · 2020"]);
  const years = ["project:南昌市/2009/10件民生实事", "project:2011/12345热线", "event:上海市/2023/2024年车展"];
  expect(years.map(nameInKey)).toEqual([
    "10件民生实事 · 南昌市 · 2009",
    "12345热线 · 2011",
    "2024年车展 · 上海市 · 2023",
  ]);
});
