import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { createForceLayout } from "../../../layouts/force.js";

/** More are not drawn here: their place is the canvas. */
export const MOST_DRAWN = 200;

const EDGE = 48;
const RADIUS = 7;
const STEPS = 50;
/** Pixels of the usual line, so that names have room; names are wider than high, and so is the box. */
const LENGTH = 70;
const STRETCH = 2.2;
const NAME_HEIGHT = 14;
/** Pixels of a node that stands alone, with its name. */
const CELL = { width: 138, height: 48 } as const;
/** Between neighbours at the start, in units of the graph. */
const PITCH = 30;
/** Radians by which each next node is turned at the start. */
const TURN = Math.PI * (3 - Math.sqrt(5));

export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface DrawnLine {
  readonly relationship: GraphRelationship;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
}

export interface ResultPicture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly DrawnLine[];
}

/** Nodes and relationships laid out by the forces of their links, and in rows below them what has none; the same graph gives the same picture. */
export function resultPicture({ nodes, relationships }: Subgraph): ResultPicture {
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = relationships.filter(({ start, end }) => start !== end && ids.has(start) && ids.has(end));
  const linked = new Set(drawn.flatMap(({ start, end }) => [start, end]));
  const web =
    linked.size === 0
      ? NOTHING
      : woven(
          nodes.filter(({ id }) => linked.has(id)),
          drawn,
        );
  return withRows(
    web,
    nodes.filter(({ id }) => !linked.has(id)),
  );
}

const NOTHING: ResultPicture = { width: 0, height: 0, nodes: [], lines: [] };

/** Forces would only push nodes without lines together; in rows each has room for its name. */
function withRows({ width, height, nodes, lines }: ResultPicture, alone: readonly GraphNode[]): ResultPicture {
  const columns = Math.min(alone.length, Math.max(Math.ceil(Math.sqrt(alone.length)), Math.floor(width / CELL.width)));
  const placed = alone.map((node, index) => ({
    node,
    x: ((index % columns) + 0.5) * CELL.width,
    y: height + (Math.floor(index / columns) + 0.5) * CELL.height,
  }));
  const rows = columns === 0 ? 0 : Math.ceil(alone.length / columns);
  return {
    width: Math.max(width, columns * CELL.width),
    height: height + rows * CELL.height,
    nodes: [...nodes, ...placed],
    lines,
  };
}

function woven(nodes: readonly GraphNode[], drawn: readonly GraphRelationship[]): ResultPicture {
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const layout = createForceLayout({
    kind: "force",
    positions: Float32Array.from(nodes.flatMap((_, index) => startOf(index))),
    edges: Uint32Array.from(drawn.flatMap(({ start, end }) => [places.get(start) ?? 0, places.get(end) ?? 0])),
    sizes: new Float32Array(nodes.length).fill(RADIUS * 2),
    fixed: new Uint8Array(nodes.length),
    isAfresh: true,
    traits: {
      centres: new Uint32Array(),
      types: new Uint8Array(nodes.length),
      groups: new Uint32Array(nodes.length),
      years: new Uint16Array(nodes.length),
      coordinates: new Float64Array(nodes.length * 2).fill(Number.NaN),
    },
  });
  let isDone = false;
  while (!isDone) isDone = layout.advance(STEPS);
  return framed(nodes, drawn, layout.positions());
}

function startOf(index: number): readonly number[] {
  const radius = PITCH * Math.sqrt(index);
  return [radius * Math.cos(index * TURN), radius * Math.sin(index * TURN)];
}

/** In a box that begins at 0; on the page y grows downwards. */
function framed(
  nodes: readonly GraphNode[],
  drawn: readonly GraphRelationship[],
  positions: Float32Array,
): ResultPicture {
  const scale = LENGTH / usualLength(nodes, drawn, positions);
  const xs = nodes.map((_, index) => (positions[2 * index] ?? 0) * scale * STRETCH);
  const ys = nodes.map((_, index) => -(positions[2 * index + 1] ?? 0) * scale);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const placed = nodes.map((node, index) => ({
    node,
    x: (xs[index] ?? 0) - left + EDGE,
    y: (ys[index] ?? 0) - top + EDGE,
  }));
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  return {
    width: Math.max(...xs) - left + 2 * EDGE,
    height: Math.max(...ys) - top + 2 * EDGE,
    nodes: placed,
    lines: drawn.flatMap((relationship) => {
      const [from, to] = [byId.get(relationship.start), byId.get(relationship.end)];
      return from === undefined || to === undefined ? [] : [{ relationship, from, to }];
    }),
  };
}

/** The middle one of all lengths. */
function usualLength(
  nodes: readonly GraphNode[],
  drawn: readonly GraphRelationship[],
  positions: Float32Array,
): number {
  const at = new Map(nodes.map(({ id }, index) => [id, [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]]));
  const lengths = drawn.map(({ start, end }) => {
    const [[x = 0, y = 0] = [], [otherX = 0, otherY = 0] = []] = [at.get(start), at.get(end)];
    return Math.hypot(x - otherX, y - otherY);
  });
  return Math.max(1, lengths.toSorted((one, other) => one - other)[lengths.length >> 1] ?? PITCH);
}

/** Those of the nodes whose names cover no other's: what has the most lines comes first. */
export function namedNodes(picture: ResultPicture, widthOf: (node: PlacedNode) => number): ReadonlySet<string> {
  const named: { readonly node: PlacedNode; readonly half: number }[] = [];
  for (const node of nodesByDegree(picture)) {
    const half = widthOf(node) / 2;
    const isFree = named.every(
      (one) => Math.abs(one.node.x - node.x) > one.half + half || Math.abs(one.node.y - node.y) > NAME_HEIGHT,
    );
    if (isFree) named.push({ node, half });
  }
  return new Set(named.map(({ node }) => node.node.id));
}

/** What has the most lines first. */
export function nodesByDegree({ nodes, lines }: ResultPicture): readonly PlacedNode[] {
  const degrees = new Map<PlacedNode, number>();
  for (const end of lines.flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return nodes.toSorted((one, other) => (degrees.get(other) ?? 0) - (degrees.get(one) ?? 0));
}

/** How many there are of each name, most first. */
export function countsOf(names: readonly string[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
