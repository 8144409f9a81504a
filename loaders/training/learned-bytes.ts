import { WORD_FEATURES } from "#loaders/facts/pairs/pair-words.js";
import { wordWeightsFromBytes } from "#loaders/facts/pairs/word-weights.js";
import type { Clusters } from "#loaders/tagger/clusters.js";
import { oddsFromBytes } from "#loaders/tagger/odds-file.js";
import type { LEARNED_FILES, Tagger } from "#loaders/tagger/tagger.js";
import { treesFromBytes } from "#loaders/tagger/trees-file.js";
import { weightsFromBytes } from "#loaders/tagger/weights.js";

/** The files of all that is learned, the chain's weights not packed. */
export type LearnedBytes = Readonly<Record<Exclude<keyof typeof LEARNED_FILES, "clusters">, Uint8Array>>;

/** What was learned, as it is read from its files. */
export function taggerFrom(bytes: LearnedBytes, clusters: Clusters): Tagger {
  const learned = {
    clusters,
    weights: weightsFromBytes(bytes.weights, "weights"),
    trees: treesFromBytes(bytes.trees, "trees"),
    odds: oddsFromBytes(bytes.odds, "odds"),
    facts: {
      words: wordWeightsFromBytes(bytes.factWords, "fact words", WORD_FEATURES),
      trees: treesFromBytes(bytes.factTrees, "fact trees"),
    },
  };
  return () => learned;
}
