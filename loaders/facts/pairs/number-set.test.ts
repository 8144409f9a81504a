import { expect, test } from "vitest";
import { createNumberSet } from "./number-set.js";

test("numbers are given once each, in the order in which they came", () => {
  const set = createNumberSet(10);
  for (const number of [7, 0, 7, 9, 0]) set.add(number);
  expect([...set.take()]).toEqual([7, 0, 9]);
});

test("what was taken is not there the next time", () => {
  const set = createNumberSet(10);
  set.add(3);
  const first = set.take();
  set.add(4);
  set.add(3);
  expect([[...first], [...set.take()]]).toEqual([[3], [4, 3]]);
});
