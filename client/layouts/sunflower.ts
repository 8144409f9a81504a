import type { Point } from "../core/scene/geometry.js";

/** The golden angle: no two seeds of a sunflower lie in one line from its middle (Vogel 1979). */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Where the `index`th of any number of nodes stands around (0, 0), so that each is about `pitch` away from the next. */
export function sunflowerPoint(index: number, pitch: number): Point {
  const radius = 0.58 * pitch * Math.sqrt(index);
  return { x: radius * Math.cos(index * TURN), y: radius * Math.sin(index * TURN) };
}
