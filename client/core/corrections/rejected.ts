import type { Correction } from "#model/corrections.js";
import type { GraphRelationship } from "#model/graph.js";

/** The status on a canvas of a fact that somebody said is none; in no store. */
const REJECTED = "rejected";
/** The rule of facts that people put right. */
const PUT_RIGHT = "correction";

export function isRejected({ properties }: GraphRelationship): boolean {
  return properties["status"] === REJECTED;
}

/** A fact as the server tells it, marked where it is none any more. */
export function withVerdict(fact: GraphRelationship, correction: Correction | null): GraphRelationship {
  const isOut = correction !== null && fact.properties["rule"] !== PUT_RIGHT;
  return isOut ? { ...fact, properties: { ...fact.properties, status: REJECTED } } : fact;
}

/** The facts that nothing was put in the place of. */
export function rejectedFacts(corrections: readonly Correction[]): readonly GraphRelationship[] {
  return corrections.flatMap((correction) => {
    const { verdict, fact } = correction;
    const isRight = verdict.wrong === "status" || (verdict.wrong === "type" && verdict.instead !== null);
    return isRight ? [] : [withVerdict(fact, correction)];
  });
}
