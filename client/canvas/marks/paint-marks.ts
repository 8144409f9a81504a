import type { Point } from "../../core/scene/geometry.js";
import { ACCENT, type Scheme, SURFACE } from "../../core/look/palette.js";
import { type Box, boxOfDisc } from "./label-places.js";
import { leafCorners } from "./note-shapes.js";

const RING_AWAY = 2.5;

/** What a node's ring takes, as a box. */
export function ringBox({ x, y, size }: Point & { readonly size: number }): Box {
  return boxOfDisc({ centre: { x, y }, radius: size + 2 * RING_AWAY });
}

/** A ring in the accent around a node of such a radius, kept apart from what lies behind. */
export function paintRing(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  { radius, scheme }: { readonly radius: number; readonly scheme: Scheme },
): void {
  for (const [colour, width] of [
    [SURFACE[scheme], 5],
    [ACCENT[scheme], 2.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius + RING_AWAY, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** A small leaf: somebody noted something here. */
export function paintLeaf(context: CanvasRenderingContext2D, at: Point, scheme: Scheme): void {
  context.beginPath();
  for (const corner of leafCorners(at)) context.lineTo(corner.x, corner.y);
  context.closePath();
  context.fillStyle = ACCENT[scheme];
  context.strokeStyle = SURFACE[scheme];
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}
