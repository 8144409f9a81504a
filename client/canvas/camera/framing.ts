import type { Camera, Extent, Point, Reach } from "../../core/scene/geometry.js";
import type { Box as Cover } from "../marks/label-places.js";

/** Pixels at the canvas's edges that lie under legend and buttons, with some air. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The canvas as the camera sees it: pixels, and how many of them one unit of the camera's coordinates takes from the distance 1. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
  readonly scale: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** However small the canvas, so much of it is used. */
const LEAST_PIXELS = 80;

export function boxOf(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: least(xs), right: greatest(xs), bottom: least(ys), top: greatest(ys) };
}

/** The smallest box with the middle of `middle` in its own that holds `all`. */
export function boxAround(middle: Box, all: Box): Box {
  const [x, y] = middleOf(middle);
  const halfWidth = Math.max(x - all.left, all.right - x);
  const halfHeight = Math.max(y - all.bottom, all.top - y);
  return { left: x - halfWidth, right: x + halfWidth, bottom: y - halfHeight, top: y + halfHeight };
}

/**
 * Sigma scales a picture so that the longer side of its extent is 1 and the middle of that is (0.5, 0.5); what joined it later may lie
 * beyond. `extent` null: that of the points.
 */
export function framedBoxOf(points: readonly Point[], extent: Extent | null): Box | undefined {
  const box = boxOf(points);
  if (box === undefined) return undefined;
  const whole = extent === null ? box : boxFrom(extent);
  const side = sideOf(whole) || 1;
  const [across, up] = middleOf(whole);
  const x = (value: number) => 0.5 + (value - across) / side;
  const y = (value: number) => 0.5 + (value - up) / side;
  return { left: x(box.left), right: x(box.right), bottom: y(box.bottom), top: y(box.top) };
}

function boxFrom({ x: [left, right], y: [bottom, top] }: Extent): Box {
  return { left, right, bottom, top };
}

/** The camera that sees a box as large as the free part of the canvas allows, but from no nearer than `nearest`. */
export function fittingCamera(box: Box, room: Room, nearest: number): Camera {
  const { scale } = room;
  const [left, right] = leaveRoom([room.insets.left, room.insets.right], room.width);
  const [top, bottom] = leaveRoom([room.insets.top, room.insets.bottom], room.height);
  const [width, height] = [room.width - left - right, room.height - top - bottom];
  const ratio = Math.max(
    ((box.right - box.left) * scale) / width,
    ((box.top - box.bottom) * scale) / height,
    nearest,
    1e-3,
  );
  const [x, y] = middleOf(box);
  // The free part's middle is not the canvas's.
  const [aside, down] = [(left - right) / 2, (top - bottom) / 2];
  return { x: x - (aside * ratio) / scale, y: y + (down * ratio) / scale, ratio };
}

/** What is covered at two edges, less where it would leave next to nothing between them: a picture there would be out of sight. */
function leaveRoom([one, other]: Range, size: number): Range {
  const share = Math.min(1, Math.max(size - LEAST_PIXELS, 0) / Math.max(one + other, 1));
  return [one * share, other * share];
}

/** How much a canvas sees from a distance. */
export function reachFrom(ratio: number, { width, height, scale }: Omit<Room, "insets">): Reach {
  return { across: (width * ratio) / scale, down: (height * ratio) / scale };
}

/** The distance from which a canvas sees all that was seen on another; from one of the same size the same. */
export function ratioToSee({ ratio, reach }: Camera, room: Omit<Room, "insets">): number {
  if (reach === undefined) return ratio;
  const { across, down } = reachFrom(1, room);
  const needed = Math.max(reach.across / across, reach.down / down);
  return Math.abs(needed - ratio) < 1e-3 * ratio ? ratio : needed;
}

/** Seen from nearer than this, so few nodes would be torn over the whole canvas. */
export function ratioForFew(box: Box, count: number, { scale }: Room): number {
  return (sideOf(box) * scale) / (200 + 160 * Math.sqrt(count));
}

/** Seen from nearer than this, one sees a node and nothing of what it belongs to; the more nodes, the closer they stand. */
export function nearestRatio(count: number): number {
  return 0.3 * Math.min(1, Math.sqrt(200 / Math.max(count, 1)));
}

/**
 * How far, in pixels, the view must move to have a box (pixels, y downwards) in the free part of the canvas; null where that is too
 * small for it.
 */
export function shiftToShow(box: Box, { width, height, insets }: Room): Point | null {
  const x = shiftAlong([box.left, box.right], [insets.left, width - insets.right]);
  const y = shiftAlong([box.bottom, box.top], [insets.top, height - insets.bottom]);
  return x === null || y === null ? null : { x, y };
}

/** A node is in sight as well where it stands above the legend. */
const EDGE = 60;

/**
 * The least that the view must move, in pixels, to have points (pixels, y downwards) in sight, none of them under what stands over the
 * canvas; null where they stand too far apart for it.
 */
export function shiftToReveal(points: readonly Point[], covers: readonly Cover[], room: Room): Point | null {
  const box = boxOf(points);
  if (box === undefined) return NO_SHIFT;
  const { insets } = room;
  const edges = { ...insets, left: Math.min(insets.left, EDGE), right: Math.min(insets.right, EDGE) };
  const shift = shiftToShow(box, { ...room, insets: edges });
  if (shift === null) return null;
  if (points.length === 1) {
    const more = shiftFromUnder(shiftedBox(box, shift), covers, { ...room, distance: RIM });
    return { x: shift.x + more.x, y: shift.y + more.y };
  }
  const isCovered = ({ x, y }: Point) => covers.some((cover) => isUnder(shiftedBox(pointBox(x, y), shift), cover));
  return points.some(isCovered) ? shiftToShow(box, room) : shift;
}

const NO_SHIFT: Point = { x: 0, y: 0 };

/** How far a node's rim, its ring and its name reach from its centre. */
const NODE_REACH = 26;

/** A node whose centre is nearer to what stands over the canvas is half hidden by it; pixels. */
const RIM = 14;

/**
 * The least that the view must move, in pixels, so that a box (as above) lies beside what stands over the canvas (there `bottom` is the
 * larger); where it lies free, no nearer to any of that than `distance`, or would nowhere, not at all.
 */
export function shiftFromUnder(
  box: Box,
  covers: readonly Cover[],
  { width, height, distance = 0 }: Pick<Room, "width" | "height"> & { readonly distance?: number },
): Point {
  const under = (way: Point) => covers.filter((cover) => isUnder(shiftedBox(box, way), grownBy(cover, distance)));
  const isSeen = (way: Point) => {
    const { left, right, bottom, top } = shiftedBox(box, way);
    return left >= 0 && bottom >= 0 && right <= width && top <= height;
  };
  const ways = under(NO_SHIFT).flatMap((cover) => [
    { x: 0, y: cover.top - NODE_REACH - box.top },
    { x: cover.right + NODE_REACH - box.left, y: 0 },
    { x: cover.left - NODE_REACH - box.right, y: 0 },
    { x: 0, y: cover.bottom + NODE_REACH - box.bottom },
  ]);
  const open = ways.filter((way) => under(way).length === 0 && isSeen(way));
  const [least] = open.toSorted((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y));
  return least ?? NO_SHIFT;
}

function pointBox(x: number, y: number): Box {
  return { left: x, right: x, bottom: y, top: y };
}

function isUnder({ left, right, bottom, top }: Box, cover: Cover): boolean {
  return left < cover.right && right > cover.left && bottom < cover.bottom && top > cover.top;
}

function grownBy({ left, right, top, bottom }: Cover, distance: number): Cover {
  return { left: left - distance, right: right + distance, top: top - distance, bottom: bottom + distance };
}

function shiftedBox({ left, right, bottom, top }: Box, { x, y }: Point): Box {
  return { left: left + x, right: right + x, bottom: bottom + y, top: top + y };
}

export function isSameCamera(one: Camera, other: Camera): boolean {
  const isNear = (first: number, second: number) => Math.abs(first - second) < 1e-3 * Math.max(one.ratio, 1e-3);
  return isNear(one.x, other.x) && isNear(one.y, other.y) && isNear(one.ratio, other.ratio);
}

type Range = readonly [from: number, to: number];

function shiftAlong([from, to]: Range, [least, most]: Range): number | null {
  if (to - from > most - least) return null;
  if (from < least) return least - from;
  return to > most ? most - to : 0;
}

function sideOf(box: Box): number {
  return Math.max(box.right - box.left, box.top - box.bottom);
}

function middleOf(box: Box): Range {
  return [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
}

/** Not by spreading: that many arguments overflow the stack from some ten thousand on. */
function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

function greatest(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), -Infinity);
}
