import { expect, test } from "vitest";
import { bendOf } from "./curve.js";
import { lineGeometry, middleOf } from "./line-geometry.js";

const line = { start: { x: 0, y: 0, radius: 10 }, end: { x: 200, y: 0, radius: 20 }, bend: 0 };

test("a straight line is seen from rim to rim, as far as its arrow's head", () => {
  expect(lineGeometry(line, { width: 2, hasArrow: false })).toEqual({
    from: { x: 10, y: 0 },
    to: { x: 180, y: 0 },
    bend: null,
    head: null,
  });
  expect(lineGeometry(line, { width: 2, hasArrow: true })).toEqual({
    from: { x: 10, y: 0 },
    to: { x: 171.5, y: 0 },
    bend: null,
    head: [
      { x: 180, y: 0 },
      { x: 171.5, y: expect.closeTo(-4.2) },
      { x: 171.5, y: expect.closeTo(4.2) },
    ],
  });
});

test("a line that bends begins and ends on the rims, and lies on its parabola in between", () => {
  const bent = { ...line, bend: 30 };
  const seen = lineGeometry(bent, { width: 2, hasArrow: false });
  const [from, to, pull] = [seen!.from, seen!.to, seen!.bend!];
  expect(Math.hypot(from.x, from.y)).toBeCloseTo(10, 1);
  expect(Math.hypot(to.x - 200, to.y)).toBeCloseTo(20, 1);
  const half = { x: (from.x + 2 * pull.x + to.x) / 4, y: (from.y + 2 * pull.y + to.y) / 4 };
  expect(half.y).toBeCloseTo(-30 * 4 * (half.x / 200) * (1 - half.x / 200), 6);
  expect(middleOf(bent)).toEqual({ x: expect.closeTo(half.x), y: expect.closeTo(half.y) });
});

test("the head of a line that bends points where the line goes", () => {
  const [tip, left, right] = lineGeometry({ ...line, bend: 30 }, { width: 2, hasArrow: true })!.head!;
  const base = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  // It comes down to the end on its way back from the left, which is above.
  expect(Math.atan2(tip.y - base.y, tip.x - base.x)).toBeCloseTo(Math.atan(0.6 * (1 - 2 * 0.075)), 1);
});

test("lines whose ends cover them are not seen; their middle is where it would be", () => {
  const short = { ...line, end: { x: 25, y: 0, radius: 20 } };
  expect([lineGeometry(short, { width: 2, hasArrow: true }), middleOf(short)]).toEqual([null, { x: 12.5, y: 0 }]);
});

test("lanes widen with nearness no further than twice, and no wider than a line is long enough for", () => {
  expect([bendOf(1, 1000, 0.5), bendOf(1, 1000, 1), bendOf(1, 1000, 9), bendOf(-2, 100, 9)]).toEqual([9, 18, 36, -24]);
});
