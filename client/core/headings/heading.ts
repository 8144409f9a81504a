import type { EntityType } from "#model/ontology.js";
import type { Point } from "../scene/geometry.js";

/** What a heading on the canvas names. */
export type HeadingSubject =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "type"; readonly type: EntityType }
  /** A place or department that others were gathered around. */
  | { readonly kind: "node"; readonly id: string }
  /** What has no year, no coordinates, no known type, or belongs to no place or department. */
  | { readonly kind: "rest"; readonly of: "year" | "map" | "type" | "place" | "department" }
  /** Which way is north. */
  | { readonly kind: "north" };

/** What sets a part of the picture apart, in graph coordinates. */
export type Guide =
  | { readonly kind: "line"; readonly from: Point; readonly to: Point }
  | { readonly kind: "rim"; readonly centre: Point; readonly radius: number };

/** A name for a part of the picture, told by the layout that made the picture. */
export interface Heading {
  readonly subject: HeadingSubject;
  /** The middle of its lower edge, in graph coordinates. */
  readonly at: Point;
  /** How wide that part is, in graph coordinates. */
  readonly room: number;
  /** Ids of the nodes in that part; those of them that are shown are counted. */
  readonly members: readonly string[];
  readonly guide: Guide | null;
}
