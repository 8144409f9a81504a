import type { StatedFact } from "../stages.js";
import type { FactRule, FoundFact } from "./rule.js";

/** As sure as the rule and both ends together: `ends` is the product of their confidences. */
export function factOf(found: FoundFact, rule: FactRule, ends: number): StatedFact {
  const { type, subject, object, passage, context, trigger, status, basis } = found;
  return {
    type,
    subject: { type: subject.type, name: subject.name },
    object: { type: object.type, name: object.name },
    evidence: context === undefined ? [passage] : [context, passage].toSorted((a, b) => a - b),
    trigger,
    basis: basis ?? "stated",
    status,
    confidence: Number((rule.confidence * ends).toFixed(3)),
    rule: rule.name,
  };
}

/** A stated basis before a heading's, then the surer rule, then the earlier; the evidence of both where the basis is the same. */
export function joined(a: StatedFact, b: StatedFact): StatedFact {
  const surer = rank(b) > rank(a) ? b : a;
  if (a.basis !== b.basis) return surer;
  const evidence = [...new Set([...a.evidence, ...b.evidence])].toSorted((x, y) => x - y);
  // The trigger is read in the first passage.
  const first = a.evidence[0] === evidence[0] ? a : b;
  return { ...surer, trigger: first.trigger, evidence };
}

function rank(fact: StatedFact): number {
  return (fact.basis === "stated" ? 1 : 0) + fact.confidence;
}
