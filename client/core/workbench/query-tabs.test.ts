import { describe, expect, test } from "vitest";
import type { QueryResult } from "#model/query.js";
import { openCore, result } from "../fixture.js";
import { DEFAULT_QUERY } from "./query-content.js";

async function open(given: Parameters<typeof openCore>[0] = {}) {
  const world = openCore(given);
  const workbench = await world.core.workbench();
  const { state } = world;
  return {
    ...world,
    workbench,
    row: () => state().queryTabs.order.map(({ title, number }) => title ?? number),
    current: () => state().queryTabs.current,
  };
}

describe("queries in tabs", () => {
  test("each have their text, parameters and view", async () => {
    const { core, state, workbench } = await open();
    core.editQuery("RETURN $a");
    core.alterQuery((query) => ({ ...query, params: { a: 1 }, view: "json" }));
    workbench.newTab();
    expect(state().query).toMatchObject({ text: "", params: {}, view: "table" });
    core.editQuery("RETURN 2");
    workbench.stepTabs(1);
    expect(state().query).toMatchObject({ text: "RETURN $a", params: { a: 1 }, view: "json" });
    workbench.stepTabs(-1);
    expect(state().query.text).toBe("RETURN 2");
  });

  test("keep the result while the text is changed", async () => {
    const { core, state } = await open({ api: { query: () => Promise.resolve(result([])) } });
    await core.runQuery();
    core.editQuery("RETURN 2");
    expect(state().query.result.status).toBe("ready");
  });

  test("get the answers that were asked for in them, whichever is seen by then", async () => {
    const asked: ((answer: QueryResult) => void)[] = [];
    const { core, state, workbench, current } = await open({
      api: { query: () => new Promise((resolve) => void asked.push(resolve)) },
    });
    const first = current();
    core.setQuery("RETURN 1");
    const run = core.runQuery();
    workbench.newTab();
    expect(state().query.result).toEqual({ status: "idle" });
    asked[0]?.(result([]));
    await run;
    expect(state().query.result).toEqual({ status: "idle" });
    workbench.chooseTab(first);
    expect(state().query.result.status).toBe("ready");
  });

  test("end what runs in them when they are closed, and come back without it", async () => {
    let signal: AbortSignal | undefined;
    const { core, state, workbench, current } = await open({
      api: {
        query(_text, _params, _limits, given) {
          signal = given;
          return new Promise(() => {});
        },
      },
    });
    workbench.newTab();
    core.editQuery("RETURN 2");
    void core.runQuery();
    workbench.closeTab(current());
    expect(signal?.aborted).toBe(true);
    workbench.reopenTab();
    expect(state().query).toMatchObject({ text: "RETURN 2", result: { status: "idle" } });
  });

  test("are renamed, moved, closed, and opened again where they were; the last becomes empty", async () => {
    const { core, state, workbench, row, current } = await open();
    workbench.newTab();
    core.editQuery("RETURN 2");
    workbench.forkTab("另一份");
    workbench.moveTab(current(), 0);
    workbench.moveTab(current(), 9);
    expect(row()).toEqual(["另一份", 1, 2]);
    workbench.closeTab(current());
    expect([row(), state().query.text]).toEqual([[1, 2], DEFAULT_QUERY]);
    workbench.reopenTab();
    expect([row(), state().query.text]).toEqual([["另一份", 1, 2], "RETURN 2"]);
    workbench.renameTab(current(), " ");
    expect(row()).toEqual([3, 1, 2]);
    for (const { id } of state().queryTabs.order) workbench.closeTab(id);
    expect([state().queryTabs.order.length, state().query.text]).toEqual([1, ""]);
  });

  test("asked for elsewhere take the place of what nobody wrote, and of nothing else", async () => {
    const { core, state, row, workbench } = await open();
    core.setQuery("RETURN $a", { a: 1 });
    expect(row()).toEqual([1]);
    core.setQuery("RETURN $a", { a: 2 });
    expect([row(), state().query.params]).toEqual([[1], { a: 2 }]);
    core.editQuery("RETURN $a + 1");
    core.setQuery("RETURN 3");
    expect([row(), state().query.text]).toEqual([[1, 2], "RETURN 3"]);
    workbench.stepTabs(1);
    core.setQuery("RETURN 3");
    expect(row()).toEqual([1, 2]);
    workbench.stepTabs(1);
    expect(state().query.text).toBe("RETURN $a + 1");
  });
});
