import { describe, expect, test, vi } from "vitest";
import { fakeMemory, openCore } from "../fixture.js";
import { DEFAULT_QUERY } from "./query-content.js";

async function open(given: Parameters<typeof openCore>[0] = {}) {
  const world = openCore(given);
  const workbench = await world.core.workbench();
  return { ...world, workbench, texts: () => textsOf(world.core) };
}

/** The texts of all queries as they stand in their row. */
function textsOf(core: ReturnType<typeof openCore>["core"]): readonly string[] {
  const { query, queryTabs } = core.state.getState();
  return queryTabs.order.map(({ id }) => (id === queryTabs.current ? query : queryTabs.resting.get(id))?.text ?? "");
}

async function leave() {
  const left = await open();
  left.core.editQuery("RETURN $甲");
  left.core.alterQuery((query) => ({
    ...query,
    params: { 甲: { $type: "Integer", _value: "9007199254740993" } },
    written: { 甲: { kind: "integer", text: "9007199254740993" } },
    view: "chart",
    chart: { kind: "matrix", along: 1, figure: null, series: 0 },
  }));
  left.workbench.newTab();
  left.core.editQuery("RETURN 2");
  left.workbench.renameTab("2", "第二条");
  left.workbench.stepTabs(-1);
  return left;
}

describe("queries after the page was opened anew", () => {
  test("are all there with their parameters, the same one seen", async () => {
    const { visit, state: before } = await leave();
    const { state, texts } = await open({ visit });
    expect(texts()).toEqual(["RETURN $甲", "RETURN 2"]);
    const { result: _, ...content } = before().query;
    expect(state().query).toMatchObject(content);
    expect(state().queryTabs.order.map(({ title }) => title)).toEqual([null, "第二条"]);
  });

  test("are there in another browser tab as well, as after a crash", async () => {
    const { memory } = await leave();
    expect((await open({ memory })).texts()).toEqual(["RETURN $甲", "RETURN 2"]);
  });

  test("stand beside what was asked for before they were taken up", async () => {
    const { visit } = await leave();
    const { core, state } = openCore({ visit });
    core.setQuery("RETURN 3");
    await core.workbench();
    expect(textsOf(core)).toEqual(["RETURN $甲", "RETURN 2", "RETURN 3"]);
    expect(state().query.text).toBe("RETURN 3");
    expect(new Set(state().queryTabs.order.map(({ number }) => number)).size).toBe(3);
  });

  test("are kept before the page is left, however soon after the last key", async () => {
    const listeners: (() => void)[] = [];
    const moments = { soon: vi.fn<() => void>(), onLeave: (listener: () => void) => void listeners.push(listener) };
    const { core, visit } = await open({ moments });
    core.editQuery("RETURN 4");
    expect(visit.get("queries")).toBeNull();
    for (const listener of listeners) listener();
    expect(visit.get("queries")).toContain("RETURN 4");
  });

  test("are told not to outlive it where the browser keeps nothing, and go on", async () => {
    const full = { get: () => null, set: () => undefined };
    const { core, state } = await open({ visit: full, memory: full });
    core.editQuery("RETURN 5");
    expect([state().queryTabs.isKept, state().query.text]).toEqual([false, "RETURN 5"]);
  });

  test("are forgotten by who signs out", async () => {
    const left = await leave();
    await left.core.signOut();
    expect((await open({ visit: left.visit, memory: left.memory })).texts()).toEqual([DEFAULT_QUERY]);
  });

  test.each(["{", '{"version":2}', '{"version":1,"queries":[],"seen":0}'])(
    "are none where %s was kept",
    async (text) => {
      const visit = fakeMemory();
      visit.set("queries", text);
      expect((await open({ visit })).texts()).toEqual([DEFAULT_QUERY]);
    },
  );
});
