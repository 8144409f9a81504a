import { expect, test } from "vitest";
import { histogramOf } from "./histogram.js";

test("few whole numbers get a part each, and what has no value is counted apart", () => {
  expect(histogramOf([2014, null, 2012, 2014])).toEqual({
    extent: [2012, 2014],
    isWhole: true,
    counts: [1, 0, 2],
    missing: 1,
  });
});

test("other numbers are spread over equal parts, the greatest in the last", () => {
  const histogram = histogramOf([0, 0.5, 1]);
  expect([histogram?.counts.length, histogram?.counts[0], histogram?.counts[12], histogram?.counts[23]]).toEqual([
    24, 1, 1, 1,
  ]);
  expect(histogramOf(Array.from({ length: 100 }, (_, index) => index))?.counts.reduce((sum, each) => sum + each)).toBe(
    100,
  );
});

test("one value is one part, none is no histogram", () => {
  expect(histogramOf([0.7, 0.7])?.counts.reduce((sum, each) => sum + each)).toBe(2);
  expect([histogramOf([]), histogramOf([null])]).toEqual([null, null]);
});
