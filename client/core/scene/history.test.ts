import { describe, expect, test } from "vitest";
import { actAtRandom, createFractions, nodes, openByChance as open } from "../chance.js";
import { sceneOf } from "./scene.js";

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
      expect(changes).toBeGreaterThan(80);
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
