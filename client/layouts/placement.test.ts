import { describe, expect, test } from "vitest";
import { middleOf, seededFraction, seededPoint, startingPoint } from "./placement.js";

const ids = Array.from({ length: 500 }, (_, index) => `project:第${index}号`);

describe("seeded places", () => {
  test("depend on the id alone and are spread over the whole disc", () => {
    const points = ids.map((id) => seededPoint(id, { x: 10, y: 20 }, 5));
    expect(points).toEqual(ids.map((id) => seededPoint(id, { x: 10, y: 20 }, 5)));
    expect(points.filter(({ x, y }) => Math.hypot(x - 10, y - 20) > 5.000001)).toEqual([]);
    const middle = middleOf(points);
    expect(Math.hypot(middle.x - 10, middle.y - 20)).toBeLessThan(0.5);
  });

  test("hardly ever coincide, although ids are alike", () => {
    expect(new Set(ids.map(seededFraction)).size).toBe(ids.length);
  });
});

describe("a new node", () => {
  const placed = [
    { x: -100, y: 0 },
    { x: 100, y: 0 },
  ];

  test("starts beside what it came from", () => {
    const { x, y } = startingPoint({ id: "a", beside: [{ x: 100, y: 0 }] }, placed, 40);
    expect(Math.hypot(x - 100, y)).toBeLessThanOrEqual(40);
  });

  test("that belongs to nothing starts outside of what is there", () => {
    const { x, y } = startingPoint({ id: "a", beside: [] }, placed, 40);
    expect(Math.hypot(x, y)).toBeCloseTo(140);
  });
});
