import { describe, expect, test, vi } from "vitest";
import { entity, fact, fakeApi, neighbours, openCore, result } from "../../core/fixture.js";
import type { LayOut } from "./arranger.js";
import { followArrangements } from "./arrangements.js";

const api = fakeApi({
  namedQuery: () => Promise.resolve(result([entity("a"), entity("b")], [fact("ab", "a", "b")])),
  neighbours: () => Promise.resolve(neighbours([entity("a"), entity("c")], [fact("ac", "a", "c")], 2)),
});

/** A layout that takes a while and puts each node at its index. */
const slowLayout: LayOut = async ({ positions }) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { positions: positions.map((_, index) => index), headings: [] };
};

/** The same, which tells on its way where nodes are. */
const reportingLayout: LayOut = async (request, report, signal) => {
  report(
    request.positions.map(() => 7),
    0.5,
  );
  return slowLayout(request, report, signal);
};

/** Puts all but the first two nodes far away. */
const farLayout: LayOut = async ({ positions }) => ({
  positions: positions.map((_, index) => (index < 4 ? index : 100)),
  headings: [],
});

async function openPage(search = "", layOut = slowLayout, { isStopped = false, isLate = false, isBusy = false } = {}) {
  const { core } = openCore({ api, search });
  if (isLate) await core.start();
  // Only the canvas finds places: the fake one tells where it shows what.
  const shown: Record<string, unknown>[] = [];
  let isSettled = false;
  const arrangements = followArrangements(core, layOut, {
    show: ({ points }) => void shown.push(Object.fromEntries(points)),
    isFree: () => !isBusy,
    setBusy: (isRunning) => {
      if (isRunning && isStopped) setTimeout(arrangements.stop);
      isSettled = false;
    },
    settle: () => {
      isSettled = true;
    },
  });
  if (!isLate) await core.start();
  const rest = async () => {
    await vi.waitUntil(() => isSettled);
    return core.state.getState();
  };
  await rest();
  return { core, shown, rest };
}

const OVERVIEW = { a: { x: 0, y: 1 }, b: { x: 2.7, y: 3 } };

describe("the canvas", () => {
  test("places what has no place, tells the core, and shows it", async () => {
    const { core, shown, rest } = await openPage();
    core.place("a", { x: 50, y: 50 });
    await core.expand("a");
    const { points, extent } = await rest();
    const expanded = { a: { x: 50, y: 50 }, b: { x: 2.7, y: 3 }, c: { x: 4, y: 5 } };
    expect(Object.fromEntries(points)).toEqual(expanded);
    // The measure is that of the whole picture's making: it does not change under what people look at.
    expect(extent).toEqual({ x: [0, 2.7], y: [1, 3] });
    expect(shown).toEqual([OVERVIEW, { ...OVERVIEW, a: { x: 50, y: 50 } }, expanded]);
  });

  test("measures the picture anew where newcomers make it several times as large, so that all of it can be seen", async () => {
    const { core, rest } = await openPage("", farLayout);
    await core.expand("a");
    const { points, extent } = await rest();
    expect(Object.fromEntries(points)).toEqual({ a: { x: 0, y: 1 }, b: { x: 2.7, y: 3 }, c: { x: 100, y: 100 } });
    expect(extent).toEqual({ x: [0, 100], y: [1, 100] });
  });

  test("measures with a picture that was outgrown what its parts are called, which is seen with it", async () => {
    const heading = { of: 0, at: { x: -50, y: 9 }, room: 60, nodes: [0, 1], guide: null };
    const { core, rest } = await openPage("", async (request, ...others) => {
      const { positions } = await slowLayout(request, ...others);
      const isNamed = request.kind === "layered";
      return { positions: positions.map((at) => (at < 4 ? at : 300)), headings: isNamed ? [heading] : [] };
    });
    core.arrange({ kind: "layered" });
    const { headings } = await rest();
    await core.expand("a");
    const expanded = await rest();
    expect(expanded.extent).toEqual({ x: [-50, 300], y: [1, 300] });
    expect(expanded.headings).toBe(headings);
  });

  test("keeps to the new measure of a picture that was outgrown on the way, since it was shown by that", async () => {
    const { core, rest } = await openPage("", async (request, report, signal) => {
      report(
        request.positions.map((_, index) => (index < 4 ? index : 100)),
        0.5,
      );
      return slowLayout(request, report, signal);
    });
    await core.expand("a");
    expect((await rest()).extent).toEqual({ x: [0, 4], y: [1, 5] });
  });

  test("shows what came before there was a canvas", async () => {
    const { shown } = await openPage("", slowLayout, { isLate: true });
    expect(shown).toEqual([OVERVIEW]);
  });

  test("lays out afresh all that is not pinned", async () => {
    const { core, rest } = await openPage();
    core.place("b", { x: 50, y: 50 });
    core.arrange();
    const { points, extent } = await rest();
    expect(Object.fromEntries(points)).toEqual({ a: { x: 0, y: 1 }, b: { x: 50, y: 50 } });
    expect(extent).toEqual({ x: [0, 50], y: [1, 50] });
  });

  test("shows another tab's picture at once, and finds places in the one that was left when it is seen again", async () => {
    const { core, shown, rest } = await openPage();
    core.forkTab();
    await rest();
    const expanded = core.expand("a");
    core.stepTabs(-1);
    await expanded;
    expect(shown).toEqual([OVERVIEW, OVERVIEW, OVERVIEW]);
    core.stepTabs(1);
    await rest();
    expect(shown.slice(3)).toEqual([OVERVIEW, { ...OVERVIEW, c: { x: 4, y: 5 } }]);
  });

  test("gives up a layout whose nodes were taken back while it ran", async () => {
    const { core, shown, rest } = await openPage();
    const before = core.state.getState();
    await core.expand("a");
    core.undo();
    await rest();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(core.state.getState().points).toBe(before.points);
    expect(shown.at(-1)).toEqual(OVERVIEW);
  });

  test("shows the settled picture again when what was half laid out is undone", async () => {
    let runs = 0;
    let isHalfDone = false;
    // The first run ends; any other gets no further than half.
    const halfLayout: LayOut = async (request, report, signal) => {
      runs += 1;
      if (runs === 1) return slowLayout(request, report, signal);
      report(
        request.positions.map(() => 7),
        0.5,
      );
      isHalfDone = true;
      return new Promise(() => undefined);
    };
    const { core, shown } = await openPage("", halfLayout);
    core.arrange();
    await vi.waitUntil(() => isHalfDone);
    expect(shown.at(-1)).not.toEqual(OVERVIEW);
    core.undo();
    expect(shown.at(-1)).toEqual(OVERVIEW);
  });

  test("leaves out what is half laid out while drawing takes all the time, and shows where it ends", async () => {
    const busy = await openPage("", reportingLayout, { isBusy: true });
    expect(busy.shown).toEqual([OVERVIEW]);
    const free = await openPage("", reportingLayout);
    expect(free.shown.length).toBe(2);
  });

  test("does not take for what the page opens with what a failed or a stopped layout left", async () => {
    const failed = await openPage("", () => Promise.reject(new Error("no workers here")));
    expect(failed.core.state.getState().plain?.points.size).toBe(0);
    const stopped = await openPage("", slowLayout, { isStopped: true });
    expect(stopped.core.state.getState().plain?.points.size).toBe(0);
    const finished = (await openPage()).core.state.getState();
    expect(finished.plain?.points).toBe(finished.points);
  });

  test("ends in the same picture when a link replays what was done", async () => {
    const first = await openPage();
    first.core.place("a", { x: 50, y: 50 });
    await first.core.expand("a");
    const again = await openPage("show=overview:200&show=place:50,50:a&show=expand:50:a");
    expect((await again.rest()).points).toEqual((await first.rest()).points);
  });

  test("keeps what a layout called the parts of its picture until another is made, and undoes it with the picture", async () => {
    const heading = { of: 0, at: { x: 1, y: 9 }, room: 60, nodes: [0, 1], guide: null };
    const { core, rest } = await openPage("", async (request, ...others) => ({
      ...(await slowLayout(request, ...others)),
      headings: request.kind === "layered" ? [heading] : [],
    }));
    core.arrange({ kind: "layered" });
    const named = (await rest()).headings;
    expect(named).toEqual([
      {
        subject: { kind: "type", type: "Department" },
        at: { x: 1, y: 9 },
        room: 60,
        members: ["a", "b"],
        guide: null,
      },
    ]);
    await core.expand("a");
    expect((await rest()).headings).toBe(named);
    core.arrange({ kind: "circle" });
    expect((await rest()).headings).toEqual([]);
    core.undo();
    expect((await rest()).headings).toBe(named);
  });

  test("begins a new picture with a new overview", async () => {
    const { core, rest } = await openPage();
    core.place("a", { x: 50, y: 50 });
    await core.loadOverview();
    expect(Object.fromEntries((await rest()).points)).toEqual(OVERVIEW);
  });
});
