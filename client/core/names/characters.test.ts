import { expect, test } from "vitest";
import { beginningOf, charactersOf } from "./characters.js";

test("a flag, a family, a skin tone and an accent are one character each", () => {
  expect(charactersOf("a🇨🇳👨‍👩‍👧👍🏽e\u0301徐𠮷")).toEqual(["a", "🇨🇳", "👨‍👩‍👧", "👍🏽", "e\u0301", "徐", "𠮷"]);
  expect(charactersOf("")).toEqual([]);
});

test("a beginning ends before the character that has no room", () => {
  expect(beginningOf("徐汇滨江", 4)).toBe("徐汇滨江");
  expect(beginningOf("徐汇滨江", 2)).toBe("徐汇…");
  expect(beginningOf("徐𠮷汇", 2)).toBe("徐…");
  expect(beginningOf("徐👨‍👩‍👧汇", 5)).toBe("徐…");
  expect(beginningOf("徐👨‍👩‍👧汇", 9)).toBe("徐👨‍👩‍👧…");
});
