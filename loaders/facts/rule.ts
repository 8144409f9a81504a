import type { FactBasis, FactStatus, FactType } from "#model/ontology.js";
import type { EntityRef } from "../stages.js";
import type { DocumentView } from "./document-view.js";

/** A fact as one rule finds it in one passage. */
export interface FoundFact {
  readonly type: FactType;
  readonly subject: EntityRef;
  readonly object: EntityRef;
  readonly passage: number;
  /** A second passage without which the first states nothing: the heading above. */
  readonly context?: number;
  /** Verbatim words of the passage; null where a name states the link. */
  readonly trigger: string | null;
  readonly status: FactStatus;
  readonly basis?: FactBasis;
}

/**
 * A sentence in which mentions are written `{Type:surface}` or `{Type:surface=name}`, and the facts, `subject TYPE object`, that the
 * rule finds in it.
 */
export interface RuleExample {
  readonly text: string;
  readonly facts: readonly string[];
}

/** One way in which reports state a link. Its examples are its tests. */
export interface FactRule {
  readonly name: string;
  /** Share of what it finds between rightly found ends that is right, as measured on annotated reports. */
  readonly confidence: number;
  readonly find: (view: DocumentView) => Iterable<FoundFact>;
  readonly example: RuleExample;
  /** Looks alike and states nothing of the kind. */
  readonly counterExample: RuleExample;
}
