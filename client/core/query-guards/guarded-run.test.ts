import type { QueryPlan } from "#model/query-remarks.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api.js";
import { result } from "../fixture.js";
import { openWorld } from "../world.js";

const FIGURES = { arguments: {}, rows: null, dbHits: null, timeMs: null, children: [] } as const;

function product(rows: number): QueryPlan {
  return { root: { operator: "CartesianProduct", estimatedRows: rows, ...FIGURES }, profiled: false, missing: [] };
}

function openAsking(plan: () => Promise<QueryPlan | null>) {
  const explained: string[] = [];
  const ran: string[] = [];
  const explain: Api["explain"] = (text) => {
    explained.push(text);
    return plan();
  };
  const query: Api["query"] = (text) => {
    ran.push(text);
    return Promise.resolve(result([]));
  };
  return { ...openWorld({ api: { explain, query } }), explained, ran };
}

test("a harmless query runs, and its plan is asked for once", async () => {
  const { core, explained, ran } = openAsking(async () => product(10));
  core.setQuery("MATCH (a), (b) RETURN a, b");
  await core.runQuery();
  await core.runQuery();
  expect([explained.length, ran.length]).toEqual([1, 2]);
});

test("a query that is likely to explode waits until somebody says that it shall run", async () => {
  const { core, state, explained, ran } = openAsking(async () => product(5e6));
  const text = "MATCH (a), (b) RETURN a, b";
  core.setQuery(text);
  await core.runQuery();
  const risk = { kind: "product", rows: 5e6, names: [], isEasedByLimit: true };
  expect([state().query.risk, ran]).toEqual([{ text, risk }, []]);
  await core.runAnyway();
  expect([state().query.risk, ran]).toEqual([null, [text]]);
  await core.runQuery();
  expect([explained.length, ran.length]).toEqual([1, 2]);
});

test("a query whose plan does not come runs, as does one that asks for its plan itself", async () => {
  const refused = openAsking(() => Promise.reject(new Error("no plan")));
  refused.core.setQuery("MATCH (a) RETURN a");
  await refused.core.runQuery();
  expect(refused.ran).toHaveLength(1);
  const { core, state, explained, ran } = openAsking(async () => product(5e6));
  core.setQuery("PROFILE MATCH (a), (b) RETURN a, b");
  await core.runQuery();
  expect([explained, ran.length, state().query.view]).toEqual([[], 1, "plan"]);
});

test("a query whose plan did not come is looked at again when it is run again", async () => {
  const plans = [() => Promise.reject(new Error("too late")), async () => product(5e6)];
  const { core, state, ran } = openAsking(() => plans.shift()?.() ?? Promise.resolve(null));
  core.setQuery("MATCH (a), (b) RETURN a, b");
  await core.runQuery();
  expect([state().query.risk, ran.length]).toEqual([null, 1]);
  await core.runQuery();
  expect([state().query.risk?.risk.kind, ran.length]).toEqual(["product", 1]);
});

function openWaiting() {
  vi.useFakeTimers();
  const signals: (AbortSignal | undefined)[] = [];
  const ran: string[] = [];
  const explain: Api["explain"] = (_text, _params, signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  };
  const query: Api["query"] = (text) => {
    ran.push(text);
    return Promise.resolve(result([]));
  };
  const world = openWorld({ api: { explain, query } });
  world.core.setQuery("MATCH (a) RETURN a");
  return { ...world, signals, ran };
}

describe("while the plan does not come", () => {
  afterEach(() => vi.useRealTimers());

  test("it is told that it is waited for, and then the query just runs", async () => {
    const { core, state, signals, ran } = openWaiting();
    const run = core.runQuery();
    await vi.advanceTimersByTimeAsync(400);
    expect(state().query.isLookedAt).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect([state().query.isLookedAt, ran]).toEqual([true, []]);
    await vi.advanceTimersByTimeAsync(4600);
    vi.useRealTimers();
    await run;
    expect([state().query.isLookedAt, signals[0]?.aborted, ran]).toEqual([false, true, ["MATCH (a) RETURN a"]]);
  });

  test("the query does not run where it is cancelled", async () => {
    const { core, state, ran } = openWaiting();
    const run = core.runQuery();
    await vi.advanceTimersByTimeAsync(600);
    core.cancelQuery();
    await run;
    expect([state().query.isLookedAt, ran]).toEqual([false, []]);
  });

  test("it runs once where it is asked for twice", async () => {
    const { core, ran } = openWaiting();
    const runs = [core.runQuery(), core.runQuery()];
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    await Promise.all(runs);
    expect(ran).toEqual(["MATCH (a) RETURN a"]);
  });

  test("what is run in its place, and needs no plan, is all that runs", async () => {
    const { core, state, ran } = openWaiting();
    const run = core.runQuery("MATCH (a) RETURN a");
    await vi.advanceTimersByTimeAsync(600);
    await core.runQuery("RETURN 1");
    expect(state().query.isLookedAt).toBe(false);
    await vi.advanceTimersByTimeAsync(6000);
    await run;
    expect(ran).toEqual(["RETURN 1"]);
  });

  test("neither a copy of its tab nor the tab that was closed and taken back waits for it", async () => {
    const { core, state } = openWaiting();
    const { forkTab, closeTab, reopenTab } = await core.workbench();
    const first = state().queryTabs.current;
    void core.runQuery();
    await vi.advanceTimersByTimeAsync(600);
    forkTab();
    expect(state().query).toMatchObject({ text: "MATCH (a) RETURN a", isLookedAt: false });
    closeTab(first);
    reopenTab();
    expect(state().query).toMatchObject({ text: "MATCH (a) RETURN a", isLookedAt: false });
  });

  test("what is run in another tab is no answer to it", async () => {
    const { core, ran } = openWaiting();
    const { newTab } = await core.workbench();
    const run = core.runQuery();
    newTab();
    core.editQuery("MATCH (b) RETURN b");
    const other = core.runQuery();
    await vi.advanceTimersByTimeAsync(600);
    expect(ran).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await Promise.all([run, other]);
    expect(ran).toEqual(["MATCH (a) RETURN a", "MATCH (b) RETURN b"]);
  });
});

test("what was typed meanwhile is not run", async () => {
  const { core, ran } = openAsking(async () => product(10));
  core.setQuery("MATCH (a) RETURN a");
  const run = core.runQuery();
  core.editQuery("MATCH (a) RETURN a.name");
  await run;
  expect(ran).toEqual([]);
});
