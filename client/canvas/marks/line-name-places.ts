import type { Point } from "../../core/scene/geometry.js";
import { type Box, boxOfDisc, createOccupancy, type Disc, isOverlapping } from "./label-places.js";
import { type Extent, type LineEnds, partOnCanvas } from "../geometry/line-geometry.js";

/** A name that wants to be written on its line; all lengths are pixels of the canvas. */
export interface LineNameWish {
  readonly name: string;
  readonly line: LineEnds;
  readonly width: number;
  readonly height: number;
}

/** Of the letters, in pixels. */
export const LINE_NAME_SIZE = 11;

export interface LineNamePlace {
  readonly name: string;
  readonly box: Box;
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
    .flatMap((wish) => {
      const part = partOnCanvas(wish.line, extent);
      return part === null ? [] : [{ wish, part }];
    })
    .toSorted((one, other) => one.part.length - other.part.length)
    .flatMap(({ wish, part: { at, first, length } }) => {
      const own = [wish.line.start, wish.line.end].map(({ x, y, radius }) => boxOfDisc({ centre: { x, y }, radius }));
      const box = SHARES.map((share) => boxAround(at(first + length * share), wish)).find(
        (each) => isWithin(each, extent) && !own.some((end) => isOverlapping(end, each)) && occupied.isFree(each),
      );
      if (box === undefined) return [];
      occupied.add(box);
      return [{ name: wish.name, box }];
    });
}

function boxAround({ x, y }: Point, { width, height }: LineNameWish): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Extent): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}
