import type { Point } from "../../core/scene/geometry.js";
import type { DrawnNodes } from "./hits.js";

/** The nodes whose centres lie in an area; its last corner is linked with the first. */
export function nodesWithin({ ids, centres, radii }: DrawnNodes, area: readonly Point[]): readonly string[] {
  return ids.filter((_, index) => {
    const centre = { x: centres[2 * index] ?? 0, y: centres[2 * index + 1] ?? 0 };
    return (radii[index] ?? 0) > 0 && isWithin(centre, area);
  });
}

/** The upright rectangle between two corners. */
export function boxBetween(one: Point, other: Point): readonly Point[] {
  return [one, { x: other.x, y: one.y }, other, { x: one.x, y: other.y }];
}

/** By how often a ray to the right crosses the area's edge: an odd number of times from within. */
function isWithin({ x, y }: Point, area: readonly Point[]): boolean {
  let isInside = false;
  for (const [index, corner] of area.entries()) {
    const next = area[(index + 1) % area.length] ?? corner;
    if (corner.y > y === next.y > y) continue;
    const crossing = corner.x + ((y - corner.y) / (next.y - corner.y)) * (next.x - corner.x);
    if (x < crossing) isInside = !isInside;
  }
  return isInside;
}
