import type { Point } from "../../core/scene/geometry.js";

/** A name that wants to be drawn beside its node; all lengths are pixels of the canvas. */
export interface LabelWish {
  readonly name: string;
  readonly centre: Point;
  /** Radius of the node. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Few names matter now, and this is one: it may lie over nodes where it must, though not over another name. */
  readonly isNeeded: boolean;
}

export interface Disc {
  readonly centre: Point;
  readonly radius: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelPlace {
  readonly wish: LabelWish;
  readonly box: Box;
}

const GAP = 4;
/** Round things may be touched at their corners. */
const DISC_SHARE = 0.85;
/** So many of the largest nodes have their names in any crowd: they are what one finds one's way by. */
const LANDMARKS = 5;

export interface LabelRoom {
  /** The nodes. */
  readonly discs: readonly Disc[];
  /** Where something is written already. */
  readonly taken: readonly Box[];
  /** Beyond it names would be cut off; absent: there is no end. */
  readonly extent?: { readonly width: number; readonly height: number };
}

/**
 * Where names go: those that are needed and the largest nodes' first, each below its node, else beside or above it, where it covers neither a name nor a node
 * and can be read whole. A name without such a place is left out, but for the largest nodes' and those that are needed: these also go to the corners of
 * their nodes, and where nodes are everywhere to where they cover the least.
 */
export function placeLabels(wishes: readonly LabelWish[], { discs, taken, extent }: LabelRoom): readonly LabelPlace[] {
  const names = createOccupancy(taken);
  const nodes = createOccupancy(discs.map(boxOfDisc));
  return wishes.toSorted(byWeight).flatMap((wish, rank) => {
    const mayStand = (each: Box) => isWhole(each, extent) && names.isFree(each);
    const boxes = boxesAround(wish).filter(mayStand);
    const isCertain = wish.isNeeded || rank < LANDMARKS;
    const box =
      boxes.find(nodes.isFree) ??
      (isCertain ? leastCovering([...boxes, ...boxesAtCorners(wish).filter(mayStand)], nodes) : undefined);
    if (box === undefined) return [];
    names.add(box);
    return [{ wish, box }];
  });
}

function isWhole({ left, right, top, bottom }: Box, extent: LabelRoom["extent"]): boolean {
  return extent === undefined || (left >= 0 && top >= 0 && right <= extent.width && bottom <= extent.height);
}

/** Below, right, left, above: in the order in which they are liked. */
export function boxesAround({
  centre: { x, y },
  radius,
  width,
  height,
}: Omit<LabelWish, "name" | "isNeeded">): readonly Box[] {
  const away = radius + GAP;
  const lefts = [
    [x - width / 2, y + away],
    [x + away, y - height / 2],
    [x - away - width, y - height / 2],
    [x - width / 2, y - away - height],
  ] as const;
  return lefts.map(([left, top]) => ({ left, right: left + width, top, bottom: top + height }));
}

/** Below right and left, above right and left: a name there touches its node at the corner. */
function boxesAtCorners({ centre: { x, y }, radius, width, height }: LabelWish): readonly Box[] {
  const away = radius * Math.SQRT1_2 + GAP / 2;
  const [right, left, below, above] = [x + away, x - away - width, y + away, y - away - height];
  const corners = [
    [right, below],
    [left, below],
    [right, above],
    [left, above],
  ] as const;
  return corners.map(([from, top]) => ({ left: from, right: from + width, top, bottom: top + height }));
}

/** Of those that cover as little, the first. */
function leastCovering(boxes: readonly Box[], nodes: Occupancy): Box | undefined {
  const covered = boxes.map(nodes.covered);
  return boxes[covered.indexOf(Math.min(...covered))];
}

/** Where a name goes that is written in any case: below its node where nothing is better. */
export function certainBox(wish: LabelWish, room: LabelRoom): Box | undefined {
  return placeLabels([wish], room)[0]?.box ?? boxesAround(wish)[0];
}

function byWeight(one: LabelWish, other: LabelWish): number {
  return (
    Number(other.isNeeded) - Number(one.isNeeded) ||
    other.radius - one.radius ||
    (one.name < other.name ? -1 : Number(one.name > other.name))
  );
}

export function boxOfDisc({ centre: { x, y }, radius }: Disc): Box {
  const half = radius * DISC_SHARE;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

const CELL = 64;

interface Occupancy {
  readonly add: (box: Box) => void;
  readonly isFree: (box: Box) => boolean;
  /** How much of what is there a box would cover, in square pixels. */
  readonly covered: (box: Box) => number;
}

/** Boxes by the cells of a grid that they touch: thousands are looked through at every frame. */
export function createOccupancy(boxes: readonly Box[]): Occupancy {
  const cells = new Map<string, Box[]>();
  const add = (box: Box) => {
    for (const cell of cellsOf(box)) {
      const there = cells.get(cell);
      if (there === undefined) cells.set(cell, [box]);
      else there.push(box);
    }
  };
  for (const box of boxes) add(box);
  return {
    add,
    isFree: (box) => cellsOf(box).every((cell) => !(cells.get(cell) ?? []).some((other) => isOverlapping(other, box))),
    covered(box) {
      const others = new Set(cellsOf(box).flatMap((cell) => cells.get(cell) ?? []));
      return [...others].reduce((sum, other) => sum + overlapOf(other, box), 0);
    },
  };
}

function overlapOf(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) cells.push(`${column},${row}`);
  }
  return cells;
}

export function isOverlapping(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
