import { describe, expect, test, vi } from "vitest";
import { actAtRandom, createFractions, openByChance, pick } from "../chance.js";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { fakeMemory, neighbours } from "../fixture.js";
import { IDLE, valueOf } from "../loadable.js";
import type { Measure } from "../measures/measure.js";
import { sceneOf } from "../scene/scene.js";
import { bund, media, openWorld, part, plan, WORLD } from "../world.js";

const away = () => Promise.reject(new RequestError({ code: "unreachable", detail: "Away." }));
const CAMERA = { x: 0.5, y: 0.25, ratio: 2 };

async function open(given: Parameters<typeof openWorld>[0] = {}) {
  const world = openWorld(given);
  await world.core.start();
  const ids = () => [...world.state().dataset.nodes.keys()];
  const row = () => world.state().tabs.order.map(({ title, number }) => title ?? number);
  return { ...world, ids, row, current: () => world.state().tabs.current };
}

describe("tabs", () => {
  test("each hold a canvas with its own selection, camera, filters and history", async () => {
    const { core, state, ids, current } = await open();
    const first = current();
    core.hide([media.id]);
    core.setCamera(CAMERA);
    await core.select(bund.id);
    const before = state();
    core.newTab();
    expect(state()).toMatchObject({ selection: null, camera: null, hidden: new Set(), details: { status: "idle" } });
    expect(state().history.past).toEqual([]);
    expect(ids()).toEqual([]);
    await core.showOnly(media.id);
    core.chooseTab(first);
    expect(sceneOf(state())).toEqual(sceneOf(before));
    expect(state()).toMatchObject({
      selection: { kind: "node", id: bund.id },
      camera: CAMERA,
      sight: { camera: CAMERA },
    });
    await vi.waitUntil(() => state().details.status === "ready");
    core.undo();
    expect([...state().hidden]).toEqual([]);
    core.stepTabs(1);
    expect(ids()).toEqual([media.id, bund.id, plan.id]);
    core.undo();
    expect(ids()).toEqual([]);
  });

  test("are forked with all that is seen and its history, and go their own ways from there", async () => {
    const { core, state, row } = await open();
    core.hide([media.id]);
    core.forkTab("另一份");
    expect(row()).toEqual([1, "另一份"]);
    core.undo();
    expect([...state().hidden]).toEqual([]);
    core.stepTabs(-1);
    expect([...state().hidden]).toEqual([media.id]);
  });

  test("are renamed, moved, closed, and opened again where they were", async () => {
    const { core, row, current, ids } = await open();
    core.newTab();
    core.newTab();
    core.renameTab(current(), " 西岸 ");
    core.moveTab(current(), 0);
    core.moveTab(current(), 7);
    expect(row()).toEqual(["西岸", 1, 2]);
    core.closeTab(current());
    expect(row()).toEqual([1, 2]);
    expect(ids()).toEqual([media.id, bund.id]);
    core.reopenTab();
    expect(row()).toEqual(["西岸", 1, 2]);
    core.renameTab(current(), "");
    expect(row()).toEqual([3, 1, 2]);
    for (const { id } of core.state.getState().tabs.order) core.closeTab(id);
    expect(row()).toEqual([2]);
  });

  test("get the answers that were asked for in them, whichever is seen by then", async () => {
    const asked: (() => void)[] = [];
    const answer: Api["neighbours"] = () =>
      new Promise((resolve) => void asked.push(() => resolve(neighbours([media, plan], [part], 1))));
    const { core, state, ids, current } = await open({ api: { neighbours: answer } });
    const expanded = core.expand(media.id);
    core.newTab();
    expect([...state().pending]).toEqual([]);
    await core.loadOverview();
    core.remove([media.id]);
    asked[0]?.();
    await expanded;
    expect(ids()).toEqual([bund.id]);
    core.stepTabs(1);
    expect(ids()).toEqual([media.id, bund.id, plan.id]);
    expect([...state().pending]).toEqual([]);
    core.undo();
    expect(ids()).toEqual([media.id, bund.id]);
    const late = core.expand(media.id);
    core.closeTab(current());
    asked[1]?.();
    await late;
    core.reopenTab();
    expect(ids()).toEqual([media.id, bund.id]);
  });

  test("tell of what failed in them, and try it again there", async () => {
    let isAway = true;
    const answer: Api["neighbours"] = (...given) => (isAway ? away() : WORLD.neighbours(...given));
    const { core, state, ids } = await open({ api: { neighbours: answer } });
    const expanded = core.expand(media.id);
    core.newTab();
    await expanded;
    expect(state().notices).toEqual([]);
    core.stepTabs(1);
    isAway = false;
    await core.retry(state().notices[0]?.id ?? 0);
    expect(ids()).toEqual([media.id, bund.id, plan.id]);
  });

  test("have measures of their own, also one that was still being taken when they were left", async () => {
    const taken: (() => void)[] = [];
    const measure: Measure = ({ order }) =>
      new Promise((resolve) => void taken.push(() => resolve(new Float64Array(order))));
    const { core, state } = await open({ measure });
    core.colourBy("measure:community");
    core.newTab();
    await vi.waitUntil(() => taken.length === 1);
    taken[0]?.();
    await vi.waitUntil(() => state().tabs.resting.get("1")?.measures.get("community")?.status === "ready");
    expect(state().measures.size).toBe(0);
    core.stepTabs(1);
    const measured = state().measures.get("community");
    expect([...(valueOf(measured ?? IDLE)?.values.keys() ?? [])]).toEqual([media.id, bund.id]);
  });

  test("are places that one goes back to", async () => {
    const { core, address, current, state } = await open();
    const first = current();
    await core.select(media.id);
    core.newTab();
    expect(address.entries).toHaveLength(3);
    address.goBack();
    expect(current()).toBe(first);
    expect(state().selection).toEqual({ kind: "node", id: media.id });
    address.goBack();
    expect([current(), state().selection]).toEqual([first, null]);
  });

  test("open a view beside what is there", async () => {
    const { core, row, ids, state } = await open({
      api: { session: () => Promise.resolve({ by: "nothing", role: "reader", name: null }) },
    });
    core.remove([media.id]);
    await core.saveView("只有西岸");
    core.undo();
    const views = state().views;
    const [view] = views.status === "ready" ? views.value.items : [];
    await core.openViewInTab(view!);
    expect(row()).toEqual([1, "只有西岸"]);
    expect(ids()).toEqual([bund.id]);
    core.stepTabs(1);
    expect(ids()).toEqual([media.id, bund.id]);
  });
});

/** A page with two tabs, as a browser keeps it. */
async function leave() {
  const visit = fakeMemory();
  const world = await open({ visit });
  const { core, address } = world;
  core.newTab();
  await core.showOnly(plan.id);
  core.settle(
    new Map([
      [plan.id, { x: 1, y: 2 }],
      [media.id, { x: 3, y: 4 }],
    ]),
    null,
  );
  core.renameTab(world.current(), "规划");
  core.hideType("Place");
  core.stepTabs(1);
  core.setCamera(CAMERA);
  await address.rest();
  await vi.waitUntil(() => visit.get("tabs")?.includes("v=") === true);
  return { ...world, visit };
}

describe("tabs after the page was opened anew", () => {
  test("are all there: the seen one by the address, the others when they are chosen", async () => {
    const left = await leave();
    const subgraph = vi.fn<Api["subgraph"]>(WORLD.subgraph);
    const again = await open({ visit: left.visit, search: left.address.read(), api: { subgraph } });
    expect(again.row()).toEqual([1, "规划"]);
    expect([again.current(), again.state().camera]).toEqual(["1", CAMERA]);
    expect(subgraph).not.toHaveBeenCalled();
    again.core.stepTabs(1);
    await vi.waitUntil(() => again.ids().length > 0);
    left.core.stepTabs(1);
    expect(sceneOf(again.state())).toEqual(sceneOf(left.state()));
    expect(again.state()).toMatchObject({ held: null, selection: { kind: "node", id: plan.id } });
    again.core.newTab();
    expect(again.row()).toEqual([1, "规划", 3]);
  });

  test("keep their canvas where it cannot be had just now", async () => {
    const left = await leave();
    const offline = await open({ visit: left.visit, search: left.address.read(), api: { subgraph: away } });
    offline.core.stepTabs(1);
    await vi.waitUntil(() => offline.state().notices.length > 0);
    await offline.address.rest();
    const again = await open({ visit: left.visit, search: offline.address.read() });
    expect(again.ids()).toEqual([plan.id, media.id]);
  });

  test("are told not to outlive it where the browser keeps nothing", async () => {
    const full = { get: () => null, set: () => undefined };
    const { core, address, state } = await open({ visit: full });
    expect(state().tabs.isKept).toBe(true);
    core.newTab();
    await address.rest();
    await vi.waitUntil(() => !state().tabs.isKept);
  });

  test("are forgotten by who signs out", async () => {
    const left = await leave();
    await left.core.signOut();
    const { row } = await open({ visit: left.visit });
    expect(row()).toEqual([1]);
  });

  test("are the one of the address where what was kept is damaged", async () => {
    const visit = fakeMemory();
    visit.set("tabs", "{");
    const { row, ids } = await open({ visit });
    expect([row(), ids()]).toEqual([[1], [media.id, bund.id]]);
  });
});

test.each([1, 2, 3])("undoing 200 random actions over three tabs leads each back exactly (seed %i)", async (seed) => {
  const core = await openByChance();
  const fraction = createFractions(seed);
  core.forkTab();
  core.newTab();
  const tabs = ["1", "2", "3"] as const;
  const visitEach = <Seen>(see: (tab: string) => Seen) =>
    tabs.map((tab) => {
      core.chooseTab(tab);
      return see(tab);
    });
  const seen = () => ({ scene: sceneOf(core.state.getState()), history: core.state.getState().history });
  const before = visitEach(seen);
  for (let count = 0; count < 200; count += 1) {
    core.chooseTab(pick(tabs, fraction));
    await actAtRandom(core, fraction);
  }
  const after = visitEach(seen);
  const changes = after.map(({ history }, index) => history.past.length - (before[index]?.history.past.length ?? 0));
  expect(Math.min(...changes)).toBeGreaterThan(20);
  visitEach((tab) => core.travel(-(changes[tabs.findIndex((one) => one === tab)] ?? 0)));
  expect(visitEach(() => seen().scene)).toEqual(before.map(({ scene }) => scene));
  visitEach((tab) => core.travel(changes[tabs.findIndex((one) => one === tab)] ?? 0));
  expect(visitEach(seen)).toEqual(after);
});
