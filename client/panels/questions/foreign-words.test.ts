import { expect, test } from "vitest";
import { isForeignWords } from "./foreign-words.js";

test.each(["housing", "Housing", "tax cuts", "new energy"])("reports have no words like “%s”", (words) => {
  expect(isForeignWords(words)).toBe(true);
});

test.each(["5G", "gdp", "AI", "PM2.5", "RCEP", "APEC", "VOCs", "住房", "5G 基站", "town 小镇"])(
  "reports may say “%s” as it is",
  (words) => {
    expect(isForeignWords(words)).toBe(false);
  },
);
