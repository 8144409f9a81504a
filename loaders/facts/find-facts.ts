import { FACT_ENDS } from "#model/ontology.js";
import type { EntityRef, Mention, ReportMetadata, StatedFact, StructuredText } from "../stages.js";
import { viewDocument } from "./document-view.js";
import type { FactRule, FoundFact } from "./rule.js";
import { FACT_RULES } from "./rules.js";

/** Finds the links that a report states, with their passages, words, status and rule; ends are checked against the ontology. */
export function findFacts(
  structured: StructuredText,
  mentions: readonly Mention[],
  metadata: ReportMetadata,
  rules: readonly FactRule[] = FACT_RULES,
): StatedFact[] {
  const view = viewDocument(structured, mentions, metadata);
  const sureness = new Map(view.things.map(({ ref, confidence }) => [keyOf(ref), confidence]));
  const facts = new Map<string, StatedFact>();
  for (const rule of rules) {
    for (const found of rule.find(view)) {
      if (!isAllowed(found)) continue;
      const ends = (sureness.get(keyOf(found.subject)) ?? 1) * (sureness.get(keyOf(found.object)) ?? 1);
      if (ends < LEAST_SURE) continue;
      const fact = factOf(found, rule, ends);
      const key = [fact.type, fact.subject.type, fact.subject.name, fact.object.type, fact.object.name].join("\n");
      const before = facts.get(key);
      facts.set(key, before === undefined ? fact : joined(before, fact));
    }
  }
  return [...facts.values()].toSorted((a, b) => (a.evidence[0] ?? 0) - (b.evidence[0] ?? 0));
}

/** Between ends that are together less sure than this more links are wrong than right. */
const LEAST_SURE = 0.4;

/** A province is no part of what lies in it: 京新高速公路内蒙古段. */
const WIDEST = /(?:省|自治区)$/u;

function isAllowed({ type, subject, object }: FoundFact): boolean {
  const ends = FACT_ENDS[type];
  if (type === "LOCATED_IN" && subject.type === "Place" && WIDEST.test(subject.name)) return false;
  const same = subject.type === object.type && subject.name === object.name;
  return !same && ends.subject.includes(subject.type) && ends.object.includes(object.type);
}

function keyOf({ type, name }: EntityRef): string {
  return `${type} ${name}`;
}

/** As sure as the rule and both ends together: `ends` is the product of their confidences. */
function factOf(found: FoundFact, rule: FactRule, ends: number): StatedFact {
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
function joined(a: StatedFact, b: StatedFact): StatedFact {
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
