import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import { createMover } from "./mover.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "../picture.js";

/** A picture of so many nodes, all in one place, and a page whose frames come when they are called for. */
function openPicture(count: number) {
  const picture: Picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (let index = 0; index < count; index += 1) {
    const id = String(index);
    picture.addNode(id, { x: 0, y: 0, size: 4, node: { id, labels: [], properties: {} } });
  }
  const frames: FrameRequestCallback[] = [];
  const mover = createMover(picture, {
    document: { hidden: false },
    requestAnimationFrame: (frame) => frames.push(frame),
    cancelAnimationFrame: () => void frames.splice(0),
  });
  const goTo = new Map(picture.mapNodes((id) => [id, { x: 100, y: 0 }] as const));
  return { picture, mover, goTo, frame: (now: number) => frames.shift()?.(now) };
}

test("leads nodes to their points frame by frame, but for the one that a hand holds", () => {
  const { picture, mover, goTo, frame } = openPicture(2);
  mover.hold("1");
  mover.move(goTo, 200);
  frame(1000);
  frame(1100);
  expect(picture.getNodeAttribute("0", "x")).toBe(75);
  frame(1200);
  expect(picture.mapNodes((_, { x }) => x)).toEqual([100, 0]);
});

test("puts so many nodes that each frame would take long where they go at once", () => {
  const { picture, mover, goTo } = openPicture(5_001);
  mover.move(goTo, 200);
  expect(picture.everyNode((_, { x }) => x === 100)).toBe(true);
});
