import { expect, test } from "vitest";
import { sceneOf } from "../scene/scene.js";
import { bund, media, openWorld } from "../world.js";

test("a view opened over another canvas keeps nothing of that, which comes back by undo", async () => {
  const { core, state } = openWorld();
  await core.start();
  core.settle(new Map([media, bund].map((node) => [node.id, { x: 0, y: 0 }])), null);
  core.place(bund.id, { x: 1, y: 1 });
  const kept = sceneOf(state());
  const view: unknown = JSON.parse(JSON.stringify(await core.snapshot()));
  core.hide([bund.id]);
  core.hideType("Place");
  core.pin([media.id]);
  core.putFilter({ id: "1", isOn: true, effect: "hide", condition: { kind: "text", text: "港" } });
  core.putRule({
    id: "1",
    isOn: true,
    condition: { kind: "text", text: "港" },
    style: { colour: "red", size: null, icon: null, label: null },
  });
  core.putNote({ id: "point:1", text: "字", at: { kind: "point", x: 1, y: 2 } });
  core.sizeBy("measure:pagerank");
  core.arrange({ kind: "circle" });
  core.choose([media.id]);
  const other = sceneOf(state());
  await core.openSnapshot(view);
  expect(sceneOf(state())).toEqual(kept);
  expect(state().chosen).toEqual(new Set());
  core.undo();
  expect(sceneOf(state())).toEqual(other);
});

test("a kept view that is damaged leaves the canvas, and is told of as a view and not as a link", async () => {
  const { core, state } = openWorld();
  await core.start();
  const before = sceneOf(state());
  await core.openSnapshot({ version: 99 });
  expect(state().notices).toMatchObject([{ activity: "view", failure: { code: "view-damaged" } }]);
  expect(sceneOf(state())).toEqual(before);
});
