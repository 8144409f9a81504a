import type { StatedFact } from "../stages.js";
import type { DocumentView } from "./document-view.js";

/** First two digits of the code of a place's province; null where it is no division, or nobody knows which one. */
export type ProvinceOf = (place: string) => string | null;

export interface Refusal {
  readonly name: string;
  /** Whether such a link is never meant, whatever proposed it. */
  readonly refuses: (fact: StatedFact, view: DocumentView, provinceOf: ProvinceOf) => boolean;
}
