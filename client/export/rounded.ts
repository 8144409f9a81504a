import type { Point } from "../core/scene/geometry.js";

export function roundedPoint({ x, y }: Point): Point {
  return { x: rounded(x), y: rounded(y) };
}

/** Hundredths of a pixel are more than anyone sees. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
