import { expect, it } from "vitest";
import { logOddsBy } from "#loaders/facts/pairs/word-weights.js";
import { learnWordWeights } from "./linear.js";

it("learns which features speak for and which against", () => {
  const features = Array.from({ length: 60 }, (_, index) => Int32Array.from([0, 1 + (index % 3)]));
  const right = features.map((_, index) => index % 3 === 0);
  const weights = learnWordWeights({ size: 8, features, right }, { epochs: 20, rate: 0.1, ridge: 0.0001 });
  expect(features.slice(0, 3).map((own) => logOddsBy(weights, own) > 0)).toEqual([true, false, false]);
  expect(logOddsBy(weights, Int32Array.from([7]))).toBe(0);
});
