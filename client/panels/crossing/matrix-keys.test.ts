import { expect, test } from "vitest";
import { matrixPositionAfterKey } from "./matrix-keys.js";

const EXTENT = { rows: 20, columns: 5, page: 10 };
const after = (key: string, row: number, column: number, ctrlKey = false) =>
  matrixPositionAfterKey({ key, ctrlKey }, { row, column }, EXTENT);

test("arrows lead from cells to the heads of rows and columns, and not into the corner", () => {
  expect(after("ArrowLeft", 3, 0)).toEqual({ row: 3, column: -1 });
  expect(after("ArrowUp", 0, 4)).toEqual({ row: -1, column: 4 });
  expect(after("ArrowUp", 0, -1)).toEqual({ row: -1, column: 0 });
  expect(after("Home", 5, 5, true)).toEqual({ row: -1, column: 0 });
});

test("no key leads out of the matrix, and other keys lead nowhere", () => {
  expect(after("ArrowDown", 19, 4)).toEqual({ row: 19, column: 4 });
  expect(after("End", 2, 1)).toEqual({ row: 2, column: 4 });
  expect(after("PageDown", 2, 1)).toEqual({ row: 12, column: 1 });
  expect(after("x", 2, 1)).toBeNull();
});
