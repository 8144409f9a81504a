import { probabilitiesBy, type Trees } from "#loaders/tagger/trees.js";
import type { DocumentView } from "../document-view.js";
import { namedInTitle } from "../rules/applies-to.js";
import { locatedInName } from "../rules/located-in-name.js";
import { bestSighting, PAIR_TRAITS, pairTraits, type WordedPair } from "./pair-traits.js";
import { wordFeatures } from "./pair-words.js";
import type { Pair, Sighting } from "./pairs.js";
import { logOddsBy, type WordWeights } from "./word-weights.js";

/** What was learned of links: what words say for one, and trees that judge it by them and all else. */
export interface FactJudge {
  readonly words: WordWeights;
  readonly trees: Trees;
}

export interface JudgedPair {
  readonly pair: Pair;
  readonly sighting: Sighting | null;
  /** How likely the text states it. */
  readonly probability: number;
}

/**
 * Measured by cross-validation over places: so as many of the links are right as of those that the rules alone find on the gold files, and
 * more on the excerpts. What no rule finds must be likelier: on the gold files less of it is right than the trees think.
 */
const LEAST = 0.35;
const LEAST_UNRULED = 0.5;
/** Less sure than this, less than half of what these rules find is right on the annotated excerpts. */
const LEAST_BY_RULE: ReadonlyMap<string, number> = new Map([
  [locatedInName.name, 0.4],
  [namedInTitle.name, 0.5],
]);
/** Log odds by the words below which what no rule finds is not judged: of these one in four hundred is right. */
const LEAST_WORDS = -5;

/** The pairs that the text likely states. */
export function judgedPairs(view: DocumentView, pairs: readonly Pair[], { words, trees }: FactJudge): JudgedPair[] {
  const worded = pairs.flatMap((pair) => {
    const sighting = bestSighting(pair);
    const one = { pair, sighting, words: logOddsBy(words, wordFeatures(pair, sighting)) };
    return isWorthJudging(one) ? [one] : [];
  });
  const probabilities = probabilitiesBy(trees, pairTraits(worded, view), PAIR_TRAITS);
  return worded.flatMap(({ pair, sighting }, index) => {
    const probability = probabilities[index] ?? 0;
    return probability < leastFor(pair) ? [] : [{ pair, sighting, probability }];
  });
}

/** The least that any of the rules asks that find it. */
function leastFor({ rulings }: Pair): number {
  if (rulings.length === 0) return LEAST_UNRULED;
  return Math.min(...rulings.map(({ rule }) => LEAST_BY_RULE.get(rule.name) ?? LEAST));
}

export function isWorthJudging({ pair, words }: WordedPair): boolean {
  return words >= LEAST_WORDS || pair.rulings.length > 0;
}
