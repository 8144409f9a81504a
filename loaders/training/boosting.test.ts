import { expect, test } from "vitest";
import { probabilitiesBy } from "#loaders/tagger/trees.js";
import { bytesFromTrees, treesFromBytes } from "#loaders/tagger/trees-file.js";
import { type Cases, learnTrees } from "./boosting.js";

const SETTINGS = { trees: 40, depth: 2, rate: 0.3, leastMass: 0.1, ridge: 1, caseShare: 0.8, traitShare: 0.7 };

/** Right where both of two traits are high; a third says nothing. */
function cases(): Cases {
  const rows = Array.from({ length: 200 }, (_, index) => [index % 2, Math.floor(index / 2) % 2, index % 7]);
  return {
    count: rows.length,
    width: 3,
    traits: Float32Array.from(rows.flat()),
    right: Uint8Array.from(rows, ([a, b]) => (a === 1 && b === 1 ? 1 : 0)),
    weights: new Float32Array(rows.length).fill(1),
  };
}

test("trees learn what no single trait tells", () => {
  const trees = learnTrees(cases(), SETTINGS);
  const asked = Float32Array.of(1, 1, 0, 1, 0, 0, 0, 1, 6, 1, 1, 3, 0, 0, 2);
  expect([...probabilitiesBy(trees, asked, 3)].map((probability) => Math.round(probability))).toEqual([1, 0, 0, 1, 0]);
});

test("the same cases give the same trees, and a file gives them back", () => {
  const trees = learnTrees(cases(), SETTINGS);
  expect(learnTrees(cases(), SETTINGS)).toEqual(trees);
  expect(treesFromBytes(bytesFromTrees(trees), "t")).toEqual({ ...trees, base: Math.fround(trees.base) });
});

test("a damaged file of trees is refused by name", () => {
  const bytes = bytesFromTrees(learnTrees(cases(), SETTINGS));
  expect(() => treesFromBytes(bytes.slice(1), "t")).toThrow(/^t holds no trees of version/u);
});

test("cases that count for more are believed", () => {
  const { traits, ...rest } = cases();
  const learned = [1, 9].map((weight) => {
    const weights = Float32Array.from(rest.right, (_, index) => (index % 3 === 0 ? weight : 1));
    const right = Uint8Array.from(rest.right, (_, index) => (index % 3 === 0 ? 1 : 0));
    return learnTrees({ ...rest, traits: traits.map(() => 0), right, weights }, SETTINGS).base;
  });
  expect(learned.map((base) => Math.sign(base))).toEqual([-1, 1]);
});
