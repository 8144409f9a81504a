import type { Point } from "../../core/scene/geometry.js";
import { type Box, boxOfDisc, createOccupancy, type Disc } from "./label-places.js";

/** Font size of headings, in pixels. */
export const HEADING_SIZE = 13;

/** A heading that wants to be drawn; all lengths are pixels of the canvas. */
export interface HeadingWish {
  /** Ways to say it, the fullest first, with how wide each is. */
  readonly texts: readonly { readonly text: string; readonly width: number }[];
  /** The middle of its lower edge. */
  readonly at: Point;
  /** How wide the part of the picture is that it stands over. */
  readonly room: number;
  /** Of headings that have no room beside each other the weightier is drawn. */
  readonly weight: number;
}

export interface HeadingPlace {
  readonly text: string;
  readonly box: Box;
  /** From 0 to 1: it fades away as what it stands over becomes too small to have a name. */
  readonly opacity: number;
}

/** Above its part's edge, in pixels. */
const GAP = 4;
/** Around each heading, to either side. */
const AIR = 6;
/** A part of the picture is nameless up to the one width, and has its name from the other on. */
const FADES = { from: 20, to: 48 } as const;

/** Where headings go: the weightiest first, each as full as it can be where it covers no node, no name and no other heading. */
export function placeHeadings(
  wishes: readonly HeadingWish[],
  { discs, taken }: { readonly discs: readonly Disc[]; readonly taken: readonly Box[] },
): readonly HeadingPlace[] {
  const places = createOccupancy([...taken, ...discs.map(boxOfDisc)]);
  return wishes
    .toSorted((one, other) => other.weight - one.weight || one.at.x - other.at.x)
    .flatMap(({ texts, at, room }) => {
      const opacity = Math.min(1, Math.max(0, (room - FADES.from) / (FADES.to - FADES.from)));
      const found = texts
        .map(({ text, width }) => ({ text, box: boxOver(at, width) }))
        .find(({ box }) => places.isFree(aired(box)));
      if (opacity === 0 || found === undefined) return [];
      places.add(aired(found.box));
      return [{ ...found, opacity }];
    });
}

function boxOver({ x, y }: Point, width: number): Box {
  const bottom = y - GAP;
  return { left: x - width / 2, right: x + width / 2, top: bottom - HEADING_SIZE - 1, bottom };
}

function aired({ left, right, top, bottom }: Box): Box {
  return { left: left - AIR, right: right + AIR, top, bottom };
}
