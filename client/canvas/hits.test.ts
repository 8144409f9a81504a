import { describe, expect, test } from "vitest";
import { type DrawnLines, type DrawnNodes, lineAt, nodeAt } from "./hits.js";

const nodes: DrawnNodes = {
  ids: ["left", "right", "over", "hidden"],
  centres: Float32Array.from([100, 100, 300, 100, 305, 100, 200, 200]),
  radii: Float32Array.from([10, 10, 2, 0]),
};

function lines(...all: readonly (readonly [id: string, start: number, end: number, offset: number])[]): DrawnLines {
  return {
    ids: all.map(([id]) => id),
    ends: Uint32Array.from(all.flatMap(([, start, end]) => [start, end])),
    shapes: Float32Array.from(all.flatMap(([, , , offset]) => [offset, 2])),
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
    const pair = lines(["above", 0, 1, 4], ["below", 0, 1, -4]);
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 115 })).toBeNull();
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 115 }, 12)).toBe("below");
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 130 }, 12)).toBeNull();
  });
});

describe("the line at a point", () => {
  test("is the one that passes near enough", () => {
    const one = lines(["one", 0, 1, 0]);
    expect(lineAt({ nodes, lines: one }, { x: 200, y: 105 })).toBe("one");
    expect(lineAt({ nodes, lines: one }, { x: 200, y: 108 })).toBeNull();
  });

  test("is the nearest of parallel ones, on whichever side of their common middle they lie", () => {
    const pair = lines(["above", 0, 1, 4], ["below", 0, 1, -4]);
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 97 })).toBe("above");
    expect(lineAt({ nodes, lines: pair }, { x: 200, y: 103 })).toBe("below");
    // Seen from its start, left of the line that runs back is below.
    expect(lineAt({ nodes, lines: lines(["back", 1, 0, 4]) }, { x: 200, y: 104 })).toBe("back");
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
