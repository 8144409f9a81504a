import { expect, test } from "vitest";
import { enlargementFor } from "./enlargement.js";
import { sizeFromDegree } from "../picture.js";

test("the fewer nodes there are, the larger each is drawn", () => {
  const counts = [1, 10, 39, 100, 200, 400, 600, 1000, 5000, 100_000];
  const sizes = counts.map(enlargementFor);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect([enlargementFor(1000), sizes.at(-1)]).toEqual([1, 0.4]);
});

test("the least node of a handful is large enough for its icon", () => {
  // From this radius on the shader draws icons whole.
  expect(sizeFromDegree(0) * enlargementFor(5)).toBeGreaterThan(7);
});
