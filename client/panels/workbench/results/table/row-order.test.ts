import { expect, it } from "vitest";
import { createRowOrder } from "./row-order.js";

/** Rows by their places and the elements that draw them. */
const rows = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([place, slot]) => ({ place, slot }));
const REST = rows([0, 0], [1, 1], [2, 2]);

it("at rest is that of the table, whatever draws the rows", () => {
  const ordered = createRowOrder();
  expect(ordered(rows([7, 0], [5, 1], [6, 2]), false)).toEqual(rows([5, 1], [6, 2], [7, 0]));
});

it("stays while one scrolls, from the first turn on, and what needs another element comes last", () => {
  const ordered = createRowOrder();
  ordered(rows([7, 0], [5, 1], [6, 2]), false);
  expect(ordered(rows([6, 2], [7, 0], [8, 1]), true)).toEqual(rows([8, 1], [6, 2], [7, 0]));
  const more = ordered(rows([8, 1], [9, 2], [10, 0], [11, 3], [12, 4]), true);
  expect(more).toEqual(rows([8, 1], [9, 2], [10, 0], [11, 3], [12, 4]));
  expect(ordered(rows([11, 3], [12, 4], [13, 0]), true)).toEqual(rows([13, 0], [11, 3], [12, 4]));
});

it("is the same when it is asked twice, and the table's again after scrolling", () => {
  const ordered = createRowOrder();
  ordered(REST, false);
  const scrolled = rows([2, 2], [3, 0], [4, 1]);
  expect(ordered(scrolled, true)).toEqual(rows([3, 0], [4, 1], [2, 2]));
  expect(ordered(scrolled, true)).toEqual(rows([3, 0], [4, 1], [2, 2]));
  expect(ordered(scrolled, false)).toEqual(scrolled);
});
