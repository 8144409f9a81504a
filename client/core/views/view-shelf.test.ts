import { expect, test } from "vitest";
import type { SessionAnswer } from "#model/session.js";
import { RequestError } from "../failure.js";
import { entity, fakeMemory, NO_PAGE, openCore, result, subgraph } from "../fixture.js";
import { valueOf } from "../loadable.js";
import { createBrowserShelf } from "./view-shelf.js";

const READER: SessionAnswer = { by: "session", role: "reader", name: "韩梅梅" };

async function open(role: SessionAnswer, memory = fakeMemory()) {
  const { core } = openCore({
    api: {
      session: () => Promise.resolve(role),
      views: () => Promise.resolve(NO_PAGE),
      namedQuery: () => Promise.resolve(result([entity("project:甲")])),
      subgraph: (keys) =>
        Promise.resolve(
          subgraph(
            keys.map((key) => entity(key)),
            [],
          ),
        ),
    },
    memory,
  });
  await core.start();
  return core;
}

test("whoever may only read keeps views in the browser, removes them, and has the last one back", async () => {
  const memory = fakeMemory();
  const core = await open(READER, memory);
  const titles = () => valueOf(core.state.getState().views)?.items.map(({ title, place }) => `${title} ${place}`);
  await core.saveView("甲");
  await core.saveView("乙");
  expect(titles()).toEqual(["乙 browser", "甲 browser"]);
  const [first] = valueOf(core.state.getState().views)?.items ?? [];
  await core.renameView(first!, "丙");
  expect(titles()).toEqual(["丙 browser", "甲 browser"]);
  const [renamed] = valueOf(core.state.getState().views)?.items ?? [];
  await core.removeView(renamed!);
  expect(titles()).toEqual(["甲 browser"]);
  await core.restoreView();
  expect(titles()).toEqual(["丙 browser", "甲 browser"]);
  expect(core.state.getState()).toMatchObject({ removedView: null, viewWork: { status: "idle" } });
  const later = await open(READER, memory);
  await later.loadViews();
  expect(valueOf(later.state.getState().views)?.items.map(({ title }) => title)).toEqual(["丙", "甲"]);
});

test("a browser that keeps nothing says so, and what another program wrote there is no view", async () => {
  const deaf = { get: () => null, set: () => {} };
  const core = await open(READER, { ...fakeMemory(), ...deaf });
  await core.saveView("甲");
  expect(core.state.getState().viewWork).toMatchObject({ status: "failed", failure: { code: "browser-full" } });
  for (const text of ["{", "7", '[{"id":1}]']) {
    const shelf = createBrowserShelf({ get: () => text, set: () => {} }, () => "2026-01-01T00:00:00Z");
    expect(await shelf.list()).toEqual({ items: [], truncated: false });
  }
});

test("the server's refusal is told, and the list is as it was", async () => {
  const core = await open({ ...READER, role: "editor" });
  await core.saveView("甲");
  expect(core.state.getState()).toMatchObject({
    viewWork: { status: "failed", failure: { code: "not-found" } },
    views: { status: "ready", value: { items: [] } },
  });
});

test("when the server's views do not come, those of the browser are listed all the same, and why is told", async () => {
  const memory = fakeMemory();
  await (await open(READER, memory)).saveView("甲");
  const failure = { code: "unreachable", detail: "Away." } as const;
  const { core, state } = openCore({ api: { views: () => Promise.reject(new RequestError(failure)) }, memory });
  await core.loadViews();
  expect(state().views).toMatchObject({
    status: "ready",
    value: { items: [{ title: "甲", place: "browser" }], truncated: false, failure },
  });
});
