import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { entity, fact } from "../core/fixture.js";
import { TYPE_COLOURS } from "../core/palette.js";
import type { Look } from "./appearance.js";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";
import { type Lens, takeShot } from "./shot.js";

const LOOK: Look = {
  scheme: "light",
  language: "zh-CN",
  hidden: new Set(["place"]),
  faded: new Set(),
  styles: new Map(),
  pinned: new Set(),
  lineNames: "selected",
  selection: null,
  hovered: { kind: "relationship", id: "fact:ab" },
  count: 4,
  bright: null,
  told: { sizes: null, colours: null },
};

/** A camera that shows ten pixels a unit of the graph, and twice as much from half the distance. */
const LENS: Lens = {
  dimensions: { width: 400, height: 300 },
  ratio: 0.5,
  place: ({ x, y }, ratio) => ({ x: 200 + (x * 10) / (ratio ?? 0.5), y: 150 - (y * 10) / (ratio ?? 0.5) }),
  scale: (length, ratio) => length / Math.sqrt(ratio),
  thinnest: 0.8,
};

function picture() {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  graph.addNode("a", { x: 0, y: 0, size: 8, node: entity("a") });
  graph.addNode("b", { x: 5, y: 5, size: 8, node: entity("b", "Policy") });
  graph.addNode("far", { x: 100, y: 0, size: 8, node: entity("far") });
  graph.addNode("place", { x: 1, y: 1, size: 8, node: entity("place", "Place") });
  graph.addEdgeWithKey("fact:ab", "a", "b", { relationship: fact("ab", "a", "b"), offset: 3 });
  graph.addEdgeWithKey("fact:af", "a", "far", { relationship: fact("af", "a", "far"), offset: 0 });
  graph.addEdgeWithKey("fact:ap", "a", "place", { relationship: fact("ap", "a", "place"), offset: 0 });
  return graph;
}

function namedBy(look: Partial<Look>): readonly string[] {
  const { edges } = takeShot(picture(), { ...LOOK, ...look }, { extent: "seen", scheme: "light" }, LENS);
  return edges.flatMap(({ id, isNamed }) => (isNamed ? [id] : []));
}

describe("a shot of the canvas", () => {
  it("holds what the camera sees: no hidden node, none beyond the edge, but the lines that lead there", () => {
    const shot = takeShot(picture(), LOOK, { extent: "seen", scheme: "light" }, LENS);
    expect(shot.nodes.map(({ id, x, y }) => ({ id, x, y }))).toEqual([
      { id: "a", x: 200, y: 150 },
      { id: "b", x: 300, y: 50 },
    ]);
    expect(shot.edges.map(({ id, end }) => [id, end.x])).toEqual([
      ["fact:ab", 300],
      ["fact:af", 2200],
    ]);
    expect([shot.width, shot.height]).toEqual([400, 300]);
  });

  it("measures radius, thickness and offset as the line program does, and leaves out what the pointer is on", () => {
    const shot = takeShot(picture(), LOOK, { extent: "seen", scheme: "light" }, LENS);
    expect(shot.nodes[0]?.radius).toBeCloseTo(8 / Math.sqrt(0.5));
    expect(shot.edges[0]?.width).toBeCloseTo(1.6 / Math.sqrt(0.5));
    expect(shot.edges[0]?.offset).toBeCloseTo(3 / Math.sqrt(0.5));
  });

  it("fades nothing where it shall be as if nothing were selected", () => {
    const selected: Look = {
      ...LOOK,
      selection: { kind: "node", id: "a" },
      bright: { nodes: new Set(["a"]), edges: new Set() },
    };
    const colourOf = (isPlain: boolean) =>
      takeShot(picture(), selected, { extent: "seen", scheme: "light", isPlain }, LENS).nodes.find(
        ({ id }) => id === "b",
      )?.look.color;
    expect([colourOf(true), colourOf(false) === colourOf(true)]).toEqual([TYPE_COLOURS.light.Policy, false]);
  });

  it("has names on lines as the canvas has them: of what stands out, or of all", () => {
    const bright = { nodes: new Set(["a", "b"]), edges: new Set(["fact:ab"]) };
    expect([
      namedBy({}),
      namedBy({ bright }),
      namedBy({ lineNames: "all" }),
      namedBy({ bright, lineNames: "none" }),
    ]).toEqual([[], ["fact:ab"], ["fact:ab", "fact:af"], []]);
  });

  it("holds everything with room around it where the whole is wanted, in the colours that are wanted", () => {
    const shot = takeShot(picture(), LOOK, { extent: "whole", scheme: "dark" }, LENS);
    expect(shot.nodes.map(({ id }) => id)).toEqual(["a", "b", "far"]);
    expect(shot.nodes.map(({ x }) => x)).toEqual([110, 160, 1110]);
    expect([shot.width, shot.height]).toEqual([1000 + 220, 50 + 96]);
    expect(shot.nodes[1]?.look.color).toBe(TYPE_COLOURS.dark.Policy);
  });
});
