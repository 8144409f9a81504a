import { expect, test } from "vitest";
import { graphOf, viewOf } from "./fixture.js";
import { lineAt, sceneOf } from "./scene.js";
import { neighbourhood } from "./view.js";

const SIZE = { width: 600, height: 400 };
const ENDS = [
  [1, 0],
  [0, 1],
  [1, 0],
  [1, 0],
  [1, 0],
] as const;

test("in an exported page, lines between the same two nodes curve to their sides, and are hit there", () => {
  const graph = graphOf(ENDS.slice(0, 2));
  const scene = sceneOf(graph, viewOf(), SIZE);
  expect(scene.lines.map(({ bend }) => Math.sign((bend?.y ?? 0) - 200))).toEqual([-1, 1]);
  expect([lineAt(scene, { x: 400, y: 191 }, 6), lineAt(scene, { x: 400, y: 209 }, 6)]).toEqual([0, 1]);
});

test("in an exported page, many lines are one with their count until one of them is chosen", () => {
  const graph = graphOf(ENDS);
  const closed = sceneOf(graph, viewOf(), SIZE).lines;
  expect(closed.map(({ index, stands, badge }) => [index, stands.length, badge?.text])).toEqual([
    [0, 5, undefined],
    [1, 5, "5"],
  ]);
  const chosen = { kind: "line", index: 3 } as const;
  const open = sceneOf(graph, viewOf({ selection: chosen }), SIZE).lines;
  expect(open.map(({ stands, badge }) => [...stands, badge])).toEqual(ENDS.map((_, index) => [index, null]));
  expect(neighbourhood(graph, chosen)?.lines).toEqual(new Set([3]));
});
