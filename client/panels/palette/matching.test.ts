import { expect, test } from "vitest";
import { matchCost } from "./matching.js";

const READINGS = {
  重: ["zhong", "chong"],
  新: ["xin"],
  排: ["pai"],
  布: ["bu"],
  适: ["shi"],
  合: ["he"],
  窗: ["chuang"],
  口: ["kou"],
};
const fits = (typed: string, name: string) => matchCost(typed, name, READINGS) !== null;

test.each(["重新", "排布", "chongxinpaibu", "cxpb", "zxpb", "chxpai", "paib", "cx pb"])(
  "“%s” finds 重新排布",
  (typed) => {
    expect(fits(typed, "重新排布")).toBe(true);
  },
);

test.each(["cpxb", "xinchong", "fit", "重布"])("“%s” does not find 重新排布", (typed) => {
  expect(fits(typed, "重新排布")).toBe(false);
});

test.each(["fit", "window", "FIT WIN", "indo", "ftwn"])("“%s” finds “Fit to window”", (typed) => {
  expect(fits(typed, "Fit to window")).toBe(true);
});

test("a name's beginning is better than a word's, a word's than its inside, and pinyin or gaps come after", () => {
  const costs = [
    ["fit", "Fit to window"],
    ["fit", "To fit"],
    ["fit", "Benefit"],
    ["shihe", "适合窗口"],
    ["fwd", "Fit to window"],
  ];
  const found = costs.map(([typed = "", name = ""]) => matchCost(typed, name, READINGS));
  expect(found).toEqual(found.toSorted((one, other) => (one ?? 99) - (other ?? 99)));
  expect(new Set(found).size).toBe(5);
});
