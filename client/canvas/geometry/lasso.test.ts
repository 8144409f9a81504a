import { expect, test } from "vitest";
import { boxBetween, nodesWithin } from "./lasso.js";

const nodes = {
  ids: ["a", "b", "c", "hidden"],
  centres: Float32Array.from([10, 10, 50, 50, 90, 10, 12, 12]),
  radii: Float32Array.from([4, 4, 4, 0]),
};

test("an area holds the nodes that are shown with their centres in it", () => {
  const triangle = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 0, y: 30 },
  ];
  expect(nodesWithin(nodes, triangle)).toEqual(["a"]);
});

test("what lies in a notch of the area is not in it", () => {
  const notched = [
    { x: 0, y: 0 },
    { x: 50, y: 60 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  expect(nodesWithin(nodes, notched)).toEqual([]);
  expect(nodesWithin(nodes, notched.with(1, { x: 50, y: 40 }))).toEqual(["a", "b", "c"]);
});

test("a box is drawn from any corner", () => {
  expect(nodesWithin(nodes, boxBetween({ x: 60, y: 60 }, { x: 5, y: 5 }))).toEqual(["a", "b"]);
});

test("no area holds nothing", () => {
  expect(nodesWithin(nodes, [])).toEqual([]);
});
