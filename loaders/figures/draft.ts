import type { Span } from "../mapped-text.js";
import type { FigureName } from "./figure-name.js";
import type { NumberToken } from "./number-token.js";
import type { Rank } from "./ranks.js";

/** A figure in the making: growth may still be said in the next clause. */
export interface Draft {
  readonly name: FigureName;
  readonly value: number | null;
  readonly unit: string | null;
  growth: number | null;
  readonly at: Span;
  /** The number of the value, and that of the growth. */
  readonly number: NumberToken | null;
  growthNumber: NumberToken | null;
  rank: Rank | null;
  growthRank: Rank | null;
}

/** How far, in UTF-16 units, words around a number still speak of it. */
export const REACH = 200;
