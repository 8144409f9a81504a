import { expect, test } from "vitest";
import { scoresOf } from "./scores.js";
import { ROW, SLOT, type Weights, ZERO } from "./weights.js";

test("features that begin at the same slot each find their own row, and those that nobody learned count for nothing", () => {
  const weights = weightsOf(4, [
    [1, 10],
    [5, 20],
    [9, -3],
  ]);
  const scoreOf = (...features: number[]): number =>
    scoresOf([], { length: 1, stride: features.length, features: Int32Array.from(features) }, weights)[0] ?? NaN;
  expect([scoreOf(1), scoreOf(5), scoreOf(9), scoreOf(13), scoreOf(2)]).toEqual([10, 20, -3, 0, 0]);
  expect(scoreOf(1, 5, 9, 13, 2, 9)).toBe(24);
});

test("each word of a passage is scored by its own features, however many", () => {
  const weights = weightsOf(4, [[1, 1]]);
  const features = new Int32Array(200).fill(1, 100);
  const scores = scoresOf([], { length: 2, stride: 100, features }, weights);
  expect([scores[0], scores[weights.columns]]).toEqual([0, 100]);
});

/** A table of so many slots; each feature has a weight in the first column. */
function weightsOf(slots: number, rows: readonly (readonly [feature: number, weight: number])[]): Weights {
  const table = new Int32Array(SLOT * slots);
  for (const [feature, weight] of rows) {
    let slot = feature % slots;
    while (table[SLOT * slot] !== 0) slot = (slot + 1) % slots;
    const cells = new Uint8Array(4 * ROW).fill(ZERO);
    cells[0] = ZERO + weight;
    table.set([feature, ...new Int32Array(cells.buffer)], SLOT * slot);
  }
  const layer = { labels: 0, column: 0, transitions: new Float64Array(0) };
  const columns = 4 * ROW;
  return { columns, layers: { names: layer, places: layer }, table, scales: new Float32Array(columns).fill(1) };
}
