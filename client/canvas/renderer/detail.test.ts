import { expect, test } from "vitest";
import { detailFor } from "./detail.js";

const still = { lines: 3_000, ratio: 1, isMoving: false, costMs: 50 };

test("lines are drawn finely while they can be told apart and the picture is still", () => {
  expect(detailFor(still)).toBe("fine");
  expect(detailFor({ ...still, lines: 60_000 })).toBe("plain");
});

test("of very many lines few are seen from near", () => {
  expect(detailFor({ ...still, lines: 60_000, ratio: 0.3 })).toBe("fine");
});

test("a moving picture is drawn plainly where drawing it takes long", () => {
  expect(detailFor({ ...still, isMoving: true })).toBe("plain");
  expect(detailFor({ ...still, isMoving: true, costMs: 4 })).toBe("fine");
});
