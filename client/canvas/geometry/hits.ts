import type { Point } from "../../core/scene/geometry.js";
import { asideAt, bendOf, rimOf, slopeAt } from "./curve.js";

/** What is drawn, as plain numbers; all lengths are pixels and points lie on the canvas. */
export interface DrawnNodes {
  readonly ids: readonly string[];
  /** x and y by turns. */
  readonly centres: Float32Array;
  /** 0: not shown. */
  readonly radii: Float32Array;
}

export interface DrawnLines {
  readonly ids: readonly string[];
  /** Places of start and end in the nodes, by turns. */
  readonly ends: Uint32Array;
  /** In which lane a line runs, how thick it is, and how far from it a pointer still means it, by turns. */
  readonly shapes: Float32Array;
  /** Pixels of what was one pixel at the picture's first scale. */
  readonly scale: number;
}

/** Discs smaller than a finger can aim at are a little larger to it than they look. */
const LEAST_RADIUS = 4;

/** The node that lies on top at a point: the last that was drawn there; where there is none, the nearest within `slack` pixels. */
export function nodeAt({ ids, centres, radii }: DrawnNodes, { x, y }: Point, slack = 0): string | null {
  let nearest: string | null = null;
  let least = slack;
  for (let index = ids.length - 1; index >= 0; index -= 1) {
    const radius = radii[index] ?? 0;
    if (radius === 0) continue;
    const [dx, dy] = [(centres[2 * index] ?? 0) - x, (centres[2 * index + 1] ?? 0) - y];
    const reach = Math.max(radius, LEAST_RADIUS);
    if (dx * dx + dy * dy <= reach * reach) return ids[index] ?? null;
    if (slack === 0) continue;
    const gap = Math.hypot(dx, dy) - reach;
    if (gap >= least) continue;
    least = gap;
    nearest = ids[index] ?? null;
  }
  return nearest;
}

/**
 * The line nearest to a point, where it is near enough: easier to hit than to see, but near its ends, where lines meet, no wider than
 * leaves each its own. `slack`: so many pixels farther off as well.
 */
export function lineAt(
  {
    nodes: { centres, radii },
    lines: { ids, ends, shapes, scale },
  }: { readonly nodes: DrawnNodes; readonly lines: DrawnLines },
  { x, y }: Point,
  slack = 0,
): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const [index, id] of ids.entries()) {
    const [start, end] = [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0];
    const [startRadius, endRadius] = [radii[start] ?? 0, radii[end] ?? 0];
    if (startRadius === 0 || endRadius === 0) continue;
    const [startX, startY] = [centres[2 * start] ?? 0, centres[2 * start + 1] ?? 0];
    const [spanX, spanY] = [(centres[2 * end] ?? 0) - startX, (centres[2 * end + 1] ?? 0) - startY];
    const span = Math.hypot(spanX, spanY);
    if (span === 0) continue;
    const [lane = 0, thickness = 0, aim = 0] = shapes.subarray(3 * index, 3 * index + 3);
    const bend = lane === 0 ? 0 : bendOf(lane, span, scale);
    const along = ((x - startX) * spanX + (y - startY) * spanY) / span;
    // The canvas's y points down: left of the line is where it grows less.
    const aside = ((x - startX) * spanY - (y - startY) * spanX) / span;
    const across = Math.abs(aside - asideAt(bend, span, along)) / Math.hypot(1, slopeAt(bend, span, along));
    const inward = Math.min(along - rimOf(startRadius, bend, span), span - rimOf(endRadius, bend, span) - along);
    const near = Math.max(thickness / 2, Math.min(aim, 2 + inward * 0.1)) + slack;
    if (inward < 0 || across > near || across >= least) continue;
    least = across;
    nearest = id;
  }
  return nearest;
}
