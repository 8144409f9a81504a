import { expect, test } from "vitest";
import type { QueryLimits } from "../api.js";
import { fakeMemory, openCore, result } from "../fixture.js";

function watched() {
  const asked: (readonly [string, QueryLimits])[] = [];
  const memory = fakeMemory();
  const open = () =>
    openCore({
      memory,
      api: {
        query(text, _params, limits) {
          asked.push([text, limits]);
          return Promise.resolve(result([]));
        },
        queryBounds: () => Promise.resolve({ maxRows: 100_000, usualRows: 5_000, timeoutMs: 10_000 }),
      },
    });
  return { asked, open };
}

test("limits that were set hold for every query from then on, also in a later visit", async () => {
  const { asked, open } = watched();
  const { core } = open();
  core.limitQueries({ maxRows: 50 });
  await core.runQuery("RETURN 1");
  await open().core.runQuery("RETURN 2");
  expect(asked).toEqual([
    ["RETURN 1", { maxRows: 50 }],
    ["RETURN 2", { maxRows: 50 }],
  ]);
});

test("more rows are asked of what ran last, which need not be the whole text", async () => {
  const { asked, open } = watched();
  const { core } = open();
  await core.runQuery("RETURN 1");
  await core.runForMore(25_000);
  expect(asked.at(-1)).toEqual(["RETURN 1", { maxRows: 25_000 }]);
});

test("all rows are as many as the server gives", async () => {
  const { asked, open } = watched();
  const { core } = open();
  await core.runQuery("RETURN 1");
  await core.wholeResult();
  expect(asked.at(-1)).toEqual(["RETURN 1", { maxRows: 100_000, timeoutMs: 10_000 }]);
});

test("what was kept and is no limit is passed over", async () => {
  const { asked, open } = watched();
  const { core, memory } = open();
  memory.set("query-limits", '{"maxRows":"many","timeoutMs":-1}');
  await core.runQuery("RETURN 1");
  expect(asked).toEqual([["RETURN 1", {}]]);
});
