import { expect, test } from "vitest";
import { areAllBeyond } from "./out-of-sight.js";

const EXTENT = { width: 100, height: 50 };

test("a picture is out of sight where all of its nodes that are shown lie beyond the canvas", () => {
  expect(areAllBeyond(nodesAt([-30, 20], [150, 20]), EXTENT)).toBe(true);
  expect(areAllBeyond(nodesAt([-30, 20], [50, 20]), EXTENT)).toBe(false);
  const hidden = { centres: Float32Array.of(-30, 20, 50, 20), radii: Float32Array.of(5, 0) };
  expect(areAllBeyond(hidden, EXTENT)).toBe(true);
});

test("a node whose rim is seen is in sight, and of no nodes none is out of it", () => {
  expect(areAllBeyond(nodesAt([-3, 20]), EXTENT)).toBe(false);
  expect(areAllBeyond(nodesAt(), EXTENT)).toBe(false);
});

function nodesAt(...points: readonly (readonly [x: number, y: number])[]) {
  return { centres: Float32Array.from(points.flat()), radii: Float32Array.from(points, () => 5) };
}
