import { describe, expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import type { Core } from "./core.js";
import { entity, fact, fakeApi, neighbours, openCore, result } from "./fixture.js";
import { sceneOf } from "./scene.js";

const TYPES = ["Project", "Place", "Department"] as const satisfies readonly EntityType[];
const nodes = Array.from({ length: 30 }, (_, index) => entity(`n${index}`, TYPES[index % TYPES.length]));
const facts = nodes.slice(1).map(({ id }, index) => fact(`${index}`, id, nodes[Math.floor(index / 2)]!.id));

const api = fakeApi({
  namedQuery: () => Promise.resolve(result(nodes.slice(0, 10), facts.slice(0, 9))),
  neighbours: (key) => {
    const around = facts.filter(({ start, end }) => start === key || end === key);
    const ids = new Set([key, ...around.flatMap(({ start, end }) => [start, end])]);
    const found = nodes.filter(({ id }) => ids.has(id));
    return Promise.resolve(neighbours(found, around, found.length - 1));
  },
  query: () => Promise.resolve(result(nodes.slice(20), facts.slice(20))),
});

async function open(): Promise<Core> {
  const { core } = openCore({ api });
  await core.start();
  // In the place of a canvas: whatever comes is put somewhere.
  core.state.subscribe(({ dataset, points }) => {
    if ([...dataset.nodes.keys()].every((id) => points.has(id))) return;
    const missing = [...dataset.nodes.keys()].filter((id) => !points.has(id));
    core.settle(new Map([...points, ...missing.map((id, index) => [id, { x: index, y: points.size }] as const)]), null);
  });
  core.arrange();
  return core;
}

/** Numbers below 1, always the same for a seed: a linear congruence. */
function createFractions(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

async function actAtRandom(core: Core, fraction: () => number): Promise<void> {
  const id = nodes[Math.floor(fraction() * nodes.length)]!.id;
  const type = TYPES[Math.floor(fraction() * TYPES.length)]!;
  const actions: readonly (() => Promise<void> | void)[] = [
    () => core.expand(id),
    () => core.show(id),
    () => core.place(id, { x: fraction(), y: fraction() }),
    () => core.arrange(),
    () => core.pin([id]),
    () => core.unpin([id]),
    () => core.hide([id]),
    () => core.unhide(),
    () => core.remove([id]),
    () => core.hideType(type),
    () => core.showType(type),
    () => core.showMore(),
    () => core.loadOverview(),
    () => core.runQuery().then(() => core.showResult(fraction() < 0.5 ? "add" : "replace")),
  ];
  await actions[Math.floor(fraction() * actions.length)]?.();
}

describe("undoing", () => {
  test.each([1, 2, 3, 4, 5])(
    "all of 200 random actions leads back exactly, and doing them again forth (seed %i)",
    async (seed) => {
      const core = await open();
      const fraction = createFractions(seed);
      const before = core.state.getState();
      for (let count = 0; count < 200; count += 1) await actAtRandom(core, fraction);
      const after = core.state.getState();
      const changes = after.history.past.length - before.history.past.length;
      expect(changes).toBeGreaterThan(50);
      core.travel(-changes);
      expect(sceneOf(core.state.getState())).toEqual(sceneOf(before));
      core.travel(changes);
      expect(sceneOf(core.state.getState())).toEqual(sceneOf(after));
      expect(core.state.getState().history).toEqual(after.history);
    },
  );

  test("one thing at a time, told by what was done to what", async () => {
    const core = await open();
    core.hide(["n1"]);
    core.pin(["n2", "n3"]);
    expect(core.state.getState().history.past.map(({ change }) => change)).toEqual([
      { kind: "arrange", layout: { kind: "force" } },
      { kind: "hide", count: 1, subject: nodes[1] },
      { kind: "pin", count: 2 },
    ]);
    core.undo();
    expect([...core.state.getState().pinned]).toEqual([]);
    expect([...core.state.getState().hidden]).toEqual(["n1"]);
  });

  test("and then doing something else leaves nothing to be done again", async () => {
    const core = await open();
    core.hide(["n1"]);
    core.undo();
    core.hide(["n2"]);
    core.redo();
    expect([...core.state.getState().hidden]).toEqual(["n2"]);
  });

  test("leaves selection, camera and language alone", async () => {
    const core = await open();
    core.hide(["n1"]);
    core.setLanguage("en");
    core.setCamera({ x: 0, y: 0, ratio: 2 });
    await core.select("n2");
    core.undo();
    expect(core.state.getState()).toMatchObject({
      language: "en",
      camera: { x: 0, y: 0, ratio: 2 },
      selection: { kind: "node", id: "n2" },
    });
  });

  test("what changed nothing is not remembered", async () => {
    const core = await open();
    core.unhide();
    core.showType("Place");
    expect(core.state.getState().history.past).toHaveLength(1);
  });
});
