import { expect, test } from "vitest";
import { openCore, result } from "../fixture.js";
import type { ExportWork } from "./result-export.js";

const nothing = () => {};

/** A workbench whose first query's export goes on until it is told how it ended. */
async function exporting() {
  const world = openCore({ api: { query: () => Promise.resolve(result([])) } });
  const workbench = await world.core.workbench();
  let signal: AbortSignal | undefined;
  let tell: (rows: number) => void = nothing;
  let end: (work: ExportWork) => void = nothing;
  const made = workbench.exportResult(
    (given, telling) =>
      new Promise((resolve, reject) => {
        [signal, tell, end] = [given, telling, resolve];
        given.addEventListener("abort", () => reject(given.reason));
      }),
  );
  return {
    ...world,
    workbench,
    first: world.state().queryTabs.current,
    told: () => world.state().query.exporting,
    tell: (rows: number) => tell(rows),
    isAborted: () => signal?.aborted,
    end: async (work: ExportWork) => {
      end(work);
      await made;
    },
    made,
  };
}

test("an export is told of in its own tab, whichever is seen meanwhile, and ended there", async () => {
  const { workbench, first, told, tell, isAborted, made } = await exporting();
  workbench.newTab();
  tell(500);
  expect(told()).toEqual({ kind: "rest" });
  workbench.cancelExport();
  expect(isAborted()).toBe(false);
  workbench.chooseTab(first);
  expect(told()).toEqual({ kind: "running", rows: 500 });
  workbench.cancelExport();
  await made;
  expect([isAborted(), told()]).toEqual([true, { kind: "rest" }]);
});

test("an export goes on over another run and another query of its tab, and can still be ended", async () => {
  const { core, workbench, told, tell, isAborted } = await exporting();
  await core.runQuery();
  core.setQuery("RETURN 2");
  tell(900);
  expect(told()).toEqual({ kind: "running", rows: 900 });
  workbench.cancelExport();
  expect(isAborted()).toBe(true);
});

test("what was said of an export goes when its query is run again", async () => {
  const { core, told, end } = await exporting();
  const cut = { kind: "cut", rows: 7, by: "server" } as const;
  await end(cut);
  expect(told()).toEqual(cut);
  await core.runQuery();
  expect(told()).toEqual({ kind: "rest" });
});

test("closing a tab ends its export, and taking that back brings none", async () => {
  const { core, workbench, first, told, isAborted } = await exporting();
  core.editQuery("RETURN 1");
  workbench.newTab();
  workbench.closeTab(first);
  expect(isAborted()).toBe(true);
  workbench.reopenTab();
  expect(told()).toEqual({ kind: "rest" });
});
