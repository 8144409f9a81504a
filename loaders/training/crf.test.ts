import { expect, test } from "vitest";
import { ALL, learnChain, type Sequence } from "./crf.js";

const SETTINGS = {
  labels: 3,
  mayFollow: (before: number, label: number) => label !== 2 || before !== 0,
  epochs: 30,
  rate: 0.3,
  l1: 0,
  least: 1,
};

function sequence(features: readonly number[], labels: readonly number[]): Sequence {
  const allowed = Int32Array.from(labels, (label) => (label < 0 ? ALL : 1 << label));
  return { length: features.length, stride: 1, features: Int32Array.from(features), allowed };
}

/** What a word's own feature says most. */
function label(learned: ReturnType<typeof learnChain>, feature: number): number {
  const number = learned.features.indexOf(feature);
  const own = [...learned.weights.subarray(number * 3, number * 3 + 3)];
  return own.indexOf(Math.max(...own));
}

const taught = [sequence([7, 8, 9, 7], [0, 1, 2, 0]), sequence([7, 8, 7, 8, 9], [0, 1, 0, 1, 2])];

test("a chain learns what features say, and what may not follow stays forbidden", () => {
  const learned = learnChain(taught, SETTINGS);
  expect([7, 8, 9].map((feature) => label(learned, feature))).toEqual([0, 1, 2]);
  expect(learned.transitions[2]).toBe(-1000);
});

test("the same sequences give the same weights", () => {
  expect(learnChain(taught, SETTINGS)).toEqual(learnChain(taught, SETTINGS));
});

test("words of which nothing is known teach nothing", () => {
  const open = sequence([5, 5, 5], [-1, -1, -1]);
  const learned = learnChain([...taught, open], SETTINGS);
  const number = learned.features.indexOf(5);
  expect([...learned.weights.subarray(number * 3, number * 3 + 3)]).toEqual([0, 0, 0]);
});

test("features seen too seldom are left out", () => {
  expect([...learnChain([sequence([1, 2, 2], [0, 0, 0])], { ...SETTINGS, least: 2 }).features]).toEqual([2]);
});
