import type { Mention, ReportMetadata, StatedFact, StructuredText } from "../stages.js";
import { type DocumentView, viewDocument } from "./document-view.js";
import { factOf, joined } from "./fact-from-rule.js";
import { type FactJudge, judgedPairs } from "./pairs/fact-judge.js";
import { factFromPair } from "./pairs/fact-from-pair.js";
import { isAllowed, keyOf, proposedPairs, type Ruling } from "./pairs/pairs.js";
import type { ProvinceOf } from "./refusal.js";
import { REFUSALS } from "./refusals.js";
import type { FactRule } from "./rule.js";
import { FACT_RULES, SURE_RULES } from "./rules.js";

export interface FindingOptions {
  readonly rules?: readonly FactRule[];
  /** Taken without a judge; with other rules than all there are none. */
  readonly sure?: readonly FactRule[];
  /** Without one, all is taken that the rules find. */
  readonly judge?: FactJudge | undefined;
  /** Without it no place is known to lie in another province. */
  readonly provinceOf?: ProvinceOf;
}

/**
 * Finds the links that a report states, with their passages, words, status and rule; ends are checked against the ontology. The rules and
 * what stands together propose, the judge chooses, refusals have the last word; what only a heading implies and what is said plainly is taken as the rules find it.
 */
export function findFacts(
  structured: StructuredText,
  mentions: readonly Mention[],
  metadata: ReportMetadata,
  {
    rules = FACT_RULES,
    sure = rules === FACT_RULES ? SURE_RULES : [],
    judge,
    provinceOf = () => null,
  }: FindingOptions = {},
): StatedFact[] {
  const view = viewDocument(structured, mentions, metadata);
  const rulings = rulingsOf(view, rules);
  const facts = new Map<string, StatedFact>();
  if (judge === undefined) addRuled(facts, view, rulings);
  else {
    addRuled(facts, view, rulings.filter(isImplied));
    const stated = rulings.filter((ruling) => !isImplied(ruling));
    for (const judged of judgedPairs(view, proposedPairs(view, stated), judge)) {
      const fact = factFromPair(judged, view);
      facts.set(keyOfFact(fact), fact);
    }
  }
  addRuled(facts, view, rulingsOf(view, sure));
  const meant = [...facts.values()].filter((fact) => !REFUSALS.some(({ refuses }) => refuses(fact, view, provinceOf)));
  return meant.toSorted((a, b) => (a.evidence[0] ?? 0) - (b.evidence[0] ?? 0));
}

/** All that the rules say, in their order. */
export function rulingsOf(view: DocumentView, rules: readonly FactRule[] = FACT_RULES): Ruling[] {
  return rules.flatMap((rule) =>
    [...rule.find(view)].flatMap((fact) => (isAllowed(fact.type, fact.subject, fact.object) ? [{ rule, fact }] : [])),
  );
}

/** What a heading implies is context, and is not judged. */
export function isImplied({ fact }: Ruling): boolean {
  return fact.basis === "section";
}

/** Between ends that are together less sure than this more links are wrong than right. */
const LEAST_SURE = 0.4;

function addRuled(facts: Map<string, StatedFact>, view: DocumentView, rulings: readonly Ruling[]): void {
  const sureness = new Map(view.things.map(({ ref, confidence }) => [keyOf(ref), confidence]));
  for (const { rule, fact: found } of rulings) {
    const ends = (sureness.get(keyOf(found.subject)) ?? 1) * (sureness.get(keyOf(found.object)) ?? 1);
    if (ends < LEAST_SURE) continue;
    const fact = factOf(found, rule, ends);
    const key = keyOfFact(fact);
    const before = facts.get(key);
    facts.set(key, before === undefined ? fact : joined(before, fact));
  }
}

function keyOfFact({ type, subject, object }: StatedFact): string {
  return `${type} ${keyOf(subject)} ${keyOf(object)}`;
}
