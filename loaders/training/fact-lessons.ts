import { type DocumentView, viewDocument } from "#loaders/facts/document-view.js";
import { isImplied, rulingsOf } from "#loaders/facts/find-facts.js";
import { type FactJudge, isWorthJudging } from "#loaders/facts/pairs/fact-judge.js";
import { bestSighting, PAIR_TRAITS, pairTraits } from "#loaders/facts/pairs/pair-traits.js";
import { WORD_FEATURES, wordFeatures } from "#loaders/facts/pairs/pair-words.js";
import { type Pair, proposedPairs, type Sighting } from "#loaders/facts/pairs/pairs.js";
import { logOddsBy, type WordWeights } from "#loaders/facts/pairs/word-weights.js";
import type { Mention, ReportMetadata, StructuredText } from "#loaders/stages.js";
import type { TrainingDocument } from "./documents.js";
import { keptTrees } from "./judges.js";
import type { Keep } from "./kept.js";
import { learnWordWeights } from "./linear.js";
import { pairVerdicts } from "./pair-verdicts.js";

/** Measured by cross-validation over places. */
const WORDS = { epochs: 3, rate: 0.05, ridge: 0.0001 } as const;
const TREES = { trees: 200, depth: 5, rate: 0.08, leastMass: 3, ridge: 2, caseShare: 1, traitShare: 1 } as const;

/** How often a case of the gold files counts for the trees: they say what is wanted. Measured by cross-validation over places. */
const GOLD_WEIGHT = 8;

/** A document as the judge of facts is taught by it: all pairs that may be linked, less what is optional. */
export interface FactLesson {
  readonly fold: number;
  /** How much each case counts. */
  readonly weight: number;
  readonly view: DocumentView;
  readonly cases: readonly PairCase[];
}

interface PairCase {
  readonly pair: Pair;
  readonly sighting: Sighting | null;
  readonly features: Int32Array;
  readonly isRight: boolean;
}

export interface ReadText {
  readonly structured: StructuredText;
  readonly metadata: ReportMetadata;
  /** As found by what has not learned from the document: so they are when others are read. */
  readonly mentions: readonly Mention[];
}

export function factLessonFrom(
  document: TrainingDocument,
  { structured, metadata, mentions }: ReadText,
  fold: number,
): FactLesson {
  const view = viewDocument(structured, mentions, metadata);
  const verdict = pairVerdicts(document);
  const rulings = rulingsOf(view).filter((ruling) => !isImplied(ruling));
  const cases = proposedPairs(view, rulings).flatMap((pair) => {
    const is = verdict(pair);
    if (is === "optional") return [];
    const sighting = bestSighting(pair);
    return [{ pair, sighting, features: wordFeatures(pair, sighting), isRight: is === "right" }];
  });
  return { fold, weight: document.set === "gold" ? GOLD_WEIGHT : 1, view, cases };
}

/** Learns which links to take: the trees by words that were learned from other folds than the lesson's. */
export function learnFacts(lessons: readonly FactLesson[], keep: Keep): FactJudge {
  const folds = [...new Set(lessons.map(({ fold }) => fold))];
  const without = new Map(folds.map((fold) => [fold, wordsFrom(lessons.filter((lesson) => lesson.fold !== fold))]));
  const words = wordsFrom(lessons);
  const rows: Float32Array[] = [];
  const right: number[] = [];
  const weights: number[] = [];
  for (const { fold, weight, view, cases } of lessons) {
    const worded = wordedCases(cases, without.get(fold) ?? words);
    const traits = pairTraits(worded, view);
    for (const [index, { isRight }] of worded.entries()) {
      rows.push(traits.subarray(index * PAIR_TRAITS, (index + 1) * PAIR_TRAITS));
      right.push(isRight ? 1 : 0);
      weights.push(weight);
    }
  }
  const traits = new Float32Array(rows.length * PAIR_TRAITS);
  for (const [index, row] of rows.entries()) traits.set(row, index * PAIR_TRAITS);
  const cases = {
    count: rows.length,
    width: PAIR_TRAITS,
    traits,
    right: Uint8Array.from(right),
    weights: Float32Array.from(weights),
  };
  return { words, trees: keptTrees(cases, TREES, keep) };
}

function wordsFrom(lessons: readonly FactLesson[]): WordWeights {
  const cases = lessons.flatMap((lesson) => lesson.cases);
  const [features, right] = [cases.map((one) => one.features), cases.map((one) => one.isRight)];
  return learnWordWeights({ size: WORD_FEATURES, features, right }, WORDS);
}

function wordedCases(cases: readonly PairCase[], words: WordWeights): (PairCase & { readonly words: number })[] {
  return cases.map((one) => ({ ...one, words: logOddsBy(words, one.features) })).filter(isWorthJudging);
}
