import { expect, test } from "vitest";
import type { QueryLimits } from "../api.js";
import { fakeMemory, openCore, result } from "../fixture.js";

function watched() {
  const asked: (readonly [string, QueryLimits | "every row"])[] = [];
  const memory = fakeMemory();
  const open = () =>
    openCore({
      memory,
      api: {
        query(text, _params, limits) {
          asked.push([text, limits]);
          return Promise.resolve(result([]));
        },
        queryLines(text) {
          asked.push([text, "every row"]);
          return Promise.resolve(null);
        },
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

test("every row is asked of what ran last", async () => {
  const { asked, open } = watched();
  const { core } = open();
  await core.runQuery("RETURN 1");
  await core.everyRow(() => true, new AbortController().signal);
  expect(asked.at(-1)).toEqual(["RETURN 1", "every row"]);
});

test("what was kept and is no limit is passed over", async () => {
  const { asked, open } = watched();
  const { core, memory } = open();
  memory.set("query-limits", '{"maxRows":"many","timeoutMs":-1}');
  await core.runQuery("RETURN 1");
  expect(asked).toEqual([["RETURN 1", {}]]);
});
