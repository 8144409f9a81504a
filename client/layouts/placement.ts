import type { Point } from "../core/scene/geometry.js";

/** A number from 0 to 1 that the text alone decides: FNV-1a, 32 bits, mixed once more because its high bits are weak. */
export function seededFraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Somewhere in a disc around `centre`, always the same place for the same id. */
export function seededPoint(id: string, centre: Point, radius: number): Point {
  const angle = seededFraction(id) * 2 * Math.PI;
  const distance = radius * Math.sqrt(0.2 + 0.8 * seededFraction(`${id}#`));
  return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) };
}

export interface Newcomer {
  readonly id: string;
  /** Nodes with a place that it belongs beside: the one it was expanded from, else those it is linked to. */
  readonly beside: readonly Point[];
}

/** Where a new node starts: beside what it came from, else at the rim of what is there. `spread` is a usual length of an edge. */
export function startingPoint({ id, beside }: Newcomer, placed: readonly Point[], spread: number): Point {
  if (beside.length > 0) return seededPoint(id, middleOf(beside), spread);
  const middle = middleOf(placed);
  const reach = Math.max(spread, ...placed.map((point) => Math.hypot(point.x - middle.x, point.y - middle.y)));
  return placed.length === 0 ? seededPoint(id, middle, spread) : rimPoint(id, middle, reach + spread);
}

export function middleOf(points: readonly Point[]): Point {
  const count = Math.max(points.length, 1);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

function rimPoint(id: string, middle: Point, reach: number): Point {
  const angle = seededFraction(id) * 2 * Math.PI;
  return { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
}
