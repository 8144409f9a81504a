import type { Point } from "../../core/scene/geometry.js";
import { type Extent, type LineEnds, partOnCanvas } from "../geometry/line-geometry.js";

/** Says on a line how many relationships it stands for. */
export interface Badge {
  readonly centre: Point;
  readonly radius: number;
  readonly text: string;
}

/** In pixels, for a count of one or two digits. */
export const BADGE_RADIUS = 8.5;
/** Of the digits. */
export const BADGE_TEXT_SIZE = 10.5;
/** So many badges can be read; among more, thickness alone tells where much lies. */
export const MOST_BADGES = 150;
/** A line of which less is seen has no room for one. */
const LEAST_ROOM = 3 * BADGE_RADIUS;

/** The badge of a line, in the middle of what a canvas shows of it; null where it stands for itself alone, or has no room for one. */
export function badgeOf(line: LineEnds, { count, extent }: { count: number; extent: Extent }): Badge | null {
  const part = count > 1 ? partOnCanvas(line, extent) : null;
  if (part === null || part.length < LEAST_ROOM) return null;
  const text = count > 999 ? "999+" : String(count);
  const centre = part.at(part.first + part.length / 2);
  return { centre, radius: BADGE_RADIUS + 2.5 * Math.max(text.length - 2, 0), text };
}
