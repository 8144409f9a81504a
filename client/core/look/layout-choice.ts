/** The layouts of the canvas, in the order in which they are offered. */
export const LAYOUT_KINDS = ["force", "radial", "layered", "grouped", "circle", "timeline", "map"] as const;
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

/** Those that go by nothing that is chosen. */
export const PLAIN_LAYOUTS = ["force", "layered", "circle", "timeline", "map"] as const satisfies readonly LayoutKind[];

/** What may bring nodes together in groups. */
export const GROUPINGS = ["type", "place", "department"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A layout with what it is to go by. */
export type LayoutChoice =
  | { readonly kind: (typeof PLAIN_LAYOUTS)[number] }
  /** Around these nodes; around the most linked one where none of them is on the canvas. */
  | { readonly kind: "radial"; readonly centres: readonly string[] }
  | { readonly kind: "grouped"; readonly by: Grouping };
