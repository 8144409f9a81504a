/**
 * A line that bends is a parabola over the straight one between the centres of its nodes: the same in the shaders (curve-shaders.ts), where
 * it is pointed at, and in pictures. All lengths are pixels.
 */

/** How far apart neighbouring lanes are in the middle, in pixels at the picture's first scale, and as a share of the line's span at most. */
export const LANE_WIDTH = 18;
export const LANE_SHARE = 0.12;
/** Lanes widen with nearness no further than so many times. */
export const LARGEST_SCALE = 2;

/** How far to its left the middle of a line lies that runs in a lane; `scale`: pixels of what was one pixel at the picture's first scale. */
export function bendOf(lane: number, span: number, scale: number): number {
  return lane * Math.min(LANE_WIDTH * Math.min(scale, LARGEST_SCALE), LANE_SHARE * span);
}

/** How far to the left a line lies that has come so far along. */
export function asideAt(bend: number, span: number, along: number): number {
  return ((4 * bend) / span) * along * (1 - along / span);
}

/** How much further it goes left with each pixel along. */
export function slopeAt(bend: number, span: number, along: number): number {
  return ((4 * bend) / span) * (1 - (2 * along) / span);
}

/** How far along a line leaves the disc around its start. */
export function rimOf(radius: number, bend: number, span: number): number {
  const steepest = (4 * bend) / span;
  // On the rim, aside is to along as this; how far along that is, a first guess tells well enough.
  const slope = steepest * (1 - radius / Math.hypot(1, steepest) / span);
  return radius / Math.hypot(1, slope);
}
