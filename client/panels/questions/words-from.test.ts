import { expect, test } from "vitest";
import { wordsFrom } from "./words-from.js";

test.each([
  ["志愿服务", "志愿服务"],
  [" 龙吴路　大修 ", "龙吴路 大修"],
  ["龙吴路\t 大修", "龙吴路 大修"],
  [" 　", null],
  ["", null],
])("“%s” is “%s”", (typed, words) => {
  expect(wordsFrom(typed)).toBe(words);
});
