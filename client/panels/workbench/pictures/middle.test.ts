import { expect, test } from "vitest";
import { middleOf, scrollToMiddle } from "./middle.js";

test("what stands in the middle of a box stands there again after it has grown", () => {
  const before = {
    scrollLeft: 100,
    scrollTop: 0,
    scrollWidth: 600,
    scrollHeight: 200,
    clientWidth: 400,
    clientHeight: 200,
  };
  const middle = middleOf(before);
  expect(middle).toEqual({ x: 0.5, y: 0.5 });
  const after = { ...before, scrollLeft: 0, scrollWidth: 1200, scrollHeight: 400 };
  scrollToMiddle(after, middle);
  expect([after.scrollLeft, after.scrollTop]).toEqual([400, 100]);
});
