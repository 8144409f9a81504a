import { describe, expect, test } from "vitest";
import type { MeasureKind } from "../core/measures/measure.js";
import { measure } from "./measure.js";

/** Two triangles, 0–1–2 and 4–5–6, joined by 3; a pair apart, 7–8; and 9 alone. The link of the pair is told twice. */
const edges = Uint32Array.from([0, 1, 1, 2, 2, 0, 2, 3, 3, 4, 4, 5, 5, 6, 6, 4, 7, 8, 7, 8]);
const taken = (kind: MeasureKind) => [...measure({ kind, order: 10, edges })];

describe("measures", () => {
  test("what lies between others stands out by betweenness, what is near to all by closeness", () => {
    const between = taken("betweenness");
    // 3 lies on the shortest paths of all nine pairs across; there are 36 pairs of others.
    expect(between.map((value) => Math.round(value * 36))).toEqual([0, 0, 8, 9, 8, 0, 0, 0, 0, 0]);
    const close = taken("closeness");
    expect(close.indexOf(Math.max(...close))).toBe(3);
    expect(close[9]).toBe(0);
  });

  test("what much leads to stands out by pagerank, and all shares are one", () => {
    const star = Uint32Array.from([1, 0, 2, 0, 3, 0]);
    const ranks = [...measure({ kind: "pagerank", order: 4, edges: star })];
    expect(ranks[0]).toBeGreaterThan(2 * ranks[1]!);
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 3);
  });

  test("cores are numbered by how densely they hold together", () => {
    expect(taken("core")).toEqual([2, 2, 2, 2, 2, 2, 2, 1, 1, 0]);
  });

  test("groups are numbered from the largest on, the same at each run", () => {
    expect(taken("component")).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 2]);
    const communities = taken("community");
    expect(new Set([communities[0], communities[1], communities[2]]).size).toBe(1);
    expect(new Set([communities[4], communities[5], communities[6]]).size).toBe(1);
    expect(communities[0]).not.toBe(communities[4]);
    expect(taken("community")).toEqual(communities);
  });

  test("of nothing are nothing", () => {
    expect([...measure({ kind: "betweenness", order: 0, edges: new Uint32Array() })]).toEqual([]);
    expect([...measure({ kind: "community", order: 1, edges: new Uint32Array() })]).toEqual([0]);
  });
});
