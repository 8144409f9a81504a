import { describe, expect, test } from "vitest";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { LAYOUT_KINDS } from "../core/look/layout-choice.js";
import { layoutRequest } from "./fixture.js";
import type { LayoutRequest } from "./layout.js";
import { createLayout } from "./registry.js";

const ORDER = 40;
/** A tree in which node `n` hangs on node `(n - 1) / 3`, but for the last four, which are linked to nothing. */
const tree = Uint32Array.from(
  Array.from({ length: ORDER - 5 }, (_, index) => [index + 1, Math.floor(index / 3)]).flat(),
);
const traits: LayoutRequest["traits"] = {
  centres: Uint32Array.from([1]),
  types: Uint8Array.from({ length: ORDER }, (_, node) => node % (ENTITY_TYPES.length + 1)),
  groups: Uint32Array.from({ length: ORDER }, (_, node) => node % 4),
  years: Uint16Array.from({ length: ORDER }, (_, node) => [0, 2021, 2024, 2023][node % 4] ?? 0),
  coordinates: Float64Array.from(
    Array.from({ length: ORDER }, (_, node) =>
      node < 12 ? [121 + node / 100, 31 + (node % 7) / 50] : [NaN, NaN],
    ).flat(),
  ),
};
const request = layoutRequest({ order: ORDER, edges: tree, traits });

function settled(given: LayoutRequest): readonly (readonly [x: number, y: number])[] {
  const layout = createLayout(given);
  while (!layout.advance(50));
  return pointsOf(given, layout.positions());
}

function pointsOf(given: LayoutRequest, positions: Float32Array): readonly (readonly [x: number, y: number])[] {
  return Array.from(given.sizes, (_, node) => [positions[2 * node]!, positions[2 * node + 1]!]);
}

const distance = (point: readonly [number, number] = [NaN, NaN]) => Math.hypot(...point);
const nodes = Array.from({ length: ORDER }, (_, node) => node);

describe.each(LAYOUT_KINDS)("the layout %s", (kind) => {
  test("gives each node a place of its own, the same for the same graph", () => {
    const points = settled({ ...request, kind });
    expect(points.flat().every(Number.isFinite)).toBe(true);
    expect(new Set(points.map(String)).size).toBe(ORDER);
    expect(settled({ ...request, kind })).toEqual(points);
  });

  test("moves no node that is fixed", () => {
    const fixed = Uint8Array.from(nodes, (node) => Number(node % 5 === 0));
    const points = settled({ ...request, kind, fixed });
    const before = nodes.map((node) => [request.positions[2 * node], request.positions[2 * node + 1]]);
    expect(points.filter((_, node) => fixed[node] === 1)).toEqual(before.filter((_, node) => fixed[node] === 1));
  });

  test("takes a graph of nothing, and one of a single node", () => {
    expect(settled(layoutRequest({ kind }))).toEqual([]);
    expect(settled(layoutRequest({ kind, order: 1 }))).toHaveLength(1);
  });

  test("leaves newcomers to the forces of their links", () => {
    const joining = { ...request, isAfresh: false };
    expect(settled({ ...joining, kind })).toEqual(settled({ ...joining, kind: "force" }));
  });
});

function told(kind: LayoutRequest["kind"]) {
  const layout = createLayout({ ...request, kind });
  while (!layout.advance(50));
  return { headings: layout.headings(), points: pointsOf(request, layout.positions()) };
}

function away(from: { readonly x: number; readonly y: number }, [x, y]: readonly [number, number]): number {
  return Math.hypot(x - from.x, y - from.y);
}

describe("headings", () => {
  test.each(["layered", "timeline"] as const)("%s: one over each block, above all nodes, parted by lines", (kind) => {
    const { headings, points } = told(kind);
    expect(headings.flatMap(({ nodes: members }) => members).toSorted((one, other) => one - other)).toEqual(nodes);
    const top = Math.max(...points.map(([, y]) => y));
    expect(headings.filter(({ at }) => at.y <= top)).toEqual([]);
    const outside = headings.flatMap(({ at, room, nodes: members }) =>
      members.filter((node) => Math.abs(points[node]![0] - at.x) >= room / 2),
    );
    expect(outside).toEqual([]);
    const lines = headings.flatMap(({ at, room, guide }) =>
      guide?.kind === "line" ? [guide.from.x - (at.x - room / 2)] : [],
    );
    expect(lines).toEqual(headings.slice(1).map(() => 0));
  });

  test("timeline: the years in their order, and what has none at the end", () => {
    expect(told("timeline").headings.map(({ of }) => of)).toEqual([2021, 2023, 2024, "rest"]);
  });

  test("grouped: one on the rim around each group, and rims apart from each other", () => {
    const { headings, points } = told("grouped");
    const rims = headings.flatMap(({ guide, nodes: members }) =>
      guide?.kind === "rim" ? [{ ...guide, members }] : [],
    );
    expect(rims).toHaveLength(4);
    for (const { centre, radius, members } of rims) {
      expect(members.filter((node) => away(centre, points[node]!) > radius)).toEqual([]);
      const others = rims.filter((rim) => rim.centre !== centre);
      expect(others.filter((rim) => away(centre, [rim.centre.x, rim.centre.y]) <= radius + rim.radius)).toEqual([]);
    }
  });

  test("map: which way is north, and over what stands beside it", () => {
    const { headings } = told("map");
    expect(headings.map(({ of, nodes: members }) => [of, members.length])).toEqual([
      ["north", 0],
      ["rest", 4],
    ]);
    expect(headings[0]!.at.x).toBeLessThan(headings[1]!.at.x);
  });

  test.each(["force", "radial", "circle"] as const)("%s: none", (kind) => {
    expect(told(kind).headings).toEqual([]);
  });
});

describe("what each layout is for", () => {
  test("radial: what is as many steps away stands on one ring, what is nearer further in", () => {
    const points = settled({ ...request, kind: "radial" });
    // Steps from node 1 in the tree: itself, its parent and children, their children and the parent's others.
    const rings = [[1], [0, 4, 5, 6], [2, 3, 13, 14, 15, 16]].map((ring) =>
      ring.map((node) => Math.round(Math.hypot(points[node]![0] - points[1]![0], points[node]![1] - points[1]![1]))),
    );
    expect(rings.map((ring) => new Set(ring).size)).toEqual([1, 1, 1]);
    expect(rings.map(([radius]) => radius)).toEqual(rings.map(([radius]) => radius!).toSorted((a, b) => a - b));
  });

  test("radial: what stands on a ring lies over nothing, though most that follows hangs on one of them", () => {
    // Thirty ends around node 0, and node 1, on which a hundred hang.
    const order = 132;
    const edges = Uint32Array.from(Array.from({ length: order - 1 }, (_, at) => [at + 1, at < 31 ? 0 : 1]).flat());
    const star = { ...traits, centres: Uint32Array.from([0]) };
    const points = settled(layoutRequest({ order, edges, traits: star, kind: "radial" }));
    const gaps = points.flatMap((one, at) =>
      points.slice(at + 1).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1])),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(75);
  });

  test("layered: initiatives stand left of projects, those left of places", () => {
    const points = settled({ ...request, kind: "layered" });
    const columnsOf = (type: EntityType) =>
      nodes.filter((node) => traits.types[node] === ENTITY_TYPES.indexOf(type)).map((node) => points[node]![0]);
    const [initiatives, projects, places] = [columnsOf("Initiative"), columnsOf("Project"), columnsOf("Place")];
    expect(Math.max(...initiatives)).toBeLessThan(Math.min(...projects));
    expect(Math.max(...projects)).toBeLessThan(Math.min(...places));
  });

  test("timeline: earlier years stand left of later ones, what has no year at the end", () => {
    const points = settled({ ...request, kind: "timeline" });
    const spans = [2021, 2023, 2024, 0].map((year) => {
      const xs = nodes.filter((node) => traits.years[node] === year).map((node) => points[node]![0]);
      return [Math.min(...xs), Math.max(...xs)];
    });
    expect(spans.flat()).toEqual(spans.flat().toSorted((a, b) => a - b));
  });

  test("grouped: no node stands nearer to another group's middle than to its own", () => {
    const points = settled({ ...request, kind: "grouped" });
    const middles = [0, 1, 2, 3].map((group) => {
      const members = nodes.filter((node) => traits.groups[node] === group).map((node) => points[node]!);
      return [0, 1].map((axis) => members.reduce((sum, point) => sum + point[axis]!, 0) / members.length);
    });
    const nearest = nodes.map((node) => {
      const distances = middles.map(([x, y]) => Math.hypot(points[node]![0] - x!, points[node]![1] - y!));
      return distances.indexOf(Math.min(...distances));
    });
    expect(nearest).toEqual([...traits.groups]);
  });

  test("circle: all stand on one, and what is linked stands nearer than by chance", () => {
    const points = settled({ ...request, kind: "circle" });
    expect(new Set(points.map((point) => Math.round(distance(point)))).size).toBe(1);
    const lengths = Array.from({ length: tree.length / 2 }, (_, edge) => {
      const [one, other] = [points[tree[2 * edge]!]!, points[tree[2 * edge + 1]!]!];
      return Math.hypot(one[0] - other[0], one[1] - other[1]) / distance(points[0]);
    });
    // Two points of a circle are 4/π radii apart on average.
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan((4 / Math.PI) * 0.6);
  });

  test("map: what lies further north and east stands higher and further to the right", () => {
    const coordinates = Float64Array.from([121.4, 31.2, 121.5, 31.3, 87.6, 43.8]);
    const [shanghai, pudong, urumqi] = settled(
      layoutRequest({ kind: "map", order: 3, traits: { ...layoutRequest({ order: 3 }).traits, coordinates } }),
    );
    expect([urumqi![0] < shanghai![0], shanghai![0] < pudong![0]]).toEqual([true, true]);
    expect([shanghai![1] < pudong![1], pudong![1] < urumqi![1]]).toEqual([true, true]);
  });
});
