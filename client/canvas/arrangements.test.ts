import { describe, expect, test, vi } from "vitest";
import { createCore } from "../core/create-core.js";
import { entity, fact, fakeAddress, fakeApi, fakeMemory, neighbours, result } from "../core/fixture.js";
import type { LayOut, Points } from "./arranger.js";
import { followArrangements } from "./arrangements.js";

const api = fakeApi({
  namedQuery: () => Promise.resolve(result([entity("a"), entity("b")], [fact("ab", "a", "b")])),
  neighbours: () => Promise.resolve(neighbours([entity("a"), entity("c")], [fact("ac", "a", "c")], 2)),
});

/** A layout that takes a while and puts each node at its index. */
const slowLayout: LayOut = async ({ positions }) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return positions.map((_, index) => index);
};

async function openPage(search = "") {
  const core = createCore({ api, address: fakeAddress(search), memory: fakeMemory(), languages: [] });
  const shown: Record<string, unknown>[] = [];
  let isSettled = false;
  let settled: Points = new Map();
  followArrangements(core, slowLayout, {
    show: (_dataset, points, isAfresh) => {
      settled = points;
      shown.push({ points: Object.fromEntries(points), isAfresh });
    },
    setBusy: () => {
      isSettled = false;
    },
    settle: () => {
      isSettled = true;
    },
  });
  await core.start();
  const rest = async () => {
    await vi.waitUntil(() => isSettled);
    return settled;
  };
  return { core, shown, rest };
}

describe("what happens in the core", () => {
  test("is shown in the order in which it happened, however long layouts take", async () => {
    const { core, shown, rest } = await openPage();
    core.place("a", { x: 50, y: 50 });
    await core.expand("a");
    core.place("c", { x: 70, y: 70 });
    await rest();
    expect(shown).toEqual([
      { points: { a: { x: 0, y: 1 }, b: { x: 2.7, y: 3 } }, isAfresh: true },
      { points: { a: { x: 50, y: 50 }, b: { x: 2.7, y: 3 } }, isAfresh: false },
      { points: { a: { x: 50, y: 50 }, b: { x: 2.7, y: 3 }, c: { x: 4, y: 5 } }, isAfresh: false },
      { points: { a: { x: 50, y: 50 }, b: { x: 2.7, y: 3 }, c: { x: 70, y: 70 } }, isAfresh: false },
    ]);
  });

  test("ends in the same picture when a link replays it", async () => {
    const first = await openPage();
    first.core.place("a", { x: 50, y: 50 });
    await first.core.expand("a");
    const again = await openPage("show=overview:200&show=place:50,50:a&show=expand:50:a");
    expect(await again.rest()).toEqual(await first.rest());
  });

  test("a new overview is a new picture", async () => {
    const { core, shown, rest } = await openPage();
    core.place("a", { x: 50, y: 50 });
    await core.loadOverview();
    await rest();
    expect(shown.at(-1)).toEqual({ points: { a: { x: 0, y: 1 }, b: { x: 2.7, y: 3 } }, isAfresh: true });
  });
});
