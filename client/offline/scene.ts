import { bendOf } from "../canvas/geometry/curve.js";
import { type Badge, badgeOf } from "../canvas/marks/bundle-badge.js";
import { lineGeometry, type LineGeometry } from "../canvas/geometry/line-geometry.js";
import { onLine } from "../canvas/marks/note-shapes.js";
import type { Point } from "../core/scene/geometry.js";
import type { OfflineGraph } from "./offline-graph.js";
import { placeOfLine } from "./parallel-lines.js";
import { type Camera, isHidden, isLineHidden, type Size, type View } from "./view.js";

export interface SceneNode extends Point {
  readonly index: number;
  readonly radius: number;
}

export interface SceneLine extends LineGeometry {
  readonly index: number;
  /** The lines that it stands for. */
  readonly stands: readonly number[];
  readonly width: number;
  readonly badge: Badge | null;
  /** Where a leaf is if somebody noted something on it. */
  readonly mark: Point;
}

/** What the camera sees, in pixels of the page. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
}

/** Nodes and lines grow as one comes nearer, but not as fast as the picture: what is near is far apart as well. */
function growth(scale: number): number {
  return Math.min(Math.max(Math.sqrt(scale), 0.3), 1.6);
}

export function sceneOf(graph: OfflineGraph, view: View, size: Size): Scene {
  const { camera, moved } = view;
  const grown = growth(camera.scale);
  const all = graph.nodes.map((node, index): SceneNode => {
    const { x, y } = moved.get(index) ?? node;
    return { index, ...placeOf({ x, y }, camera, size), radius: node.radius * grown };
  });
  const lines = graph.lines.flatMap((line, index): readonly SceneLine[] => {
    const [start, end] = [all[line.start], all[line.end]];
    if (start === undefined || end === undefined || isLineHidden(graph, view, index) || isBeyond(start, end, size))
      return [];
    const place = placeOfLine(graph, index, view.selection);
    if (place === null) return [];
    const width = Math.max(place.width * grown, 0.8);
    const ends = { start, end, bend: bendOf(place.lane, Math.hypot(end.x - start.x, end.y - start.y), grown) };
    const geometry = lineGeometry(ends, { width, hasArrow: line.hasArrow });
    const badge = badgeOf(ends, { count: place.count, extent: size });
    const mark = onLine(ends, { isBundle: place.count !== 1 });
    return geometry === null ? [] : [{ ...geometry, index, stands: place.stands, width, badge, mark }];
  });
  return { nodes: all.filter((node) => !isHidden(graph, view, node.index) && !isBeyond(node, node, size)), lines };
}

/** Where a point of the picture is on the page. */
export function placeOf({ x, y }: Point, camera: Camera, { width, height }: Size): Point {
  return { x: (x - camera.x) * camera.scale + width / 2, y: (y - camera.y) * camera.scale + height / 2 };
}

const MARGIN = 40;

function isBeyond(one: Point, other: Point, { width, height }: Size): boolean {
  return (
    Math.max(one.x, other.x) < -MARGIN ||
    Math.min(one.x, other.x) > width + MARGIN ||
    Math.max(one.y, other.y) < -MARGIN ||
    Math.min(one.y, other.y) > height + MARGIN
  );
}

/** The node at a point of the page, or one that is no further away than `reach` pixels. */
export function nodeAt({ nodes }: Scene, at: Point, reach: number): number | null {
  const near = nodes
    .map((node) => ({ index: node.index, away: Math.hypot(node.x - at.x, node.y - at.y) - node.radius }))
    .filter(({ away }) => away <= reach);
  return near.toSorted((one, other) => one.away - other.away)[0]?.index ?? null;
}

export function lineAt({ lines }: Scene, at: Point, reach: number): number | null {
  const near = lines
    .map((line) => ({ index: line.index, away: distanceFrom(line, at) }))
    .filter(({ away }) => away <= reach);
  return near.toSorted((one, other) => one.away - other.away)[0]?.index ?? null;
}

/** Into so many straight pieces a curve is parted to find how far it is. */
const PIECES = 12;

function distanceFrom({ from, to, bend, badge }: SceneLine, at: Point): number {
  if (badge !== null && Math.hypot(at.x - badge.centre.x, at.y - badge.centre.y) <= badge.radius) return 0;
  if (bend === null) return distanceFromSegment(at, from, to);
  const points = Array.from({ length: PIECES + 1 }, (_, piece): Point => {
    const share = piece / PIECES;
    const [before, pull, after] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return { x: before * from.x + pull * bend.x + after * to.x, y: before * from.y + pull * bend.y + after * to.y };
  });
  return Math.min(...points.slice(1).map((point, piece) => distanceFromSegment(at, points[piece] ?? from, point)));
}

function distanceFromSegment(at: Point, from: Point, to: Point): number {
  const [right, down] = [to.x - from.x, to.y - from.y];
  const share = ((at.x - from.x) * right + (at.y - from.y) * down) / Math.max(right * right + down * down, 1e-9);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - from.x - along * right, at.y - from.y - along * down);
}
