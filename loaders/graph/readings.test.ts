import { expect, test } from "vitest";
import { readingsOf } from "./readings.js";

test.each([
  ["重", ["zhong", "chong"]],
  ["长", ["chang", "zhang"]],
  ["绿", ["lv", "lu"]],
  ["泾", ["jing"]],
  ["a", []],
  ["1", []],
  ["，", []],
])("%s is read %j", (character, readings) => {
  expect(readingsOf(character)).toEqual(readings);
});
