import type { Point } from "../core/scene/geometry.js";
import type { Guide } from "../core/headings/heading.js";
import type { LayoutKind } from "../core/look/layout-choice.js";

/** A graph to be laid out: plain arrays, so that it travels to the worker and back as it is. All count nodes by their index. */
export interface LayoutRequest {
  readonly kind: LayoutKind;
  /** Positions to start from, x and y by turns; y grows upwards. */
  readonly positions: Float32Array;
  /** Pairs of node indices. */
  readonly edges: Uint32Array;
  /** Radii in pixels at the picture's first scale. */
  readonly sizes: Float32Array;
  /** 1 for a node that may not move. */
  readonly fixed: Uint8Array;
  /** All is laid out, but for what is fixed; else newcomers join a picture. */
  readonly isAfresh: boolean;
  readonly traits: LayoutTraits;
}

/** What some layouts go by. */
export interface LayoutTraits {
  /** Indices of the nodes in the middle. */
  readonly centres: Uint32Array;
  /** Place of a node's type among the types. */
  readonly types: Uint8Array;
  /** Number of the group that a node belongs to. */
  readonly groups: Uint32Array;
  /** First year that is told of a node; 0 where none is. */
  readonly years: Uint16Array;
  /** Degrees of longitude and latitude by turns; NaN where they are unknown. */
  readonly coordinates: Float64Array;
}

export interface Layout {
  /** Does some of the work; true when there is none left. */
  readonly advance: (iterations: number) => boolean;
  /** Where the nodes are now, x and y by turns. */
  readonly positions: () => Float32Array<ArrayBuffer>;
  /** How much of the work is done, from 0 to 1. */
  readonly share: () => number;
  /** What it calls the parts of its picture, once the work is done. */
  readonly headings: () => readonly LayoutHeading[];
}

/** A name for a part of the picture; lengths and points are in units of the graph. */
export interface LayoutHeading {
  /** The trait that the layout goes by and that these nodes have; `rest`: they have none; `north`: which way that is, of no nodes. */
  readonly of: number | "rest" | "north";
  /** The middle of its lower edge. */
  readonly at: Point;
  /** How wide that part is. */
  readonly room: number;
  readonly nodes: readonly number[];
  readonly guide: Guide | null;
}

/** Where a layout puts nodes, x and y by turns, and what it calls the parts of its picture. */
export interface Placed {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly headings: readonly LayoutHeading[];
}

/** Between the centres of neighbours where a layout puts nodes side by side, in units of the graph. */
export const PITCH = 60;

/** A layout that is found in one go; what is fixed stays where it is. */
export function placedAtOnce(place: (request: LayoutRequest) => Placed) {
  return (request: LayoutRequest): Layout => {
    let placed: Placed = { positions: Float32Array.from(request.positions), headings: [] };
    let isDone = false;
    return {
      advance() {
        if (isDone) return true;
        const { positions, headings } = place(request);
        placed = { positions: withFixed(positions, request), headings };
        isDone = true;
        return true;
      },
      positions: () => placed.positions,
      headings: () => placed.headings,
      share: () => Number(isDone),
    };
  };
}

function withFixed(
  positions: Float32Array<ArrayBuffer>,
  { fixed, positions: before }: LayoutRequest,
): Float32Array<ArrayBuffer> {
  return positions.map((value, at) => (fixed[at >> 1] === 1 ? (before[at] ?? 0) : value));
}
