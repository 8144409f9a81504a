import { expect, test } from "vitest";
import { hiddenIds } from "../scene/derive.js";
import { entity, fact, fakeApi, openCore, result } from "../fixture.js";
import type { Filter } from "./filter.js";

const nodes = [entity("甲"), entity("乙", "Place"), entity("丙", "Department")];
const facts = [fact("a", "甲", "乙", "LOCATED_IN")];
const PLACES: Filter = {
  id: "1",
  isOn: true,
  effect: "hide",
  condition: { kind: "category", field: "type", values: ["Place"], missing: false, isExcept: false },
};

async function open(api: Parameters<typeof fakeApi>[0] = {}) {
  const world = fakeApi({ namedQuery: () => Promise.resolve(result(nodes, facts)), ...api });
  const { core } = openCore({ api: world });
  await core.start();
  return core;
}

test("a filter hides what does not pass, is changed in its place, removed, and all of it undone", async () => {
  const core = await open();
  core.putFilter(PLACES);
  expect([...hiddenIds(core.state.getState())]).toEqual(["甲", "丙", "fact:a"]);
  core.putFilter({ ...PLACES, effect: "fade" });
  expect([...hiddenIds(core.state.getState())]).toEqual([]);
  core.removeFilter("1");
  expect(core.state.getState().filters).toEqual([]);
  core.travel(-2);
  expect(core.state.getState().filters).toEqual([PLACES]);
});

test("everything is shown again at once, and filters stay listed", async () => {
  const core = await open();
  core.putFilter(PLACES);
  core.hide(["乙"]);
  core.hideType("Project");
  core.showEverything();
  const { filters, hidden, hiddenTypes } = core.state.getState();
  expect([filters, hidden, hiddenTypes]).toEqual([[{ ...PLACES, isOn: false }], new Set(), new Set()]);
});

test("who asks for a node by name sees it, whatever filters hide", async () => {
  const core = await open();
  core.putFilter(PLACES);
  await core.find("甲");
  expect([...hiddenIds(core.state.getState())]).toEqual([]);
});

test("asking for a node by name is one step, and leaves the filters on that do not hide it", async () => {
  const core = await open();
  const text: Filter = { ...PLACES, id: "2", condition: { kind: "text", text: "甲" } };
  core.putFilter(PLACES);
  core.putFilter(text);
  core.hide(["甲"]);
  core.hideType("Project");
  const { past } = core.state.getState().history;
  await core.find("甲");
  const { filters, hidden, hiddenTypes, history } = core.state.getState();
  expect([filters, hidden, hiddenTypes]).toEqual([[{ ...PLACES, isOn: false }, text], new Set(), new Set()]);
  expect(history.past.slice(past.length).map(({ change }) => change)).toEqual([
    { kind: "unhide", count: 1, subject: nodes[0] },
  ]);
});

test("one type alone is shown by one step, and all types again by another", async () => {
  const core = await open();
  core.showOnlyType("Place");
  expect([...hiddenIds(core.state.getState())]).toEqual(["甲", "丙", "fact:a"]);
  core.showOnlyType("Place");
  expect([...hiddenIds(core.state.getState())]).toEqual([]);
  expect(core.state.getState().history.past.map(({ change }) => change)).toEqual([
    { kind: "onlyType", type: "Place" },
    { kind: "allTypes" },
  ]);
});

test("a filter of years asks for the documents", async () => {
  let asked = 0;
  const core = await open({
    documents: () => {
      asked += 1;
      return Promise.resolve({ items: [], total: 0, truncated: false, nextCursor: null });
    },
  });
  core.putFilter(PLACES);
  expect(asked).toBe(0);
  core.putFilter({
    ...PLACES,
    id: "2",
    condition: { kind: "range", field: "year", from: 2014, to: null, missing: false },
  });
  expect(asked).toBe(1);
});
