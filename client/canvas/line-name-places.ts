import type { Point } from "../core/geometry.js";
import { type Box, boxOfDisc, createOccupancy, type Disc, isOverlapping } from "./label-places.js";

/** A name that wants to be written on its line; all lengths are pixels of the canvas. */
export interface LineNameWish {
  readonly name: string;
  readonly start: Disc;
  readonly end: Disc;
  /** To the left of the straight line, seen from its start. */
  readonly offset: number;
  readonly width: number;
  readonly height: number;
}

/** Of the letters, in pixels. */
export const LINE_NAME_SIZE = 11;

export interface LineNamePlace {
  readonly name: string;
  readonly box: Box;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Shares of the part of a line that is seen, in the order in which they are liked. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/**
 * Where names stand on their lines, upright and across the line's middle or near it, wholly within the canvas: where a name would
 * cover a node or another name wherever it stands, it is left out. Short lines, which have fewest places, come first.
 */
export function placeLineNames(
  wishes: readonly LineNameWish[],
  {
    extent,
    discs,
    taken,
  }: { readonly extent: Extent; readonly discs: readonly Disc[]; readonly taken: readonly Box[] },
): readonly LineNamePlace[] {
  const occupied = createOccupancy([...taken, ...discs.map(boxOfDisc)]);
  return wishes
    .flatMap((wish) => seenPart(wish, extent) ?? [])
    .toSorted((one, other) => one.length - other.length)
    .flatMap(({ wish, from, to }) => {
      const own = [wish.start, wish.end].map(boxOfDisc);
      const box = SHARES.map((share) => boxAt(wish, from, to, share)).find(
        (each) => isWithin(each, extent) && !own.some((end) => isOverlapping(end, each)) && occupied.isFree(each),
      );
      if (box === undefined) return [];
      occupied.add(box);
      return [{ name: wish.name, box }];
    });
}

interface SeenPart {
  readonly wish: LineNameWish;
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
}

/** The part of a line between its nodes' rims that lies on the canvas; null where there is none. */
function seenPart(wish: LineNameWish, { width, height }: Extent): SeenPart | null {
  const { start, end, offset } = wish;
  const span = Math.hypot(end.centre.x - start.centre.x, end.centre.y - start.centre.y);
  if (span <= start.radius + end.radius) return null;
  const [right, down] = [(end.centre.x - start.centre.x) / span, (end.centre.y - start.centre.y) / span];
  const origin = { x: start.centre.x + down * offset, y: start.centre.y - right * offset };
  const alongX = within(origin.x, right, width);
  const alongY = within(origin.y, down, height);
  const first = Math.max(start.radius, alongX[0], alongY[0]);
  const last = Math.min(span - end.radius, alongX[1], alongY[1]);
  if (last <= first) return null;
  const at = (along: number): Point => ({ x: origin.x + right * along, y: origin.y + down * along });
  return { wish, from: at(first), to: at(last), length: last - first };
}

/** How far along, from and to, a coordinate that grows by `step` a pixel lies between 0 and `most`. */
function within(origin: number, step: number, most: number): readonly [number, number] {
  if (step === 0) return origin >= 0 && origin <= most ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [one, other] = [-origin / step, (most - origin) / step];
  return [Math.min(one, other), Math.max(one, other)];
}

function boxAt({ width, height }: LineNameWish, from: Point, to: Point, share: number): Box {
  const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Extent): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}
