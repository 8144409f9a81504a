import type { Point } from "../core/geometry.js";

export interface LineEnds {
  readonly start: Point & { readonly radius: number };
  readonly end: Point & { readonly radius: number };
  readonly width: number;
  /** Pixels to the left of the straight line, seen from its start. */
  readonly offset: number;
  readonly hasArrow: boolean;
}

export interface LineGeometry {
  readonly from: Point;
  readonly to: Point;
  /** Tip and the two corners of the arrow's head; null: it has none. */
  readonly head: readonly [Point, Point, Point] | null;
}

/** Where a line is seen: from rim to rim, by the same measures as those of the line program's shaders; null where its ends cover it. */
export function lineGeometry({ start, end, width, offset, hasArrow }: LineEnds): LineGeometry | null {
  const span = Math.max(Math.hypot(end.x - start.x, end.y - start.y), 0.001);
  const [right, down] = [(end.x - start.x) / span, (end.y - start.y) / span];
  const at = (along: number, aside = 0): Point => ({
    x: start.x + right * along + down * (offset + aside),
    y: start.y + down * along - right * (offset + aside),
  });
  const from = reach(start.radius, offset);
  const to = span - reach(end.radius, offset);
  if (to <= from) return null;
  if (!hasArrow) return { from: at(from), to: at(to), head: null };
  const neck = to - (width * 2 + 4.5);
  const half = width + 2.2;
  return { from: at(from), to: at(Math.max(neck, from)), head: [at(to), at(neck, half), at(neck, -half)] };
}

/** Where a line beside the centre leaves a disc. */
function reach(radius: number, offset: number): number {
  return Math.sqrt(Math.max(radius * radius - offset * offset, 0));
}

/** Lengths of inked and empty pieces in turn: dashes stay the same however thick the line, dots are as long as it is thick. */
export function dashesOf(pattern: "solid" | "dashed" | "dotted", width: number): readonly number[] | null {
  if (pattern === "dashed") return [5.5, 3.5];
  return pattern === "dotted" ? [width * 1.3, width * 1.7] : null;
}
