import { expect, test } from "vitest";
import { shelfPoints } from "./shelf.js";

test("a shelf stands in rows under the graph, in its middle", () => {
  const graph = [
    { x: 0, y: 0 },
    { x: 1000, y: 500 },
  ];
  const ids = Array.from({ length: 40 }, (_, index) => `${index}`);
  const points = [...shelfPoints(ids, graph).values()];
  expect(points.filter(({ x, y }) => x < 0 || x > 1000 || y >= 0)).toEqual([]);
  expect(new Set(points.map(({ y }) => Math.round(y)))).toEqual(new Set([-70, -98]));
});

test("alone on the canvas it is a block with room for names", () => {
  expect(Object.fromEntries(shelfPoints(["a", "b", "c"], []))).toEqual({
    a: { x: 0, y: 0 },
    b: { x: 120, y: 0 },
    c: { x: 0, y: -48 },
  });
});
