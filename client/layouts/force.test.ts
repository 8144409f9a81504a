import { describe, expect, test } from "vitest";
import { layoutRequest } from "./fixture.js";
import { createForceLayout } from "./force.js";
import type { LayoutRequest } from "./layout.js";
import { seededPoint } from "./placement.js";

/** A star of ten around node 0, and a pair apart. */
const request: LayoutRequest = layoutRequest({
  positions: Float32Array.from(
    Array.from({ length: 13 }, (_, node) => seededPoint(`${node}`, { x: 0, y: 0 }, 400)).flatMap(({ x, y }) => [x, y]),
  ),
  edges: Uint32Array.from([...Array.from({ length: 10 }, (_, leaf) => [0, leaf + 1]).flat(), 11, 12]),
  sizes: new Float32Array(13).fill(8),
  fixed: new Uint8Array(13),
});

function settled(given: LayoutRequest, turn = 50): Float32Array {
  const layout = createForceLayout(given);
  while (!layout.advance(turn));
  return layout.positions();
}

function distance(positions: Float32Array, one: number, other: number): number {
  const [x = 0, y = 0] = [0, 1].map((axis) => positions[2 * one + axis]! - positions[2 * other + axis]!);
  return Math.hypot(x, y);
}

describe("the layout", () => {
  test("is the same for the same graph, in however many turns it is done", () => {
    expect(settled(request, 7)).toEqual(settled(request, 1000));
  });

  test("brings together what is linked and lets no node cover another", () => {
    const positions = settled(request);
    expect(distance(positions, 11, 12)).toBeLessThan(distance(positions, 0, 12));
    const pairs = Array.from({ length: 13 }, (_, one) =>
      Array.from({ length: one }, (_, other) => [one, other]),
    ).flat();
    const extent = Math.max(...pairs.map(([one, other]) => distance(positions, one!, other!)));
    const nearest = Math.min(...pairs.map(([one, other]) => distance(positions, one!, other!)));
    // In a picture 700 pixels wide.
    expect((nearest / extent) * 700).toBeGreaterThan(16);
  });

  test("makes no hub of two with many lines between them, and leaves room for these", () => {
    const bundled = Uint32Array.from([...request.edges, ...Array.from({ length: 20 }, () => [12, 11]).flat()]);
    const [once, often] = [settled(request), settled({ ...request, edges: bundled })];
    expect(often.slice(0, 22)).toEqual(once.slice(0, 22));
    expect(distance(often, 11, 12)).toBeGreaterThanOrEqual(distance(once, 11, 12));
    expect(distance(often, 11, 12)).toBeLessThan(distance(often, 0, 12));
  });

  test("moves no node that is fixed", () => {
    const fixed = Uint8Array.from({ length: 13 }, (_, node) => Number(node < 11));
    const positions = settled({ ...request, fixed, isAfresh: false });
    expect(positions.slice(0, 22)).toEqual(request.positions.slice(0, 22));
    expect(positions.slice(22)).not.toEqual(request.positions.slice(22));
  });
});
