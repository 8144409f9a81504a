import { describe, expect, test } from "vitest";
import { type DrawnLines, type DrawnNodes, lineAt, nodeAt } from "./hits.js";

const nodes: DrawnNodes = {
  ids: ["left", "right", "over", "hidden"],
  centres: Float32Array.from([100, 100, 300, 100, 305, 100, 200, 200]),
  radii: Float32Array.from([10, 10, 2, 0]),
};

function lines(...all: readonly (readonly [id: string, start: number, end: number, lane: number])[]): DrawnLines {
  return {
    ids: all.map(([id]) => id),
    ends: Uint32Array.from(all.flatMap(([, start, end]) => [start, end])),
    shapes: Float32Array.from(all.flatMap(([, , , lane]) => [lane, 2, 6])),
    scale: 1,
  };
}

describe("the node at a point", () => {
  test("is the one whose disc holds the point", () => {
    expect(nodeAt(nodes, { x: 107, y: 107 })).toBe("left");
    expect(nodeAt(nodes, { x: 108, y: 108 })).toBeNull();
  });

  test("is the one that was drawn last where discs overlap; small ones are easier to hit than to see", () => {
    expect(nodeAt(nodes, { x: 308, y: 100 })).toBe("over");
    expect(nodeAt(nodes, { x: 296, y: 100 })).toBe("right");
  });

  test("is none where it is not shown", () => {
    expect(nodeAt(nodes, { x: 200, y: 200 })).toBeNull();
  });
});

describe("what a finger touches", () => {
  test("is the nearest node where it lies on none but near enough", () => {
    expect(nodeAt(nodes, { x: 290, y: 110 }, 12)).toBe("right");
    expect(nodeAt(nodes, { x: 314, y: 108 }, 12)).toBe("right");
    expect(nodeAt(nodes, { x: 318, y: 100 }, 12)).toBe("right");
    expect(nodeAt(nodes, { x: 108, y: 92 }, 12)).toBe("left");
    expect(nodeAt(nodes, { x: 330, y: 100 }, 12)).toBeNull();
    expect(nodeAt(nodes, { x: 200, y: 195 }, 12)).toBeNull();
  });

  test("is the nearest line, from farther off than a pointer", () => {
    const pair = lines(["above", 0, 1, 0.5], ["below", 0, 1, -0.5]);
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 118 })).toBeNull();
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 118 }, 12)).toBe("below");
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 130 }, 12)).toBeNull();
  });
});

describe("the line at a point", () => {
  test("is the one that passes near enough", () => {
    const one = lines(["one", 0, 1, 0]);
    expect(lineAt({ nodes, lines: one }, { x: 200, y: 105 })).toBe("one");
    expect(lineAt({ nodes, lines: one }, { x: 200, y: 108 })).toBeNull();
  });

  test("is the nearest of parallel ones, along their curves, on whichever side of the straight line they lie", () => {
    const pair = lines(["above", 0, 1, 0.5], ["below", 0, 1, -0.5]);
    expect(
      ["above", "below"].map((id, side) => lineAt({ nodes, lines: pair }, { x: 200, y: 91 + 18 * side }) === id),
    ).toEqual([true, true]);
    // A quarter of the way, a curve has gone three quarters of its way aside.
    expect(lineAt({ nodes, lines: lines(["far", 0, 1, 1.5]) }, { x: 150, y: 80 })).toBe("far");
    expect(lineAt({ nodes, lines: lines(["far", 0, 1, 1.5]) }, { x: 200, y: 100 })).toBeNull();
    // Seen from its start, left of the line that runs back is below.
    expect(lineAt({ nodes, lines: lines(["back", 1, 0, 0.5]) }, { x: 200, y: 109 })).toBe("back");
  });

  test("that is counted by a badge is as easy to hit as its badge", () => {
    const bundle = { ...lines(["bundle", 0, 1, 0]), shapes: Float32Array.from([0, 3, 8.5]) };
    expect(lineAt({ nodes, lines: bundle }, { x: 200, y: 108 })).toBe("bundle");
  });

  test("is narrow where lines meet, and ends at the rims of its nodes", () => {
    const one = lines(["one", 0, 1, 0]);
    expect(lineAt({ nodes, lines: one }, { x: 112, y: 103 })).toBeNull();
    expect(lineAt({ nodes, lines: one }, { x: 112, y: 101 })).toBe("one");
    expect(lineAt({ nodes, lines: one }, { x: 105, y: 100 })).toBeNull();
  });

  test("is none where one of its ends is not shown", () => {
    expect(lineAt({ nodes, lines: lines(["one", 0, 3, 0]) }, { x: 150, y: 150 })).toBeNull();
  });
});
