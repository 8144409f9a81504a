import { expect, test } from "vitest";
import { entity, openCore, result } from "../../core/fixture.js";
import { createLookControl } from "./look-control.js";
import { nodeLook } from "./appearance.js";
import type { Preferences } from "../preferences.js";

const PREFERENCES: Preferences = {
  scheme: () => "light",
  isStrong: () => false,
  motion: () => 0,
  onChange: () => {},
};
const places = Array.from({ length: 60 }, (_, index) => entity(`地点${index}`, "Place"));
const project = entity("西岸传媒港", "Project");

test("where filters leave few nodes, each of them is named", async () => {
  const { core } = openCore({ api: { namedQuery: () => Promise.resolve(result([...places, project], [])) } });
  await core.start();
  const look = createLookControl(core, PREFERENCES);
  const isNamed = () => nodeLook(project.id, { x: 0, y: 0, size: 3, node: project }, look.current()).forceLabel;
  const before = isNamed();
  core.showOnlyType("Project");
  expect([before, isNamed()]).toEqual([false, true]);
});
