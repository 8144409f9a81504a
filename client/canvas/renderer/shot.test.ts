import type { GraphRelationship } from "#model/graph.js";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { entity, fact } from "../../core/fixture.js";
import { parallelsOf } from "../../core/scene/parallels.js";
import { TYPE_COLOURS } from "../../core/look/palette.js";
import type { Look } from "../look/look.js";
import { lookOfNothing } from "../fixture.js";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";
import { type Lens, type Overlay, type ShotRequest, takeShot } from "./shot.js";

const LOOK: Look = {
  ...lookOfNothing,
  hidden: new Set(["place"]),
  hovered: { kind: "relationship", id: "fact:ab" },
  count: 4,
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
  graph.addEdgeWithKey("fact:ab", "a", "b", { relationship: fact("ab", "a", "b") });
  graph.addEdgeWithKey("fact:af", "a", "far", { relationship: fact("af", "a", "far") });
  graph.addEdgeWithKey("fact:ap", "a", "place", { relationship: fact("ap", "a", "place") });
  return graph;
}

const NOTHING: Overlay = { headings: [], notes: new Map(), chosen: new Set() };

function shotOf(look: Look, request: ShotRequest, overlay = NOTHING) {
  return takeShot({ picture: picture(), look, overlay }, request, LENS);
}

function namedBy(look: Partial<Look>): readonly string[] {
  const { edges } = shotOf({ ...LOOK, ...look }, { extent: "seen", scheme: "light" });
  return edges.flatMap(({ id, isNamed }) => (isNamed ? [id] : []));
}

describe("a shot of the canvas", () => {
  it("holds what the camera sees: no hidden node, none beyond the edge, but the lines that lead there", () => {
    const shot = shotOf(LOOK, { extent: "seen", scheme: "light" });
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

  it("measures radius and thickness as the line program does, and leaves out what the pointer is on", () => {
    const shot = shotOf(LOOK, { extent: "seen", scheme: "light" });
    expect(shot.nodes[0]?.radius).toBeCloseTo(8 / Math.sqrt(0.5));
    expect(shot.edges[0]?.width).toBeCloseTo(1.6 / Math.sqrt(0.5));
  });

  it("bends lines between the same nodes, and draws many as one, unless each is wanted", () => {
    const graph = picture();
    const more = Array.from({ length: 4 }, (_, index) =>
      fact(`more${index}`, index === 0 ? "b" : "a", index === 0 ? "a" : "b"),
    );
    for (const relationship of more) {
      graph.addEdgeWithKey(relationship.id, relationship.start, relationship.end, { relationship });
    }
    const linesOf = (relationships: readonly GraphRelationship[], isUnbundled = false) => {
      const look = { ...LOOK, parallels: parallelsOf(relationships) };
      const subject = { picture: graph, look, overlay: NOTHING };
      return takeShot(subject, { extent: "seen", scheme: "light", isUnbundled }, LENS).edges.flatMap(
        ({ start, end, bend, look: { count }, relationships: { length } }) =>
          end.id === "far" ? [] : [[start.id, bend, count, length]],
      );
    };
    const [ab, ...rest] = [fact("ab", "a", "b"), ...more];
    const lane = 0.12 * Math.hypot(100, 100);
    expect(linesOf([ab, ...rest.slice(0, 1)]).slice(0, 2)).toEqual([
      ["a", expect.closeTo(-lane / 2), 1, 1],
      ["b", expect.closeTo(-lane / 2), 1, 1],
    ]);
    expect(linesOf([ab, ...rest])).toEqual([
      ["a", 0, 5, 5],
      ["b", 0, 0, 5],
    ]);
    expect(linesOf([ab, ...rest], true)).toHaveLength(5);
  });

  it("fades nothing where it shall be as if nothing were selected", () => {
    const selected: Look = {
      ...LOOK,
      selection: { kind: "node", id: "a" },
      bright: { nodes: new Set(["a"]), edges: new Set() },
    };
    const colourOf = (isPlain: boolean) =>
      shotOf(selected, { extent: "seen", scheme: "light", isPlain }).nodes.find(({ id }) => id === "b")?.look.color;
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

  it("names lines that say the same of the same two nodes once, as the canvas does", () => {
    const graph = picture();
    for (const id of ["again", "once more"]) {
      graph.addEdgeWithKey(`fact:${id}`, "a", "b", { relationship: fact(id, "a", "b") });
    }
    graph.addEdgeWithKey("fact:in", "a", "b", { relationship: fact("in", "a", "b", "LOCATED_IN") });
    const parallels = parallelsOf(graph.mapEdges((_, { relationship }) => relationship));
    const subject = { picture: graph, look: { ...LOOK, parallels, lineNames: "all" as const }, overlay: NOTHING };
    const { edges } = takeShot(subject, { extent: "seen", scheme: "light" }, LENS);
    expect(edges.map(({ id, isNamed }) => [id, isNamed])).toEqual([
      ["fact:ab", true],
      ["fact:af", true],
      ["fact:again", false],
      ["fact:once more", false],
      ["fact:in", true],
    ]);
  });

  it("holds everything with room around it where the whole is wanted, in the colours that are wanted", () => {
    const shot = shotOf(LOOK, { extent: "whole", scheme: "dark" });
    expect(shot.nodes.map(({ id }) => id)).toEqual(["a", "b", "far"]);
    expect(shot.nodes.map(({ x }) => x)).toEqual([110, 160, 1110]);
    expect([shot.width, shot.height]).toEqual([1000 + 220, 50 + 96]);
    expect(shot.nodes[1]?.look.color).toBe(TYPE_COLOURS.dark.Policy);
  });

  it("holds what lies over the picture: headings, notes, texts, and who is chosen", () => {
    const overlay: Overlay = {
      headings: [
        {
          subject: { kind: "type", type: "Project" },
          at: { x: 0, y: 8 },
          room: 6,
          members: ["a"],
          count: 1,
          guide: { kind: "rim", centre: { x: 0, y: 0 }, radius: 4 },
        },
      ],
      notes: new Map([
        ["node:a", { id: "node:a", text: "问过了", at: { kind: "node", id: "a" } }],
        [
          "relationship:fact:ab",
          { id: "relationship:fact:ab", text: "存疑", at: { kind: "relationship", id: "fact:ab" } },
        ],
        ["point:1", { id: "point:1", text: "待查", at: { kind: "point", x: -5, y: 5 } }],
      ]),
      chosen: new Set(["b"]),
    };
    const shot = shotOf(LOOK, { extent: "seen", scheme: "light" }, overlay);
    expect(shot.nodes.map(({ id, isChosen, note }) => [id, isChosen, note])).toEqual([
      ["a", false, "问过了"],
      ["b", true, null],
    ]);
    expect(shot.edges.map(({ id, note }) => [id, note])).toEqual([
      ["fact:ab", "存疑"],
      ["fact:af", null],
    ]);
    expect(shot.texts).toEqual([{ text: "待查", x: 100, y: 50 }]);
    expect(shot.headings).toEqual([
      {
        subject: { kind: "type", type: "Project" },
        count: 1,
        at: { x: 200, y: -10 },
        room: 120,
        node: null,
        members: ["a"],
        guide: { kind: "rim", centre: { x: 200, y: 150 }, radius: 80 },
      },
    ]);
    expect(shotOf(LOOK, { extent: "seen", scheme: "light", isPlain: true }, overlay).nodes[1]?.isChosen).toBe(false);
    const whole = shotOf(LOOK, { extent: "whole", scheme: "light" }, overlay);
    expect([whole.headings[0]?.at, whole.texts[0]]).toEqual([
      { x: 160, y: 48 },
      { text: "待查", x: 110, y: 78 },
    ]);
  });
});
