import type { Point } from "../../core/scene/geometry.js";
import { BADGE_RADIUS } from "./bundle-badge.js";
import type { Box } from "./label-places.js";
import { type LineEnds, middleOf } from "../geometry/line-geometry.js";

/** How large a mark is, in pixels of the canvas. */
export const LEAF_SIDE = 9;

/** A sheet with a bent corner, around its middle. */
export function leafCorners({ x, y }: Point, side = LEAF_SIDE): readonly Point[] {
  const [left, top] = [x - side / 2, y - side / 2];
  const bent = side * 0.55;
  return [
    { x: left, y: top },
    { x: left + side, y: top },
    { x: left + side, y: top + bent },
    { x: left + bent, y: top + side },
    { x: left, y: top + side },
  ];
}

/** What a mark takes, with its rim. */
export function leafBox({ x, y }: Point): Box {
  const half = LEAF_SIDE / 2 + 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Where a line's mark is: on its middle, or beside the badge there of a line that stands for many. */
export function onLine(line: LineEnds, { isBundle }: { readonly isBundle: boolean }): Point {
  const middle = middleOf(line);
  return isBundle ? besideNode(middle, BADGE_RADIUS) : middle;
}

/** Where a node's mark is, seen from its middle. */
export function besideNode({ x, y }: Point, radius: number): Point {
  const aside = radius * Math.SQRT1_2;
  return { x: x + aside, y: y - aside };
}
