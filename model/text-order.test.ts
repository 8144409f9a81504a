import { expect, it } from "vitest";
import { compareCodePoints } from "./text-order.js";

it("orders text as the engines do, by code points", () => {
  const ordered = ["", "a", "ab", "b", "西", "\uD7FF", "\uE000", "（", "\uFFFD", "🙂", "𠮷", "𠮷a"];
  expect(ordered.toReversed().toSorted(compareCodePoints)).toEqual(ordered);
});
