import { expect, test } from "vitest";
import { bytesFromLearned } from "#loaders/training/weights-file.js";
import { createSpanFinder } from "./chain.js";
import type { FeatureTable } from "./features.js";
import { labelCount, LAYERS } from "./labels.js";
import { scoresOf } from "./scores.js";
import { weightsFromBytes } from "./weights.js";

/** Feature 1 speaks for the beginning of a place with ln 2, feature 2 for its inside with ln 3, in the layer of places alone. */
const weights = weightsFromBytes(
  bytesFromLearned(
    {
      names: layer(labelCount(LAYERS.names), [], []),
      places: layer(3, [1, 2], [0, Math.log(2), 0, 0, 0, Math.log(3)]),
    },
    0,
  ),
  "test",
);

function layer(labels: number, features: number[], values: number[]): Parameters<typeof bytesFromLearned>[0]["names"] {
  const transitions = new Float32Array(labels * labels);
  for (let label = 0; label < labels; label += 1)
    for (let inside = 2; inside < labels; inside += 2)
      if (label !== inside && label !== inside - 1) transitions[label * labels + inside] = -1000;
  return { labels, features: Int32Array.from(features), weights: Float32Array.from(values), transitions };
}

function places(features: readonly number[], least = 0.01): [from: number, to: number, probability: number][] {
  const table: FeatureTable = { length: features.length, stride: 1, features: Int32Array.from(features) };
  return createSpanFinder(weights)(scoresOf([], table, weights), { layer: "places", least }).map(
    ({ from, to, probability }) => [from, to, Math.round(probability * 100) / 100],
  );
}

test("the probability of a name is its share of all readings", () => {
  // The readings of [1, 2] as products: OO 1, OB 1, BO 2, BB 2, BI 2·3 = 6; together 12.
  expect(places([1, 2])).toEqual([
    [0, 1, 0.33],
    [0, 2, 0.5],
    [1, 2, 0.25],
  ]);
});

test("only names that are likely enough are told", () => {
  expect(places([1, 2], 0.4)).toEqual([[0, 2, 0.5]]);
});

test("a passage without words has no names", () => {
  expect(places([])).toEqual([]);
});

test("a long passage neither overflows nor runs out of numbers", () => {
  const spans = places(Array.from({ length: 20_000 }, (_, index) => (index % 2) + 1));
  expect(spans.length).toBeGreaterThan(10_000);
  expect(spans.every(([, , probability]) => probability >= 0 && probability <= 1)).toBe(true);
});
