import { expect, test } from "vitest";
import { positionAfterKey } from "./grid-position.js";

const EXTENT = { rows: 100, columns: 4, page: 10 };

test.each([
  ["ArrowDown", false, { row: 51, column: 2 }],
  ["ArrowUp", false, { row: 49, column: 2 }],
  ["ArrowRight", false, { row: 50, column: 3 }],
  ["ArrowLeft", false, { row: 50, column: 1 }],
  ["PageDown", false, { row: 60, column: 2 }],
  ["PageUp", false, { row: 40, column: 2 }],
  ["Home", false, { row: 50, column: 0 }],
  ["End", false, { row: 50, column: 3 }],
  ["Home", true, { row: 0, column: 0 }],
  ["End", true, { row: 99, column: 3 }],
])("%s (with Ctrl: %s) leads on from the middle of a grid", (key, ctrlKey, position) => {
  expect(positionAfterKey({ key, ctrlKey }, { row: 50, column: 2 }, EXTENT)).toEqual(position);
});

test("no key leads out of a grid, and other keys lead nowhere", () => {
  const corner = { row: 99, column: 3 };
  expect(
    ["ArrowDown", "ArrowRight", "PageDown"].map((key) => positionAfterKey({ key, ctrlKey: false }, corner, EXTENT)),
  ).toEqual([corner, corner, corner]);
  expect(positionAfterKey({ key: "a", ctrlKey: false }, corner, EXTENT)).toBeNull();
});
