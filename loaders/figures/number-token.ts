import type { FigureBound } from "#model/ontology.js";
import type { Span } from "../mapped-text.js";

/** What a number counts: money and measures, things, a share, percentage points, a multiple, one part of a ratio. */
export type NumberKind = "amount" | "count" | "rate" | "points" | "times" | "ratio";

/** A number with its unit, as a report writes it. */
export interface NumberToken extends Span {
  readonly value: number;
  /** As written, with its order of magnitude: `亿元`, `万人次`; `%` for every per cent sign; null: a bare number. */
  readonly unit: string | null;
  readonly kind: NumberKind;
  /** The upper end of a range: 8%—10%. */
  readonly max: number | null;
  /** What bounds it, by the words behind (`以上`, `左右`; `end` includes them) or in front (`超过`, `不低于`). */
  readonly bound: FigureBound | null;
}
