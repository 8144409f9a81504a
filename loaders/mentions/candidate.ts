import type { EntityType } from "#model/ontology.js";
import type { Span } from "#loaders/mapped-text.js";

/** What one rule proposes for one passage; offsets into the passage's text. */
export interface Candidate extends Span {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly rule: string;
  /** About the share of the rule's proposals that the gold files hold. */
  readonly confidence: number;
}

/** In order of place; of those that begin together the longest first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
