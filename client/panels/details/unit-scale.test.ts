import { expect, test } from "vitest";
import { rescaled, scaledUnit, usualUnit } from "./unit-scale.js";

test.each([
  ["万亿元", "元", 1e12],
  ["亿元", "元", 1e8],
  ["万人次", "人次", 1e4],
  ["万千瓦", "千瓦", 1e4],
  ["千瓦", "千瓦", 1],
  ["亿", "", 1e8],
  [null, null, 1],
])("%s counts %s by %d", (written, base, scale) => {
  expect(scaledUnit(written)).toEqual({ written, base, scale });
});

test("a value in another unit of its base is as large as it was", () => {
  expect(rescaled(4.32, scaledUnit("万亿元"), scaledUnit("亿元"))).toBe(43_200);
  expect(rescaled(10_297, scaledUnit("亿元"), scaledUnit("万亿元"))).toBe(1.0297);
});

test("the usual unit is the one given most often, of several the greatest", () => {
  expect(usualUnit(["亿元", "万亿元", "亿元"].map(scaledUnit)).written).toBe("亿元");
  expect(usualUnit(["亿元", "万亿元"].map(scaledUnit)).written).toBe("万亿元");
});
