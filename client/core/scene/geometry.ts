export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where nodes stand, by their ids. */
export type Points = ReadonlyMap<string, Point>;

export interface Extent {
  readonly x: readonly [least: number, greatest: number];
  readonly y: readonly [least: number, greatest: number];
}

/** The point in the middle, and how far away it is seen from: 1 shows all. */
export interface Camera extends Point {
  readonly ratio: number;
  /** How much of the picture is seen from there, across and down, in parts of its longer side: on another canvas it is to be seen as well. */
  readonly reach?: Reach;
}

export interface Reach {
  readonly across: number;
  readonly down: number;
}
