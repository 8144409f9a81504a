import { expect, test } from "vitest";
import { numberFeatures } from "./feature-numbers.js";

test("features that come often enough are numbered in the order in which they first come", () => {
  const { features, ids } = numberFeatures([Int32Array.of(-7, 0, 9, 5), Int32Array.of(5, 8, 9, -7, 9)], 2);
  expect([...features]).toEqual([-7, 9, 5]);
  expect(ids.map((own) => [...own])).toEqual([
    [0, -1, 1, 2],
    [2, -1, 1, 0, 1],
  ]);
});

test("there is room for more features than were thought of", () => {
  const many = Int32Array.from({ length: 40_000 }, (_, index) => Math.imul(index + 1, 0x9e37_79b1));
  const { features, ids } = numberFeatures([many, many.toReversed()], 2);
  expect(features).toHaveLength(many.length);
  expect(features.every((feature, number) => feature === many[number])).toBe(true);
  expect(ids[0]?.every((id, slot) => id === slot)).toBe(true);
});
