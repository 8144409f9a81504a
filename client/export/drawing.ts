import type { Point } from "../core/scene/geometry.js";
import type { IconName } from "../core/look/rule-icons.js";

/** What a picture is made of, back to front. Lengths are CSS pixels, y grows downwards, colours are CSS colours. */
export type Shape =
  | { readonly kind: "disc"; readonly centre: Point; readonly radius: number; readonly colour: string }
  | {
      readonly kind: "stroke";
      /** Straight from point to point, unless `bend` lies between the two: then a quadratic curve that it pulls. */
      readonly from: Point;
      readonly to: Point;
      readonly bend?: Point;
      readonly width: number;
      readonly colour: string;
      /** Lengths of inked and empty pieces in turn; null: unbroken. */
      readonly dashes: readonly number[] | null;
    }
  | {
      readonly kind: "ring";
      readonly centre: Point;
      /** To the middle of the line. */
      readonly radius: number;
      readonly width: number;
      readonly colour: string;
    }
  /** A sheet with round corners and a thin border. */
  | { readonly kind: "box"; readonly frame: Frame; readonly colour: string; readonly border: string }
  | { readonly kind: "polygon"; readonly corners: readonly Point[]; readonly colour: string }
  | {
      readonly kind: "icon";
      readonly type: IconName;
      readonly centre: Point;
      readonly side: number;
      readonly colour: string;
    }
  | Text
  /** Things that are one, and what they are: read by whoever points at them. */
  | { readonly kind: "group"; readonly title: string; readonly shapes: readonly Shape[] };

export interface Text {
  readonly kind: "text";
  readonly text: string;
  /** Where the line begins; `at.y` is its middle. */
  readonly at: Point;
  readonly size: number;
  readonly isStrong: boolean;
  readonly colour: string;
  /** Colour of the rim that keeps a name legible across lines; null: none. */
  readonly halo: string | null;
  readonly link?: string;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture to be written as SVG or painted. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Null: transparent. */
  readonly background: string | null;
  /** What the canvas shows, cut off at the frame; measured from the frame's corner. */
  readonly canvas: { readonly frame: Frame; readonly shapes: readonly Shape[] };
  /** Title, legend and captions around it. */
  readonly surroundings: readonly Shape[];
}

/** Width of a line of text in pixels. */
export type MeasureText = (text: string, style: Pick<Text, "size" | "isStrong">) => number;
