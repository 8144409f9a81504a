import { expect, test } from "vitest";
import type { Condition } from "../conditions/condition.js";
import { sceneOf } from "../scene/scene.js";
import { INITIAL_STATE } from "../state.js";
import { filtersPart } from "./filters-part.js";

const CONDITIONS: readonly Condition[] = [
  { kind: "category", field: "status", values: ["done"], missing: true, isExcept: false },
  { kind: "range", field: "node:lat", from: 1, to: null, missing: false },
  { kind: "text", text: "港" },
  { kind: "component", node: null },
  { kind: "core", least: 2 },
  { kind: "ego", node: "a", steps: 3 },
];

test("filters of each kind come back from a saved view as they were", () => {
  const filters = CONDITIONS.map((condition, index) => ({
    id: `${index}`,
    isOn: index % 2 === 0,
    effect: index % 2 === 0 ? ("hide" as const) : ("fade" as const),
    condition,
  }));
  const saved: unknown = JSON.parse(JSON.stringify(filtersPart.write(sceneOf({ ...INITIAL_STATE, filters }))));
  expect(filtersPart.read(saved)).toEqual({ filters });
  expect(filtersPart.write(sceneOf(INITIAL_STATE))).toBeUndefined();
});

test("a filter from before there was the choice keeps what it names", () => {
  const condition = { kind: "category", field: "status", values: ["done"], missing: false };
  const saved = { id: "a", isOn: true, effect: "hide", condition };
  expect(filtersPart.read([saved])).toEqual({ filters: [{ ...saved, condition: { ...condition, isExcept: false } }] });
});

test("what a view says that is not understood is left out", () => {
  const known = { id: "a", isOn: true, effect: "hide", condition: { kind: "core", least: 1 } };
  const unknown = [{ ...known, condition: { kind: "moon" } }, { ...known, effect: "melt" }, 7, null];
  expect([filtersPart.read([...unknown, known]), filtersPart.read("x")]).toEqual([
    { filters: [known] },
    { filters: [] },
  ]);
});
