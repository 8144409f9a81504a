import { expect, it } from "vitest";
import { clippedText } from "./clipped-text.js";

it("cuts what is too wide, where Chinese takes nearly twice the room", () => {
  expect([clippedText("HashAggregate", 20), clippedText("HashAggregate", 8)]).toEqual(["HashAggregate", "HashAgg…"]);
  expect([clippedText("社会消费品零售", 13), clippedText("社会消费品零售总额", 10)]).toEqual([
    "社会消费品零售",
    "社会消费品…",
  ]);
  expect(clippedText("", 3)).toBe("");
});
