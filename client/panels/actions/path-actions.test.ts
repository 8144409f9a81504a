import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { openCore } from "../../core/fixture.js";
import { DEFAULT_LAYOUT, type Layout } from "../frame/layout.js";
import { stepAlong } from "./path-actions.js";

test("stepping along paths opens the panel that tells of the one that stands out", () => {
  const { core } = openCore();
  const layout = createStore<Layout>(() => DEFAULT_LAYOUT);
  stepAlong({ core, layout }, 1);
  expect(layout.getState().side).toBe("paths");
});
