import { describe, expect, test } from "vitest";
import { remembered } from "./history-limits.js";
import { BLANK_SCENE, type Scene } from "./scene.js";

describe("what can be undone", () => {
  test("is a thousand changes of a canvas of usual size, the newest of them", () => {
    const entries = moves(1_005, 20);
    const kept = remembered(entries, BLANK_SCENE);
    expect(kept).toEqual(entries.slice(5));
  });

  test("is fewer where each of them holds all places anew", () => {
    expect(remembered(moves(60, 10), BLANK_SCENE, LIMITS)).toHaveLength(40);
    expect(remembered(moves(60, 100), BLANK_SCENE, LIMITS)).toHaveLength(30);
  });

  test("is not fewer where they share the places", () => {
    const { points } = sceneOf(100);
    const entries = Array.from({ length: 60 }, (_, count) => ({
      scene: { ...BLANK_SCENE, points, hidden: new Set([`n${count}`]) },
    }));
    expect(remembered(entries, BLANK_SCENE, LIMITS)).toHaveLength(60);
  });
});

const LIMITS = { most: 1_000, least: 30, held: 400 };

/** One after the other, each with its own places for so many nodes. */
function moves(count: number, nodes: number): readonly { readonly scene: Scene }[] {
  const { points } = sceneOf(nodes);
  return Array.from({ length: count }, () => ({ scene: { ...BLANK_SCENE, points: new Map(points) } }));
}

function sceneOf(nodes: number): Scene {
  const places = Array.from({ length: nodes }, (_, index) => [`n${index}`, { x: index, y: 0 }] as const);
  return { ...BLANK_SCENE, points: new Map(places) };
}
