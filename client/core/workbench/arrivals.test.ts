import { describe, expect, test, vi } from "vitest";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { fakeMemory, openCore, result } from "../fixture.js";
import { addressFromQuery, viewFromAddress } from "../views/view.js";
import { BLANK_QUERY } from "./query-content.js";

const QUERY = { ...BLANK_QUERY, text: "RETURN $n", params: { n: 1 } };

function answering() {
  return vi.fn<Api["query"]>(() => Promise.resolve(result([])));
}

async function arrive(given: Parameters<typeof openCore>[0] = {}) {
  const world = openCore({ search: addressFromQuery(QUERY), ...given });
  await world.core.start();
  return { ...world, workbench: await world.core.workbench() };
}

describe("a query that comes with a link", () => {
  test("is shown and waits for a word, beside what was written before", async () => {
    const memory = fakeMemory();
    const before = openCore({ memory });
    await before.core.workbench();
    before.core.editQuery("RETURN 'mine'");
    const query = answering();
    const { state, workbench } = await arrive({ memory, api: { query } });
    expect(state().query).toMatchObject({ text: "RETURN $n", params: { n: 1 } });
    expect([state().queryTabs.order.length, query.mock.calls.length]).toEqual([2, 0]);
    workbench.answerArrival("leave");
    expect([state().arrivedQuery, query.mock.calls.length]).toEqual([null, 0]);
  });

  test("runs at once where that was chosen for those of all links", async () => {
    const memory = fakeMemory();
    const first = await arrive({ memory, api: { query: answering() } });
    first.workbench.answerArrival("always");
    const query = answering();
    const { state } = await arrive({ memory, api: { query } });
    await vi.waitUntil(() => query.mock.calls.length === 1);
    expect(state().arrivedQuery).toMatchObject({ hasRun: true });
  });

  test("is asked about again once that is taken back", async () => {
    const memory = fakeMemory();
    const first = await arrive({ memory, api: { query: answering() } });
    first.workbench.answerArrival("always");
    const second = await arrive({ memory, api: { query: answering() } });
    second.workbench.answerArrival("ask");
    expect(second.state().arrivedQuery).toBeNull();
    const query = answering();
    const { state } = await arrive({ memory, api: { query } });
    expect([state().arrivedQuery?.hasRun, query.mock.calls.length]).toEqual([false, 0]);
  });

  test("waits for a word all the same where parts of it cannot be read", async () => {
    const memory = fakeMemory();
    const first = await arrive({ memory, api: { query: answering() } });
    first.workbench.answerArrival("always");
    const query = answering();
    for (const damage of ["&params={n", "&rows=-4", "%E4%BD"]) {
      const { state } = await arrive({ search: `q=RETURN 1${damage}`, memory, api: { query } });
      expect(state().arrivedQuery).toMatchObject({ isDamaged: true });
    }
    expect(query).not.toHaveBeenCalled();
  });

  test("is told at once where it would write, without being run", async () => {
    const failure = { code: "query-refused", detail: "Queries only read here." } as const;
    const explain = vi.fn<Api["explain"]>(() => Promise.reject(new RequestError(failure)));
    const query = answering();
    const text = "MATCH (n) DETACH DELETE n";
    const { state } = await arrive({ search: addressFromQuery({ ...QUERY, text }), api: { explain, query } });
    await vi.waitFor(() => expect(state().arrivedQuery?.refusal).toEqual(failure));
    expect([explain.mock.calls.length, query.mock.calls.length]).toEqual([1, 0]);
  });

  test("needs no word any more once it was run by other means", async () => {
    const { core, state } = await arrive({ api: { query: answering() } });
    await core.runQuery();
    expect(state().arrivedQuery).toBeNull();
  });

  test.each([false, true])(
    "is forgotten once another is written in its place, also where it ran at once: %s",
    async (isRun) => {
      const memory = fakeMemory();
      const first = await arrive({ memory, api: { query: answering() } });
      if (isRun) first.workbench.answerArrival("always");
      const { core, state } = await arrive({ memory, api: { query: answering() } });
      expect(state().arrivedQuery).toMatchObject({ hasRun: isRun });
      core.editQuery("RETURN 2");
      expect(state().arrivedQuery).toBeNull();
    },
  );

  test("that is long is kept by the server, and found by its key", async () => {
    const kept = new Map<string, object>();
    const saveLink: Api["saveLink"] = (snapshot) => {
      kept.set("abc000000000", snapshot);
      return Promise.resolve("abc000000000");
    };
    const { core } = openCore({ api: { saveLink } });
    const workbench = await core.workbench();
    const text = `RETURN '${"西".repeat(500)}'`;
    core.setQuery(text);
    const address = await workbench.queryLink();
    expect(address).toBe("kq=abc000000000");
    expect(viewFromAddress(address).queryKey).toBe("abc000000000");
    const link = () => Promise.resolve({ version: 1, ...kept.get("abc000000000") });
    const { state } = await arrive({ search: address, api: { link } });
    await vi.waitUntil(() => state().arrivedQuery !== null);
    expect(state().query.text).toBe(text);
  });

  test("and whose key leads nowhere is told", async () => {
    const { state } = await arrive({ search: "kq=abc000000000" });
    await vi.waitUntil(() => state().notices.length > 0);
    expect(state().notices).toMatchObject([{ activity: "query", failure: { code: "link-gone" } }]);
  });

  test("and whose key was mangled is told", async () => {
    const { state } = await arrive({ search: "kq=abc00000000" });
    await vi.waitUntil(() => state().notices.length > 0);
    expect(state().notices).toMatchObject([{ activity: "query", failure: { code: "link-damaged" } }]);
  });
});
