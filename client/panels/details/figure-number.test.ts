import { describe, expect, it } from "vitest";
import { figureNumber } from "./figure-number.js";

const format = new Intl.NumberFormat("en");

describe("figureNumber", () => {
  it.each([
    [545, null, "about", "≈ 545"],
    [95, undefined, "atLeast", "≥ 95"],
    [800, 900, undefined, "800–900"],
    [1200, null, null, "1,200"],
    [undefined, null, "over", null],
  ])("shows %s up to %s, bounded by %s, as %s", (value, max, bound, shown) => {
    expect(figureNumber(value, { max, bound, format })).toBe(shown);
  });
});
