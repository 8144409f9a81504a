import type { QueryPlan } from "#model/query-remarks.js";
import { expect, test, vi } from "vitest";
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

test("nobody waits long for a plan", async () => {
  vi.useFakeTimers();
  let signal: AbortSignal | undefined;
  const ran: string[] = [];
  const explain: Api["explain"] = (_text, _params, given) => {
    signal = given;
    return new Promise((_resolve, reject) => given?.addEventListener("abort", () => reject(given.reason)));
  };
  const query: Api["query"] = (text) => {
    ran.push(text);
    return Promise.resolve(result([]));
  };
  const { core } = openWorld({ api: { explain, query } });
  core.setQuery("MATCH (a) RETURN a");
  const run = core.runQuery();
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
  await run;
  expect([signal?.aborted, ran]).toEqual([true, ["MATCH (a) RETURN a"]]);
});

test("what was typed meanwhile is not run", async () => {
  const { core, ran } = openAsking(async () => product(10));
  core.setQuery("MATCH (a) RETURN a");
  const run = core.runQuery();
  core.editQuery("MATCH (a) RETURN a.name");
  await run;
  expect(ran).toEqual([]);
});
