import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { createCore } from "../../core/create-core.js";
import { fakeAddress, fakeApi, fakeMemory } from "../../core/fixture.js";
import { DEFAULT_LAYOUT, type Layout } from "../frame/layout.js";
import { stepAlong } from "./path-actions.js";

test("stepping along paths opens the panel that tells of the one that stands out", () => {
  const core = createCore({ api: fakeApi(), address: fakeAddress(), memory: fakeMemory(), languages: [] });
  const layout = createStore<Layout>(() => DEFAULT_LAYOUT);
  stepAlong({ core, layout }, 1);
  expect(layout.getState().side).toBe("paths");
});
