import { describe, expect, test, vi } from "vitest";
import { RequestError } from "../failure.js";
import { fakeMemory, openCore, result } from "../fixture.js";
import { foundRuns, withRun, type RunRecord } from "./run-record.js";

async function open(given: Parameters<typeof openCore>[0] = {}) {
  const world = openCore(given);
  const workbench = await world.core.workbench();
  return { ...world, workbench };
}

describe("runs of queries", () => {
  test("are remembered with what became of them, the last one first, and after the page was opened anew", async () => {
    let isAway = false;
    const query = () =>
      isAway
        ? Promise.reject(new RequestError({ code: "query-timeout", detail: "Too long." }))
        : Promise.resolve({ ...result([]), rows: [[1], [2]], truncated: true });
    const { core, state, memory } = await open({ api: { query } });
    core.setQuery("RETURN $a", { a: 1 });
    await core.runQuery();
    isAway = true;
    await core.runQuery();
    expect(state().runs.map(({ outcome }) => outcome)).toEqual([
      { kind: "failed", code: "query-timeout", detail: "Too long." },
      { kind: "rows", rows: 2, isCut: true },
    ]);
    const again = await open({ memory });
    expect(again.state().runs).toEqual(state().runs);
    again.core.editQuery("RETURN 'mine'");
    again.workbench.openRun(state().runs[0]!);
    expect(again.state().query).toMatchObject({ text: "RETURN $a", params: { a: 1 } });
    expect(again.state().queryTabs.order).toHaveLength(2);
  });

  test("are told as cancelled where they were", async () => {
    const { core, state } = await open({ api: { query: () => new Promise(() => {}) } });
    void core.runQuery();
    await vi.waitUntil(() => state().query.run !== null);
    core.cancelQuery();
    expect(state().runs).toMatchObject([{ outcome: { kind: "cancelled" } }]);
  });

  test("that asked for a plan are told by its steps, which are no rows of theirs", async () => {
    const step = { operator: "Scan", arguments: {}, estimatedRows: 1, rows: null, dbHits: null, timeMs: null };
    const plan = { root: { ...step, children: [] }, profiled: false, missing: [] };
    const query = () => Promise.resolve({ ...result([]), rows: [["Scan"]], plan });
    const { core, state, memory } = await open({ api: { query } });
    core.setQuery("EXPLAIN MATCH (n) RETURN n");
    await core.runQuery();
    expect(state().runs).toMatchObject([{ outcome: { kind: "plan", steps: 1 } }]);
    expect((await open({ memory })).state().runs).toEqual(state().runs);
  });

  test("are forgotten, and taken back", async () => {
    const { core, state, workbench } = await open({ api: { query: () => Promise.resolve(result([])) } });
    await core.runQuery();
    workbench.clearRuns();
    expect(state().runs).toEqual([]);
    workbench.restoreRuns();
    expect(state().runs).toHaveLength(1);
  });

  test("are none where what was kept is damaged", async () => {
    const memory = fakeMemory();
    memory.set("runs", '[{"id":"x"}]');
    expect((await open({ memory })).state().runs).toEqual([]);
  });
});

const RUN: Omit<RunRecord, "id"> = {
  at: "2026-01-01T00:00:00.000Z",
  text: "RETURN '西岸'",
  params: { n: 7 },
  engine: "grafeo",
  milliseconds: 5,
  outcome: { kind: "rows", rows: 1, isCut: false },
};

test("no more than 200 runs are remembered, and they are found by words and by failing", () => {
  let runs: readonly RunRecord[] = [];
  for (let count = 0; count < 205; count += 1) runs = withRun(runs, RUN);
  expect([runs.length, runs[0]?.id]).toEqual([200, 205]);
  const failedRun = { ...RUN, text: "RETRUN", outcome: { kind: "failed", code: "invalid-query", detail: "" } } as const;
  runs = withRun(runs.slice(0, 2), failedRun);
  expect(foundRuns(runs, { words: "西岸 7", isFailedOnly: false })).toHaveLength(2);
  expect(foundRuns(runs, { words: "", isFailedOnly: true }).map(({ text }) => text)).toEqual(["RETRUN"]);
});
