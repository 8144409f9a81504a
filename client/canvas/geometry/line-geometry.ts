import type { Point } from "../../core/scene/geometry.js";
import { asideAt, rimOf, slopeAt } from "./curve.js";

/** A line between two discs, in pixels with y downwards. */
export interface LineEnds {
  readonly start: Point & { readonly radius: number };
  readonly end: Point & { readonly radius: number };
  /** How far to the left of the straight line its middle lies, seen from its start. */
  readonly bend: number;
}

export interface LineGeometry {
  readonly from: Point;
  readonly to: Point;
  /** What pulls it, as a quadratic curve; null: it is straight. */
  readonly bend: Point | null;
  /** Tip and the two corners of the arrow's head; null: it has none. */
  readonly head: readonly [Point, Point, Point] | null;
}

/** Where a line is seen: from rim to rim, by the same measures as those of the line program's shaders; null where its ends cover it. */
export function lineGeometry(
  line: LineEnds,
  { width, hasArrow }: { readonly width: number; readonly hasArrow: boolean },
): LineGeometry | null {
  const seen = seenPart(line);
  if (seen === null) return null;
  const { span, from, to, at } = seen;
  if (!hasArrow) return { ...pieceOf(line, seen, to), head: null };
  const neck = to - (width * 2 + 4.5) / Math.hypot(1, slopeAt(line.bend, span, to));
  const [tip, base] = [at(to), at(neck)];
  const share = (width + 2.2) / Math.max(Math.hypot(tip.x - base.x, tip.y - base.y), 0.001);
  const [right, down] = [(tip.x - base.x) * share, (tip.y - base.y) * share];
  const head = [tip, { x: base.x + down, y: base.y - right }, { x: base.x - down, y: base.y + right }] as const;
  return { ...pieceOf(line, seen, Math.max(neck, from)), head };
}

/** Half-way along what is seen of a line, or of the straight one where its ends cover it. */
export function middleOf(line: LineEnds): Point {
  const seen = seenPart(line);
  if (seen !== null) return seen.at((seen.from + seen.to) / 2);
  return { x: (line.start.x + line.end.x) / 2, y: (line.start.y + line.end.y) / 2 };
}

/** The part of a line between the rims of its nodes. */
export interface SeenPart {
  readonly span: number;
  /** How far along it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** A point on the line so far along, or so far aside from the straight one. */
  readonly at: (along: number, aside?: number) => Point;
}

export function seenPart({ start, end, bend }: LineEnds): SeenPart | null {
  const span = Math.max(Math.hypot(end.x - start.x, end.y - start.y), 0.001);
  const [right, down] = [(end.x - start.x) / span, (end.y - start.y) / span];
  const [from, to] = [rimOf(start.radius, bend, span), span - rimOf(end.radius, bend, span)];
  if (to <= from) return null;
  const at: SeenPart["at"] = (along, aside = asideAt(bend, span, along)) => ({
    x: start.x + right * along + down * aside,
    y: start.y + down * along - right * aside,
  });
  return { span, from, to, at };
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface PartOnCanvas extends Pick<SeenPart, "at"> {
  /** How far along it begins. */
  readonly first: number;
  readonly length: number;
}

/** The part of a line between its nodes' rims that lies on a canvas; null where there is none. */
export function partOnCanvas(line: LineEnds, { width, height }: Extent): PartOnCanvas | null {
  const { start, end, bend } = line;
  const seen = seenPart(line);
  if (seen === null) return null;
  const { span, from, to, at } = seen;
  // As if all of it ran as far aside as its middle does.
  const origin = at(0, bend);
  const alongX = within(origin.x, (end.x - start.x) / span, width);
  const alongY = within(origin.y, (end.y - start.y) / span, height);
  const first = Math.max(from, alongX[0], alongY[0]);
  const last = Math.min(to, alongX[1], alongY[1]);
  return last <= first ? null : { at, first, length: last - first };
}

/** How far along, from and to, a coordinate that grows by `step` a pixel lies between 0 and `most`. */
function within(origin: number, step: number, most: number): readonly [number, number] {
  if (step === 0) return origin >= 0 && origin <= most ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [one, other] = [-origin / step, (most - origin) / step];
  return [Math.min(one, other), Math.max(one, other)];
}

/** The line as far as its arrow's head. */
function pieceOf({ bend }: LineEnds, { span, from, at }: SeenPart, to: number): Omit<LineGeometry, "head"> {
  // A piece of a parabola is pulled by where the tangents at its two ends meet.
  const pull = asideAt(bend, span, from) + (slopeAt(bend, span, from) * (to - from)) / 2;
  return { from: at(from), to: at(to), bend: bend === 0 ? null : at((from + to) / 2, pull) };
}

/** Lengths of inked and empty pieces in turn: dashes stay the same however thick the line, dots are as long as it is thick. */
export function dashesOf(pattern: "solid" | "dashed" | "dotted", width: number): readonly number[] | null {
  if (pattern === "dashed") return [5.5, 3.5];
  return pattern === "dotted" ? [width * 1.3, width * 1.7] : null;
}
