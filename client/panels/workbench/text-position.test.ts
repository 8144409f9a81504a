import { expect, test } from "vitest";
import { offsetOf } from "./text-position.js";

test("a line and column become an offset within the text", () => {
  const text = "MATCH (p)\nRETURN p";
  const places = [
    { line: 1, column: 1 },
    { line: 2, column: 8 },
    { line: 2, column: 99 },
    { line: 9, column: 1 },
  ];
  expect(places.map((place) => offsetOf(text, place))).toEqual([0, 17, 18, 10]);
});
